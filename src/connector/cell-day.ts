import { dayOfSerial, isDateSerial } from './period-days';
import type { SourceRow } from './source';

/** In place of a day: the cell is empty. Smaller than every day, and fits a typed array. */
export const noDay = -2147483648;

/** Whether a text is a serial number of Excel, with or without a time: a date that lost its format. */
export const isSerialText = (text: string): boolean => /^\d{5}(\.\d+)?$/.test(text) && isDateSerial(Number(text));

/** The day of a cell, in days since 1970-01-01: `noDay` when it is empty, `NaN` when it holds something else. */
export function dayAt(row: SourceRow, column: number | undefined): number {
  if (column === undefined) return noDay;
  const day = row.day(column);
  if (!Number.isNaN(day)) return day;
  const text = row.text(column);
  if (text === '') return noDay;
  return isSerialText(text) ? dayOfSerial(Number(text)) : NaN;
}
