import type { Calendar } from './types';

const yearWords =
  '(?:[/.-]20\\d\\d|,?\\s*(?:cua\\s*)?nam\\s*(?:20\\d\\d|(?:lien )?truoc(?: lien ke)?|nay|bao cao|sau))';
const date = `(?:ngay\\s*)?(\\d{1,2})(?:[/.-]|\\s*thang\\s*)(\\d{1,2})${yearWords}?`;
const range = new RegExp(`(?<![\\d/.-])${date}\\s*(?:-|den|toi)\\s*(?:het\\s*)?${date}(?![\\d])`);

/** Words that name the periods of reports on administrative reform without their dates. */
const reportingWords = /\bky bao cao (ve |cua )?(cong tac )?(cchc|cai cach hanh chinh)\b|\b581\/bnv\b/;

/** Months with which the reporting quarters, halves and years begin: on the 15th of the month before a quarter. */
const reportingStarts: ReadonlySet<number> = new Set([3, 6, 9, 12]);

/** Which quarters the plain texts of a sheet state: by the first range of dates that is one of either calendar, else by words. */
export function calendarOf(texts: readonly string[]): Calendar | undefined {
  for (const text of texts) {
    const [, startDay, startMonth, endDay, endMonth] = (range.exec(text) ?? []).map(Number);
    if (!startDay || !startMonth || !endDay || !endMonth) continue;
    if (startDay === 15 && endDay === 14 && reportingStarts.has(startMonth) && reportingStarts.has(endMonth)) {
      return 'reporting';
    }
    if (startDay === 1 && endDay >= 30 && startMonth % 3 === 1 && endMonth % 3 === 0) return 'calendar';
  }
  return texts.some((text) => reportingWords.test(text)) ? 'reporting' : undefined;
}

/** Most texts of a sheet are looked at no further. */
const mayState = /15\D.*14|CCHC|581/i;

/** Whether the notes in or under a table say that the quarters are those of reports; "1/1–31/3" there is of something else. */
export const notesStateReporting = (texts: readonly string[], plain: (text: string) => string): boolean =>
  texts.some((text) => mayState.test(text) && calendarOf([plain(text)]) === 'reporting');
