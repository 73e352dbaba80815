import { columnLetters, parseArea, type Area } from '../address';

export const cellName = (row: number, column: number): string => `${columnLetters(column)}${row + 1}`;

/** "B3" → row 2, column 1 (0-based); undefined where the text is no cell address. Made for millions of calls. */
export function parseCell(text: string): { row: number; column: number } | undefined {
  let letters = 0;
  let column = 0;
  for (; letters < text.length; letters++) {
    const code = text.charCodeAt(letters) & ~32;
    if (code < 65 || code > 90) break;
    column = column * 26 + code - 64;
  }
  const row = Number(text.slice(letters));
  return letters && Number.isInteger(row) && row > 0 ? { row: row - 1, column: column - 1 } : undefined;
}

/** The areas of an `sqref`: addresses separated by spaces. */
export const parseAreas = (sqref: string): Area[] =>
  sqref
    .split(/\s+/)
    .map(parseArea)
    .filter((area) => area !== undefined);

/** A sheet's name as it stands before "!" in a formula, always quoted: quotes are never wrong there. */
export const quoteSheet = (name: string): string => `'${name.replaceAll("'", "''")}'`;

/** An area as the engine writes it, with its last row and column. */
export const toRange = ({ row, column, rows, columns }: Area) => ({
  startRow: row,
  startColumn: column,
  endRow: row + rows - 1,
  endColumn: column + columns - 1,
});
