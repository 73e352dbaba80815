import { fail, ok, type Problem, type Result } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { Measure } from '../measures';
import type { SummaryRow } from '../types';
import { declaredIndicators, ratesBesidePlan, type CountedIndicator, type LowestOf } from './declarations';
import { rowsOfPeriod } from './rows';
import { keyFieldOf, topicOf } from './topics';

/** A rate with what it was computed from; `null` where the source gives only the rate. `value` is a fraction. */
export interface Rate {
  numerator: number | null;
  denominator: number | null;
  value: number;
}

export interface IndicatorValue extends Rate {
  id: string;
  period: string;
}

/** An indicator that the summary cannot give for the period, and why. */
export interface MissingIndicator {
  id: string;
  period: string;
  problem: Problem;
}

/** Total of the measures, or `undefined` where the row does not tell every one of them. */
function total({ counts }: SummaryRow, measures: readonly Measure[]): number | undefined {
  let sum = 0;
  for (const measure of measures) {
    const count = counts[measure];
    if (count === undefined) return undefined;
    sum += count;
  }
  return sum;
}

/** Checks numerator and denominator: without the whole there is no rate, and a part never exceeds its whole. */
function rate(numerator: number, denominator: number): Result<Rate> {
  if (denominator === 0) return fail('connector.missing.zero');
  if (numerator > denominator) return fail('connector.missing.exceeds', { numerator, denominator });
  return ok({ numerator, denominator, value: numerator / denominator });
}

export function inTopic({ topics, fields }: CountedIndicator, row: SummaryRow): boolean {
  if (!topics) return true;
  const topic = topicOf(row.group);
  if (!topic || !topics.includes(topic)) return false;
  const field = row.field === undefined ? undefined : keyFieldOf(row.field);
  return fields === undefined || (field !== undefined && fields.includes(field));
}

/** Why none of the rows of a survey is about what the indicator asks; `undefined` where some is. */
function topicProblem(
  { topics, fields }: CountedIndicator,
  all: SummaryRow[],
  chosen: SummaryRow[],
): Problem | undefined {
  if (!topics) return undefined;
  if (fields && chosen.length === 0) {
    const onTopic = all.filter(({ group }) => topicOf(group) === 'procedures');
    const withField = onTopic.some(({ field }) => field !== undefined);
    return { id: withField ? 'connector.missing.key-field' : 'connector.missing.field' };
  }
  const lacking = topics.find((topic) => !chosen.some(({ group }) => topicOf(group) === topic));
  return lacking && { id: `connector.missing.topic.${lacking}` };
}

function counted(declared: CountedIndicator, rows: readonly SummaryRow[], period: string): Result<Rate> {
  const all = rowsOfPeriod(rows, declared.kind, period);
  if (all.length === 0) return fail(`connector.missing.kind.${declared.kind}`, { period });
  const chosen = all.filter((row) => inTopic(declared, row));
  const problem = topicProblem(declared, all, chosen);
  if (problem) return { ok: false, problem };
  let numerator = 0;
  let denominator = 0;
  let told = false;
  for (const row of chosen) {
    const whole = total(row, declared.denominator);
    if (whole === undefined && declared.denominator.every((measure) => row.counts[measure] === undefined)) continue;
    told = true;
    // A row that tells the whole but not the part would make the rate too low.
    const part = total(row, declared.numerator);
    if (whole === undefined || (part === undefined && whole > 0)) return fail(declared.missing);
    if (declared.channel && !row.channel && whole > 0) return fail('connector.missing.channel');
    denominator += whole;
    if (!declared.channel || row.channel === declared.channel) numerator += part ?? 0;
  }
  return told ? rate(numerator, denominator) : fail(declared.missing);
}

/** An indicator given as such, in one row or in one a unit. */
function given(id: string, rows: readonly SummaryRow[], period: string): Result<Rate> | undefined {
  const own = rows.filter((row) => row.kind === 'indicator' && row.indicator === id && row.period === period);
  const [only, ...others] = own;
  if (!only) return undefined;
  const parts = own.map(({ counts }) => [counts.numerator, counts.denominator] as const);
  if (parts.every(([numerator, denominator]) => numerator !== undefined && denominator !== undefined)) {
    const sum = (index: 0 | 1) => parts.reduce((before, part) => before + (part[index] ?? 0), 0);
    return rate(sum(0), sum(1));
  }
  if (others.length > 0) return fail('connector.missing.several', { count: own.length });
  const { value } = only.counts;
  return value === undefined ? fail('connector.missing.value') : ok({ numerator: null, denominator: null, value });
}

const isLowest = (declared: CountedIndicator | LowestOf): declared is LowestOf => 'lowestOf' in declared;
/** How the summary gives an indicator, by its id. */
export const declaredById: ReadonlyMap<string, CountedIndicator | LowestOf> = new Map(
  declaredIndicators.map((declared) => [declared.id, declared]),
);

function lowest({ lowestOf }: LowestOf, rows: readonly SummaryRow[], period: string): Result<Rate> {
  const parts = lowestOf.map((id) => rateOf(id, rows, period));
  const failed = parts.find((part) => !part.ok);
  if (failed) return failed;
  const rates = parts.flatMap((part) => (part.ok ? [part.value] : []));
  return ok(rates.reduce((least, next) => (next.value < least.value ? next : least)));
}

/** The rate of one indicator in a period: counted where the summary has its counts, else as it was given. */
export function rateOf(id: string, rows: readonly SummaryRow[], period: string): Result<Rate> {
  const declared = declaredById.get(id);
  if (!declared) return given(id, rows, period) ?? fail('connector.missing.undeclared');
  const found = isLowest(declared) ? lowest(declared, rows, period) : counted(declared, rows, period);
  return found.ok ? found : (given(id, rows, period) ?? found);
}

/**
 * Every indicator of the plan that imported figures can give for a period, in plan order and with its parts, then
 * `on_time_rate`, which the plan does not ask for: its rate, or the reason why this summary cannot give it. Indicators
 * that no import counts (`payroll_cut_rate`, …) appear only where a row gives them.
 */
export function indicatorValues(
  plan: Plan,
  rows: readonly SummaryRow[],
  period: string,
): (IndicatorValue | MissingIndicator)[] {
  const ids = [...plan.indicators, ...plan.subIndicators].map(({ id }) => id).concat(ratesBesidePlan);
  const present = new Set(rows.flatMap(({ indicator }) => (indicator === undefined ? [] : [indicator])));
  return ids
    .filter((id) => declaredById.has(id) || present.has(id))
    .map((id) => {
      const found = rateOf(id, rows, period);
      return found.ok ? { id, period, ...found.value } : { id, period, problem: found.problem };
    });
}
