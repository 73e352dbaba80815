import { encodingsOf } from '../tracking/decode';
import { toUnicode, type LegacyEncoding } from '../tracking/legacy-text';
import type { Grid } from '../tracking/types';
import { textCells, type TextCell } from './each-cell';

/** A cell whose text is written in a character set of before Unicode. */
export interface LegacyCell extends TextCell {
  encoding: LegacyEncoding;
  /** The same text in Unicode. */
  unicode: string;
}

const nonAscii = /[\u0080-\uffff]/;

/** Every typed text of a worksheet that the reader takes for TCVN3 or VNI and that is another one in Unicode. */
export function legacyCells(grid: Grid): LegacyCell[] {
  const encodings = encodingsOf(grid);
  return textCells(grid, (text) => nonAscii.test(text)).flatMap((cell) => {
    const [row, column] = [cell.row - grid.firstRow, cell.column - grid.firstColumn];
    const encoding = encodings[row]?.[column];
    if (!encoding) return [];
    const unicode = toUnicode(cell.text, encoding, grid.fonts?.[row]?.[column]);
    return unicode === cell.text ? [] : [{ ...cell, encoding, unicode }];
  });
}
