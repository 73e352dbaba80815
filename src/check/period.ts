import { comparePeriods, yearOfPeriod } from '../tracking/period';
import type { Observation, Period } from '../tracking/types';

type Test = (observation: Observation) => boolean;

const partOfYear = /^\d{4}-(?:(\d{2})|Q(\d)|H(\d)|(\d)M)$/;

/** The last month (1–12) that a period covers. */
function lastMonth(period: string): number {
  const [, month, quarter, half, months] = partOfYear.exec(period) ?? [];
  return Number(month ?? months ?? 0) || Number(quarter ?? 0) * 3 || Number(half ?? 0) * 6 || 12;
}

const endsTogether = (a: Period, b: Period): boolean =>
  a === b || (a !== null && b !== null && yearOfPeriod(a) === yearOfPeriod(b) && lastMonth(a) === lastMonth(b));

/** How many indicators have an observation in the period that passes the test. */
function indicatorsIn(period: Period, observations: Observation[], passes: Test): number {
  const found = observations.filter((one) => one.period === period && passes(one));
  return new Set(found.map(({ indicator }) => indicator)).size;
}

/**
 * The last period with an observation that passes; of those that end together (a month's sheet beside the quarter's
 * column), the one in which most indicators pass, then the longest. A list of one, or empty.
 */
function latest(periods: Period[], observations: Observation[], passes: Test): Period[] {
  const counted = periods
    .map((period) => ({ period, count: indicatorsIn(period, observations, passes) }))
    .filter(({ count }) => count > 0);
  const last = counted.at(-1);
  if (!last) return [];
  const together = counted.filter(({ period }) => endsTogether(period, last.period));
  return [together.reduce((best, one) => (one.count >= best.count ? one : best)).period];
}

const longer = (a: string, b: string): boolean => comparePeriods(a, b) > 0;

/**
 * "Cả năm" computed over quarters of which the last is still empty: an average of what there is so far, not the year's
 * result. Whether all its values are formulas and a shorter period that ends with it, offered beside it, has none.
 */
function isPremature(period: Period, periods: Period[], observations: Observation[]): boolean {
  if (period === null) return false;
  const own = observations.filter((one) => one.period === period && one.reading.kind === 'value');
  if (own.length === 0 || own.some(({ formula }) => formula === null)) return false;
  return periods.some(
    (other) =>
      other !== null &&
      endsTogether(period, other) &&
      longer(period, other) &&
      !observations.some((one) => one.period === other && one.reading.kind === 'value'),
  );
}

/**
 * The period to check when none was asked for: the latest that has a value; where there is no value at all, the latest
 * whose cells say anything, else the first. Years outside the plan (the base year, say) and years that are not over
 * count only where there is nothing else. `periods` in the order of `comparePeriods`.
 */
export function choosePeriod(
  periods: Period[],
  observations: Observation[],
  inPlan: (year: number) => boolean,
): Period {
  const within = periods.filter((period) => {
    const year = yearOfPeriod(period);
    return year === undefined || inPlan(year);
  });
  const eligible = within.length > 0 ? within : periods;
  const settled = eligible.filter((period) => !isPremature(period, eligible, observations));
  const [chosen] = [
    ...latest(settled, observations, ({ reading }) => reading.kind === 'value'),
    ...latest(eligible, observations, ({ reading }) => reading.kind === 'value'),
    ...latest(eligible, observations, ({ reading }) => reading.kind !== 'none'),
    ...eligible,
  ];
  return chosen ?? null;
}
