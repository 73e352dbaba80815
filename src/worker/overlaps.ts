import { speakOf } from '../connector/same-things';
import type { SummaryRow } from '../connector/types';
import type { Overlap } from './protocol';

/** What a group of files gave to the summary. */
export interface GivenRows {
  /** Names of its files, in words. */
  files: string;
  rows: readonly SummaryRow[];
}

/**
 * The rows of all groups together. Where two groups speak of the same dossiers or forms they would count twice: the
 * later group counts, and the officer is told.
 */
export function joinRows(groups: readonly GivenRows[]): { rows: SummaryRow[]; overlaps: Overlap[] } {
  const overlaps = new Map<string, Overlap>();
  let joined: { files: string; row: SummaryRow }[] = [];
  for (const { files, rows } of groups) {
    const clashes = speakOf(rows);
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
