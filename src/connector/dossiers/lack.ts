import { finding, type ImportFinding } from '../findings';
import { formatDayNumber } from '../period-days';
import type { ImportPeriod } from '../periods';
import type { Told } from './summarise';

/** What the columns and the days of a source lack. `earliest`: its first day of receipt, `Infinity` where it has none. */
export function lackFindings(columns: Told, periods: readonly ImportPeriod[], earliest: number): ImportFinding[] {
  const [first] = periods;
  return [
    ...(columns.has('state') ? [] : [finding('no-state-column', 'warning')]),
    ...(columns.has('code') ? [] : [finding('no-code-column', 'info')]),
    ...(first && Number.isFinite(earliest) && earliest >= first.from
      ? [finding('no-earlier-dossiers', 'warning', { from: formatDayNumber(first.from) })]
      : []),
  ];
}
