import type { Calendar } from '../tracking/types';

/** First and last day of a period, as days since 1970-01-01, so that days are compared without time or zone. */
export interface DayRange {
  from: number;
  to: number;
}

const millisecondsPerDay = 86_400_000;
/** Excel's serial number of 1970-01-01. */
const serialOf1970 = 25569;

export const dayNumber = (year: number, month: number, day: number): number =>
  Date.UTC(year, month - 1, day) / millisecondsPerDay;

const dateOf = (day: number): Date => new Date(day * millisecondsPerDay);

/** 20636 → "2026-07-02". */
export const isoOfDay = (day: number): string => dateOf(day).toISOString().slice(0, 10);

/** "2026-07-02" → 20636; `NaN` for anything else. */
export function dayOfIso(text: string): number {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? [];
  return year ? dayNumber(Number(year), Number(month), Number(day)) : NaN;
}

const written = /^(?:(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})|(\d{4})-(\d{1,2})-(\d{1,2}))(?![\d/.-])/;

/** The day of "2/7/2026", "02-07-2026 09:15:00" or "2026-07-02T09:15", always the day before the month; else `NaN`. */
export function dayOfText(text: string): number {
  const [, day, month, year, isoYear, isoMonth, isoDay] = written.exec(text.trim()) ?? [];
  const [y, m, d] = [Number(year ?? isoYear), Number(month ?? isoMonth), Number(day ?? isoDay)];
  if (!(m >= 1 && m <= 12 && d >= 1)) return NaN;
  const number = dayNumber(y, m, d);
  // A day that the month does not have would roll over into the next.
  return partsOfDay(number).month === m ? number : NaN;
}

/** Whole days of 2000–2100 as serial numbers: what a date looks like where its cell lost its format. */
export const isDateSerial = (value: number): boolean => value >= 36_526 && value < 73_416;

export const serialOfDay = (day: number): number => day + serialOf1970;
export const dayOfSerial = (serial: number): number => Math.floor(serial) - serialOf1970;

/** A day without time or zone; months from 1. */
export interface Day {
  year: number;
  month: number;
  day: number;
}

export function partsOfDay(day: number): Day {
  const date = dateOf(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** "02/7/2026": a zero stands before days below 10 and before months 1 and 2 only (Nghị định 30/2020/NĐ-CP, annex I). */
export const formatDay = ({ year, month, day }: Day): string =>
  `${twoDigits(day)}/${month <= 2 ? twoDigits(month) : month}/${year}`;

export const formatDayNumber = (day: number): string => formatDay(partsOfDay(day));

/** Suffix of the notation → first and last month. */
const spans: Record<string, readonly [first: number, last: number]> = {
  '': [1, 12],
  H1: [1, 6],
  H2: [7, 12],
  '9M': [1, 9],
  ...Object.fromEntries([1, 2, 3, 4].map((quarter) => [`Q${quarter}`, [quarter * 3 - 2, quarter * 3] as const])),
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [String(index + 1).padStart(2, '0'), [index + 1, index + 1] as const]),
  ),
};

const notation = /^(\d{4})(?:-(\w{2}))?$/;

/** Whether `text` is a period in the product's notation ("2026-Q3"). */
export function isPeriodNotation(text: string): boolean {
  const [, year, span = ''] = notation.exec(text) ?? [];
  return year !== undefined && span in spans;
}

/**
 * The days of a period: of the reporting calendar from the 15th of the month before to the 14th (Công văn
 * 581/BNV-CCHC). `undefined` where the period is in no notation of ours.
 */
export function daysOfPeriod(period: string, calendar: Calendar): DayRange | undefined {
  const [, year, span = ''] = notation.exec(period) ?? [];
  const months = spans[span];
  if (!year || !months) return undefined;
  const [first, last] = months;
  return calendar === 'calendar'
    ? { from: dayNumber(Number(year), first, 1), to: dayNumber(Number(year), last + 1, 0) }
    : { from: dayNumber(Number(year), first - 1, 15), to: dayNumber(Number(year), last, 14) };
}

/** The period that has exactly these days, with its calendar; `undefined` where none has. */
export function periodOfDays({ from, to }: DayRange): { period: string; calendar: Calendar } | undefined {
  const { year } = partsOfDay(to);
  for (const span of Object.keys(spans)) {
    const period = span === '' ? String(year) : `${year}-${span}`;
    for (const calendar of ['calendar', 'reporting'] as const) {
      const days = daysOfPeriod(period, calendar);
      if (days?.from === from && days.to === to) return { period, calendar };
    }
  }
  return undefined;
}
