import type { Area } from './types';

const letterA = 65;

/** The letters of a 0-based column: 0 → "A", 26 → "AA". */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(letterA + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a 0-based row and column. */
export const toA1 = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** The A1 address of an area; of its only cell where it has but one. */
export function toA1Area({ top, left, bottom, right }: Area): string {
  const start = toA1(top, left);
  return top === bottom && left === right ? start : `${start}:${toA1(bottom, right)}`;
}

const address = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

/** The 0-based row and column of an A1 address, with or without "$"; `undefined` for anything else. */
export function parseA1(text: string): { row: number; column: number } | undefined {
  const found = address.exec(text.toUpperCase());
  if (!found) return undefined;
  const [, letters = '', digits = ''] = found;
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - letterA + 1, 0) - 1;
  return { row: Number(digits) - 1, column };
}

/** Whether a 0-based cell lies in the area. */
export const contains = (
  { top, left, bottom, right }: Area,
  { row, column }: { row: number; column: number },
): boolean => row >= top && row <= bottom && column >= left && column <= right;

/** The area of "B2:D9" or "B2", corners in any order; a sheet's name before "!" is ignored. */
export function parseA1Area(text: string): Area | undefined {
  const [first = '', second = first] = text.slice(text.lastIndexOf('!') + 1).split(':');
  const start = parseA1(first);
  const end = parseA1(second);
  if (!start || !end) return undefined;
  return {
    top: Math.min(start.row, end.row),
    left: Math.min(start.column, end.column),
    bottom: Math.max(start.row, end.row),
    right: Math.max(start.column, end.column),
  };
}
