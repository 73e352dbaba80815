import { isDateFormat } from './number';
import { describeSpan, readSpan, spanToMonth, type Span } from './span';
import { plainText } from './text';
import type { CellValue, Period } from './types';

export interface PeriodReading {
  /** `null` where neither the text nor the hint gives a year. */
  period: Period;
  /** What was read, without regard to the hint. */
  span: Span;
  /** The text itself says "lũy kế" or "đến …". */
  cumulative: boolean;
}

const daysBefore1970 = 25569;
const firstYear = 2000;
const lastYear = 2099;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= firstYear && value <= lastYear;

/** A date under a format without days stands for its month or year; with days it stands for itself, no period. */
function spanOfDate(serial: number, numberFormat: string): Span | undefined {
  const date = new Date((serial - daysBefore1970) * 86_400_000);
  const year = date.getUTCFullYear();
  if (year < firstYear || year > lastYear) return undefined;
  if (/d/i.test(numberFormat))
    return date.getUTCMonth() === 0 && date.getUTCDate() === 1 ? { kind: 'year', year } : undefined;
  return /m/i.test(numberFormat) ? { kind: 'month', index: date.getUTCMonth() + 1, year } : { kind: 'year', year };
}

function spanOf(value: CellValue, numberFormat: string): Span | undefined {
  if (typeof value === 'string') return readSpan(plainText(value));
  if (typeof value !== 'number') return undefined;
  if (isDateFormat(numberFormat)) return spanOfDate(value, numberFormat);
  return isYear(value) ? { kind: 'year', year: value } : undefined;
}

const cumulativeWords = /\b(luy ke|luy tien|cong don|tu dau nam)\b/;

/**
 * The period that a heading, title or sheet name speaks of ("Quý I/2026", "6T/2026", "Lũy kế đến 30/6/2026", 2026), its
 * year taken from `yearHint` where it names none. `undefined` where it speaks of no period.
 */
export function readPeriod(value: CellValue, yearHint?: number, numberFormat = 'General'): PeriodReading | undefined {
  const span = spanOf(value, numberFormat);
  if (!span) return undefined;
  const cumulative = span.toDate === true || (typeof value === 'string' && cumulativeWords.test(plainText(value)));
  const year = span.year ?? yearHint;
  return { period: year === undefined ? null : describeSpan(span, year), span, cumulative };
}

interface Reach {
  end: number;
  months: number;
}

const notation = /^(\d{4})(?:-(?:(\d{2})|Q([1-4])|(H1|H2|9M)))?$/;

function reachOf(period: string): Reach {
  const [, year = '0', month, quarter, longer] = notation.exec(period) ?? [];
  const start = Number(year) * 12;
  if (month) return { end: start + Number(month), months: 1 };
  if (quarter) return { end: start + Number(quarter) * 3, months: 3 };
  if (longer === 'H1') return { end: start + 6, months: 6 };
  if (longer === 'H2') return { end: start + 12, months: 6 };
  if (longer === '9M') return { end: start + 9, months: 9 };
  return { end: start + 12, months: 12 };
}

/** Negative when `a` ends before `b`; of two that end together the longer comes later; `null` comes first. */
export function comparePeriods(a: Period, b: Period): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? -1 : 1;
  const first = reachOf(a);
  const second = reachOf(b);
  return first.end - second.end || first.months - second.months;
}

/** The last of `periods` in time, or `null` where there is none. */
export const latestPeriod = (periods: readonly Period[]): Period =>
  periods.reduce<Period>((latest, period) => (comparePeriods(latest, period) < 0 ? period : latest), null);

/** The calendar year of a period. */
export const yearOfPeriod = (period: Period): number | undefined =>
  period === null ? undefined : Number(period.slice(0, 4));

/** From January to the end of `period`: "2026-Q2" → "2026-H1". */
export function periodToDate(period: string): string {
  const { end } = reachOf(period);
  const year = Math.floor((end - 1) / 12);
  const span = spanToMonth(end - year * 12);
  return span ? describeSpan(span, year) : period;
}
