import { goesWith, isUnicodeOnly, legacyEncoding, toUnicode, type LegacyEncoding } from './legacy-text';
import type { Grid } from './types';

type Encodings = (LegacyEncoding | undefined)[][];

/** This many cells in one set say in which the cells around them are written. */
const fewestWitnesses = 3;

/** The set of most cells that are in one; `undefined` where few are, or the sets are mixed. */
function setOf(encodings: Encodings): LegacyEncoding | undefined {
  const times: Record<LegacyEncoding, number> = { tcvn3: 0, vni: 0 };
  for (const row of encodings) for (const encoding of row) if (encoding) times[encoding] += 1;
  const most = times.tcvn3 >= times.vni ? 'tcvn3' : 'vni';
  const other = most === 'tcvn3' ? 'vni' : 'tcvn3';
  return times[most] >= fewestWitnesses && times[most] >= fewestWitnesses * times[other] ? most : undefined;
}

/**
 * In which of the old character sets each cell of a worksheet is written; same shape as its values. By the cell's font
 * or its own letters; cells too short to tell go with those around them that are in the same font.
 */
export function encodingsOf({ values, fonts }: Grid): Encodings {
  const own: Encodings = values.map((row, at) =>
    row.map((value, column) => (typeof value === 'string' ? legacyEncoding(value, fonts?.[at]?.[column]) : undefined)),
  );
  const around = setOf(own);
  if (!around) return own;
  const alone = !values.some((row) => row.some((value) => typeof value === 'string' && isUnicodeOnly(value)));
  const fontAt = (row: number, column: number): string => fonts?.[row]?.[column] ?? '';
  const inFonts = new Set(own.flatMap((row, at) => row.flatMap((one, column) => (one ? [fontAt(at, column)] : []))));
  return own.map((row, at) =>
    row.map((encoding, column) => {
      const value = values[at]?.[column];
      if (typeof value !== 'string' || encoding === around || !inFonts.has(fontAt(at, column))) return encoding;
      return goesWith(value, around, alone) ? around : encoding;
    }),
  );
}

/** The grid with texts of the old character sets in Unicode; rows without such texts are the same arrays. */
export function decodeGrid(grid: Grid): Grid {
  const encodings = encodingsOf(grid);
  const values = grid.values.map((row, at) => {
    if (!encodings[at]?.some((encoding) => encoding !== undefined)) return row;
    return row.map((value, column) => {
      const encoding = encodings[at]?.[column];
      const font = grid.fonts?.[at]?.[column];
      return encoding && typeof value === 'string' ? toUnicode(value, encoding, font) : value;
    });
  });
  return values.some((row, at) => row !== grid.values[at]) ? { ...grid, values } : grid;
}
