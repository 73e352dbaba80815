import type { SummaryRow } from '../connector/types';
import type { Overlap } from './protocol';

/** What a group of files gave to the summary. */
export interface GivenRows {
  /** Names of its files, in words. */
  files: string;
  rows: readonly SummaryRow[];
}

/** Whether two rows speak of the same things: a source that names no unit speaks of all. */
const sameThings = (a: SummaryRow, b: SummaryRow): boolean =>
  a.kind === b.kind &&
  a.period === b.period &&
  (a.unit === b.unit || a.unit === undefined || b.unit === undefined) &&
  a.group === b.group &&
  a.indicator === b.indicator;

/** The parts that rows are compared by: a list has thousands of rows but few of these. */
function parts(rows: readonly SummaryRow[]): SummaryRow[] {
  const found = new Map<string, SummaryRow>();
  for (const row of rows) found.set(JSON.stringify([row.kind, row.period, row.unit, row.group, row.indicator]), row);
  return [...found.values()];
}

/**
 * The rows of all groups together. Where two groups speak of the same dossiers or forms they would count twice: the
 * later group counts, and the officer is told.
 */
export function joinRows(groups: readonly GivenRows[]): { rows: SummaryRow[]; overlaps: Overlap[] } {
  const overlaps = new Map<string, Overlap>();
  let joined: { files: string; row: SummaryRow }[] = [];
  for (const { files, rows } of groups) {
    const given = parts(rows);
    const clashes = (row: SummaryRow) => given.some((one) => sameThings(one, row));
    for (const { files: dropped, row } of joined.filter(({ row }) => clashes(row))) {
      const { kind, period, unit } = row;
      overlaps.set(JSON.stringify([kind, period, unit, files, dropped]), {
        kind,
        period,
        ...(unit !== undefined && { unit }),
        used: files,
        dropped,
      });
    }
    joined = [...joined.filter(({ row }) => !clashes(row)), ...rows.map((row) => ({ files, row }))];
  }
  return { rows: joined.map(({ row }) => row), overlaps: [...overlaps.values()] };
}
