import { formatNumber, message, type Language } from '../../messages';
import type { DataState } from '../data-state';

/** The last thing that happened in the data view, in one sentence. */
export function dataAnnouncement(language: Language, { reading, units, change, written, inserted }: DataState): string {
  if (change) return message(language, 'data.change');
  if (written) return message(language, 'data.written');
  if (inserted) return message(language, 'data.units-inserted', { count: inserted.units });
  if (units) return message(language, 'data.units-read', { count: units.units.length });
  if (!reading) return '';
  const counted = reading.groups.flatMap((one) => (one.counted.ok ? [one.counted.value] : []));
  return message(language, 'data.read-done', {
    files: reading.groups.reduce((sum, { files }) => sum + files.length, 0),
    rows: formatNumber(
      language,
      counted.reduce((sum, { rows }) => sum + rows, 0),
    ),
    indicators: reading.indicators.filter((one) => !('problem' in one)).length,
  });
}
