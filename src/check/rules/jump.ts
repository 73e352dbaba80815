import { comparePeriods } from '../../tracking/period';
import type { Observation } from '../../tracking/types';
import { indicatorName, placeOf } from '../finding';
import { isNextPeriod } from '../neighbouring-periods';
import type { Finding, Rule } from '../types';

/** A rate that moves by more than this between neighbouring periods is worth a second look. */
const most = 0.3;
const noise = 1e-9;

/** What one worksheet says of one indicator, period by period; year-to-date values move by other laws. */
function seriesOf(observations: Observation[]): Observation[][] {
  const series = new Map<string, Observation[]>();
  for (const one of observations) {
    if (one.cumulative || one.reading.kind !== 'value' || one.period === null) continue;
    series.set(one.indicator, [...(series.get(one.indicator) ?? []), one]);
  }
  return [...series.values()].map((list) => list.sort((a, b) => comparePeriods(a.period, b.period)));
}

const valueOf = ({ reading }: Observation): number => (reading.kind === 'value' ? reading.value : NaN);

/** A rate that moved by more than 30 points between two neighbouring periods. */
export const jump: Rule = {
  id: 'jump',
  severity: 'info',
  run({ plan, sheets }) {
    return sheets.flatMap(({ observations }) =>
      seriesOf(observations).flatMap((series) =>
        series.flatMap((one, at): Finding[] => {
          const before = series.slice(0, at).findLast(({ period }) => isNextPeriod(period, one.period));
          if (!before || Math.abs(valueOf(one) - valueOf(before)) <= most + noise) return [];
          return [
            {
              rule: this.id,
              severity: this.severity,
              ...placeOf(one),
              message: {
                id: 'check.jump',
                params: {
                  indicator: indicatorName(plan, one.indicator),
                  before: { percent: valueOf(before) },
                  after: { percent: valueOf(one) },
                },
              },
              fix: { id: 'check.jump.fix', params: {} },
            },
          ];
        }),
      ),
    );
  },
};
