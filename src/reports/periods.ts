import { daysOfPeriod, type Day, type DayRange } from '../connector/period-days';
import { message, type Language } from '../messages';
import type { Calendar, Period } from '../tracking/types';

interface PeriodKind {
  pattern: RegExp;
  name:
    | 'report.period.month'
    | 'report.period.quarter'
    | 'report.period.half'
    | 'report.period.nine'
    | 'report.period.year';
  short:
    | 'report.period.month-short'
    | 'report.period.quarter-short'
    | 'report.period.half-short'
    | 'report.period.nine-short'
    | 'report.period.year-short';
  roman?: boolean;
}

const kinds: PeriodKind[] = [
  {
    pattern: /^(\d{4})-(0[1-9]|1[0-2])$/,
    name: 'report.period.month',
    short: 'report.period.month-short',
  },
  {
    pattern: /^(\d{4})-Q([1-4])$/,
    name: 'report.period.quarter',
    short: 'report.period.quarter-short',
    roman: true,
  },
  {
    pattern: /^(\d{4})-H1$/,
    name: 'report.period.half',
    short: 'report.period.half-short',
  },
  {
    pattern: /^(\d{4})-9M$/,
    name: 'report.period.nine',
    short: 'report.period.nine-short',
  },
  { pattern: /^(\d{4})$/, name: 'report.period.year', short: 'report.period.year-short' },
];

const romanNumerals = ['', 'I', 'II', 'III', 'IV'];

interface ParsedPeriod {
  kind: PeriodKind;
  year: number;
  part: number;
}

function parsePeriod(period: Period): ParsedPeriod | undefined {
  for (const kind of kinds) {
    const found = kind.pattern.exec(period ?? '');
    if (found) return { kind, year: Number(found[1]), part: Number(found[2] ?? 0) };
  }
  return undefined;
}

const params = ({ kind, year, part }: ParsedPeriod) => ({
  year,
  part: kind.roman ? (romanNumerals[part] ?? part) : part,
});

/** "2026-Q3" → "Quý III năm 2026"; `undefined` for a period in no notation of ours, and for none. */
export function periodName(language: Language, period: Period): string | undefined {
  const parsed = parsePeriod(period);
  return parsed && message(language, parsed.kind.name, params(parsed));
}

/** "2026-Q3" → "Quý III-2026": short, and without the characters that the name of a worksheet may not hold. */
export function periodShortName(language: Language, period: Period): string | undefined {
  const parsed = parsePeriod(period);
  return parsed && message(language, parsed.kind.short, params(parsed));
}

/** First and last day of a period that reports are made for; `undefined` for any other. */
export function periodDays(period: Period, calendar: Calendar = 'calendar'): DayRange | undefined {
  return period !== null && parsePeriod(period) ? daysOfPeriod(period, calendar) : undefined;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The local day and time of `date`: "09:05 ngày 24/11/2026" is built from these. */
export const localDay = (date: Date): Day => ({
  year: date.getFullYear(),
  month: date.getMonth() + 1,
  day: date.getDate(),
});

export const localTime = (date: Date): string => `${twoDigits(date.getHours())}:${twoDigits(date.getMinutes())}`;
