import { finding, type ImportFinding } from '../findings';
import type { TableColumn } from '../kinds/types';
import type { TableRow } from './rows';

const sumOf = ({ counts }: TableRow, ids: readonly TableColumn[]): number =>
  ids.reduce((sum, id) => sum + (counts.get(id) ?? 0), 0);

/** Whether every row is, in total, the sum of these columns. */
const adds = (rows: readonly TableRow[], ids: readonly TableColumn[]): boolean =>
  rows.every((row) => row.counts.get('total') === sumOf(row, ids));

/**
 * Statistics on digitisation count dossiers with reused papers within the digitised ones, or beside them; reused papers
 * are digitised in either case. Which it is shows in what adds up to the dossiers received; where neither does, only
 * what is named "digitised" counts, and that is told.
 */
export function digitiseReused(rows: readonly TableRow[]): ImportFinding[] {
  const judged = rows.filter(({ counts }) => counts.has('total') && counts.has('papers-none'));
  if (judged.length === 0 || adds(judged, ['papers-none', 'papers-digitised'])) return [];
  const beside: TableColumn[] = ['papers-none', 'papers-digitised', 'papers-reused', 'papers-reused-portal'];
  if (!adds(judged, beside)) return [finding('digitised-unclear', 'warning')];
  for (const { counts } of judged)
    counts.set('papers-digitised', (counts.get('total') ?? 0) - (counts.get('papers-none') ?? 0));
  return [];
}
