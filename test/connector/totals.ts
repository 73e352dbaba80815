import type { SummaryRow } from '../../src/connector/types';
import type { Truth } from './dossiers/generate';

/** The counts of rows of one kind added up; measures of 0 are left out, as in a truth made by counting. */
export function totalsOf(
  rows: readonly SummaryRow[],
  keep: (row: SummaryRow) => boolean = () => true,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows.filter(keep)) {
    for (const [measure, count] of Object.entries(row.counts)) sums[measure] = (sums[measure] ?? 0) + count;
  }
  return Object.fromEntries(Object.entries(sums).filter(([, count]) => count > 0));
}

export const only = (truth: Truth, ...names: string[]): Truth =>
  Object.fromEntries(names.flatMap((name) => (truth[name] === undefined ? [] : [[name, truth[name]]])));

export const dossierMeasures = [
  'received',
  'carried',
  'finished-early',
  'finished-on-time',
  'finished-late',
  'open-in-time',
  'open-late',
  'awaiting',
  'stopped',
  'withdrawn',
  'identified',
];
