import { daysOfPeriod, isoOfDay } from '../connector/period-days';
import type { DataTable } from '../connector/types';
import type { Calendar, Period } from '../tracking/types';

/** The calendar that the imported data of a period were counted by, from their first day. */
export function importedCalendar(data: DataTable | undefined, period: Period): Calendar | undefined {
  const from = data?.rows.find((row) => row.period === period && row.from !== undefined)?.from;
  if (from === undefined || period === null) return undefined;
  return (['calendar', 'reporting'] as const).find((calendar) => {
    const days = daysOfPeriod(period, calendar);
    return days && from.startsWith(isoOfDay(days.from));
  });
}
