import { measures, type Measure } from '../measures';
import { speakOf } from '../same-things';
import type { SummaryRow } from '../types';
import { compareSummaryRows } from './model';

/** One figure that an import changes; `undefined` where there was or is none. */
export interface ChangedCount {
  row: SummaryRow;
  measure: Measure;
  before: number | undefined;
  after: number | undefined;
}

export interface SummaryDifference {
  added: SummaryRow[];
  changed: ChangedCount[];
  removed: SummaryRow[];
  /** Measures that the replaced rows told and the imported ones do not: another export may have given them. */
  lost: Measure[];
}

/** Tells rows of the summary apart. */
export const rowKey = ({ period, kind, unit, field, channel, group, indicator }: SummaryRow): string =>
  JSON.stringify([period, kind, unit, field, channel, group, indicator]);

/** Rows of one key as one: a source that splits what the table does not must not be counted in part. */
export function combineRows(rows: readonly SummaryRow[]): Map<string, SummaryRow> {
  const combined = new Map<string, SummaryRow>();
  for (const row of rows) {
    const key = rowKey(row);
    const known = combined.get(key);
    if (!known) {
      combined.set(key, { ...row, counts: { ...row.counts } });
      continue;
    }
    for (const measure of measures) {
      const count = row.counts[measure];
      if (count !== undefined) known.counts[measure] = (known.counts[measure] ?? 0) + count;
    }
  }
  return combined;
}

function changesBetween(before: SummaryRow, after: SummaryRow): ChangedCount[] {
  return measures
    .filter((measure) => before.counts[measure] !== after.counts[measure])
    .map((measure) => ({ row: after, measure, before: before.counts[measure], after: after.counts[measure] }));
}

const measuresOf = (rows: Iterable<SummaryRow>): Set<Measure> => {
  const told = new Set<Measure>();
  for (const { counts } of rows) {
    for (const measure of measures) if (counts[measure] !== undefined) told.add(measure);
  }
  return told;
};

function difference(before: Map<string, SummaryRow>, after: Map<string, SummaryRow>): SummaryDifference {
  const told = measuresOf(after.values());
  return {
    added: [...after].filter(([key]) => !before.has(key)).map(([, row]) => row),
    changed: [...after].flatMap(([key, row]) => {
      const known = before.get(key);
      return known ? changesBetween(known, row) : [];
    }),
    removed: [...before].filter(([key]) => !after.has(key)).map(([, row]) => row),
    lost: [...measuresOf(before.values())].filter((measure) => !told.has(measure)),
  };
}

/**
 * The summary after an import: every row that speaks of the same things as an imported one (`speakOf`) gives way to the
 * imported rows, all others stay. Importing the same file twice changes nothing. Answers what the import changes, for
 * the officer to see before it is written.
 */
export function mergeSummary(
  existing: readonly SummaryRow[],
  imported: readonly SummaryRow[],
): { rows: SummaryRow[]; difference: SummaryDifference } {
  const isReplaced = speakOf(imported);
  const after = combineRows(imported);
  return {
    rows: [...existing.filter((row) => !isReplaced(row)), ...after.values()].sort(compareSummaryRows),
    difference: difference(combineRows(existing.filter(isReplaced)), after),
  };
}
