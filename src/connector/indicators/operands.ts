import type { Measure } from '../measures';
import type { SummaryRow } from '../types';
import { rowsOfPeriod } from './rows';
import { declaredById, inTopic, rateOf, type Rate } from './values';

/** A count of one row. */
export interface RowCount<Row extends SummaryRow> {
  row: Row;
  measure: Measure;
}

/** A rate with the counts that it is made of, for whoever points at their cells. */
export interface CountedRate<Row extends SummaryRow> extends Rate {
  /** Counts that add up to the numerator and the denominator; of a rate given as such, its one `value`. */
  parts: RowCount<Row>[];
  wholes: RowCount<Row>[];
}

const told = <Row extends SummaryRow>(rows: readonly Row[], measures: readonly Measure[]): RowCount<Row>[] =>
  rows.flatMap((row) =>
    measures.filter((measure) => row.counts[measure] !== undefined).map((measure) => ({ row, measure })),
  );

const sum = (counts: readonly RowCount<SummaryRow>[]): number =>
  counts.reduce((total, { row, measure }) => total + (row.counts[measure] ?? 0), 0);

function countedParts<Row extends SummaryRow>(id: string, rows: readonly Row[], period: string) {
  const declared = declaredById.get(id);
  if (!declared || 'lowestOf' in declared) return undefined;
  const chosen = (rowsOfPeriod(rows, declared.kind, period) as Row[]).filter((row) => inTopic(declared, row));
  const inNumerator = declared.channel ? chosen.filter(({ channel }) => channel === declared.channel) : chosen;
  return { parts: told(inNumerator, declared.numerator), wholes: told(chosen, declared.denominator) };
}

function givenParts<Row extends SummaryRow>(id: string, rows: readonly Row[], period: string) {
  const own = rows.filter((row) => row.kind === 'indicator' && row.indicator === id && row.period === period);
  const parts = told(own, ['numerator']);
  return parts.length > 0 ? { parts, wholes: told(own, ['denominator']) } : { parts: told(own, ['value']), wholes: [] };
}

/** Binary noise of a division. */
const noise = 1e-12;

/**
 * The rate of an indicator in a period with its counts; `undefined` where the summary cannot give it. The counts always
 * make the rate: an indicator that takes the lowest of its parts has the counts of that part.
 */
export function countedRate<Row extends SummaryRow>(
  id: string,
  rows: readonly Row[],
  period: string,
): CountedRate<Row> | undefined {
  const found = rateOf(id, rows, period);
  if (!found.ok) return undefined;
  const declared = declaredById.get(id);
  if (declared && 'lowestOf' in declared) {
    const lowest = declared.lowestOf
      .map((part) => countedRate(part, rows, period))
      .find((part) => part?.value === found.value.value);
    if (lowest) return lowest;
  }
  const ways = [countedParts(id, rows, period), givenParts(id, rows, period)];
  const way = ways.find((one) => {
    if (!one || one.parts.length === 0) return false;
    const [part, whole] = [sum(one.parts), one.wholes.length === 0 ? 1 : sum(one.wholes)];
    return whole > 0 && Math.abs(part / whole - found.value.value) < noise;
  });
  return { ...found.value, parts: way?.parts ?? [], wholes: way?.wholes ?? [] };
}
