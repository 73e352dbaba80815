import { legacyEncoding, toUnicode } from './legacy-text';
import type { CellValue, Grid } from './types';

function decoded(value: CellValue, font: string | null | undefined): CellValue {
  if (typeof value !== 'string') return value;
  const encoding = legacyEncoding(value, font);
  return encoding ? toUnicode(value, encoding, font) : value;
}

/** The grid with texts of the old character sets in Unicode; rows without such texts are the same arrays. */
export function decodeGrid(grid: Grid): Grid {
  const values = grid.values.map((row, at) => {
    const fonts = grid.fonts?.[at];
    const read = row.map((value, column) => decoded(value, fonts?.[column]));
    return read.some((value, column) => value !== row[column]) ? read : row;
  });
  return values.some((row, at) => row !== grid.values[at]) ? { ...grid, values } : grid;
}
