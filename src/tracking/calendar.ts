import type { Calendar } from './types';

const date = '(?:ngay\\s*)?(\\d{1,2})(?:[/.-]|\\s*thang\\s*)(\\d{1,2})(?:(?:[/.-]|\\s*nam\\s*)20\\d\\d)?';
const range = new RegExp(`(?<![\\d/.-])${date}\\s*(?:-|den|toi)\\s*(?:het\\s*)?${date}(?![\\d])`);

/** Months with which the reporting quarters, halves and years begin: on the 15th of the month before a quarter. */
const reportingStarts: ReadonlySet<number> = new Set([3, 6, 9, 12]);

/** Which quarters the plain texts of a sheet state dates of: the first range of dates that is one of either calendar. */
export function calendarOf(texts: readonly string[]): Calendar | undefined {
  for (const text of texts) {
    const [, startDay, startMonth, endDay, endMonth] = (range.exec(text) ?? []).map(Number);
    if (!startDay || !startMonth || !endDay || !endMonth) continue;
    if (startDay === 15 && endDay === 14 && reportingStarts.has(startMonth) && reportingStarts.has(endMonth)) {
      return 'reporting';
    }
    if (startDay === 1 && endDay >= 30 && startMonth % 3 === 1 && endMonth % 3 === 0) return 'calendar';
  }
  return undefined;
}
