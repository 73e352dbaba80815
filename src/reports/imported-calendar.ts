import type { DataTable } from '../connector/types';
import type { Calendar, Period } from '../tracking/types';
import { periodDays } from './periods';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The calendar that the imported data of a period were counted by, from their first day. */
export function importedCalendar(data: DataTable | undefined, period: Period): Calendar | undefined {
  const from = data?.rows.find((row) => row.period === period && row.from !== undefined)?.from;
  if (from === undefined) return undefined;
  return (['calendar', 'reporting'] as const).find((calendar) => {
    const first = periodDays(period, calendar)?.first;
    return first && from.startsWith(`${first.year}-${twoDigits(first.month)}-${twoDigits(first.day)}`);
  });
}
