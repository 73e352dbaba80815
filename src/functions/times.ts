import { readPeriod, yearOfPeriod } from '../tracking/period';
import { type Argument, badArgument, FunctionError, plainValue } from './values';

/*
 * A date reaches a function as its serial number, without its format. Years stay far below the serials of this
 * century, so that the number alone tells them apart.
 */
const firstSerial = 36_526;
const lastSerial = 73_050;
const daysBefore1970 = 25_569;

const isYear = (value: number): boolean => Number.isInteger(value) && value >= 1000 && value <= 9999;

const dateOf = (serial: number): Date | undefined =>
  serial >= firstSerial && serial <= lastSerial ? new Date((serial - daysBefore1970) * 86_400_000) : undefined;

/** "30/6/2028", "30-06-2028", "2028-06-30". */
const writtenDate = /^(?:\d{1,2}[/.-]\d{1,2}[/.-](\d{4})|(\d{4})-\d{2}-\d{2})$/;
/** Product notation of nine months, which no officer types. */
const nineMonths = /^\d{4}-9M$/i;

function periodInText(text: string): string | undefined {
  if (nineMonths.test(text)) return text.toUpperCase();
  return readPeriod(text)?.period ?? undefined;
}

function yearInText(text: string): number | undefined {
  if (/^\d{4}$/.test(text)) return Number(text);
  const [, dayFirst, yearFirst] = writtenDate.exec(text) ?? [];
  if (dayFirst ?? yearFirst) return Number(dayFirst ?? yearFirst);
  return yearOfPeriod(periodInText(text) ?? null);
}

function yearInNumber(value: number): number | undefined {
  return isYear(value) ? value : dateOf(value)?.getUTCFullYear();
}

/** The year that an argument names: 2028, "2028", a date or a period within it; `undefined` when omitted or empty. */
export function yearOf(argument: Argument): number | undefined | FunctionError {
  const value = plainValue(argument);
  if (value === null) return undefined;
  const year =
    typeof value === 'number' ? yearInNumber(value) : typeof value === 'string' ? yearInText(value) : undefined;
  return year ?? badArgument('function.error.year', { year: String(value) });
}

/** "4/2026" typed into a cell becomes 1 April 2026: the first day of a month stands for the month. */
function periodInNumber(value: number): string | undefined {
  if (isYear(value)) return String(value);
  const date = dateOf(value);
  return date?.getUTCDate() === 1 ? date.toISOString().slice(0, 7) : undefined;
}

/**
 * The period that an argument names, in product notation: "2026-Q3" for "Quý III/2026", "2026-H1" for "6T/2026",
 * "2026-04", "2026"; `undefined` when omitted or empty. A period without its year is none.
 */
export function periodOf(argument: Argument): string | undefined | FunctionError {
  const value = plainValue(argument);
  if (value === null) return undefined;
  const period =
    typeof value === 'number' ? periodInNumber(value) : typeof value === 'string' ? periodInText(value) : undefined;
  return period ?? badArgument('function.error.period', { period: String(value) });
}
