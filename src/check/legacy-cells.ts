import { legacyEncoding, toUnicode, type LegacyEncoding } from '../tracking/legacy-text';
import type { Grid } from '../tracking/types';
import { textCells, type TextCell } from './each-cell';

/** A cell whose text is written in a character set of before Unicode. */
export interface LegacyCell extends TextCell {
  encoding: LegacyEncoding;
  /** The same text in Unicode. */
  unicode: string;
}

const nonAscii = /[\u0080-\uffff]/;

/** Every typed text of a worksheet in TCVN3 or VNI. */
export function legacyCells(grid: Grid): LegacyCell[] {
  return textCells(grid, (text) => nonAscii.test(text)).flatMap((cell) => {
    const font = grid.fonts?.[cell.row - grid.firstRow]?.[cell.column - grid.firstColumn];
    const encoding = legacyEncoding(cell.text, font);
    return encoding ? [{ ...cell, encoding, unicode: toUnicode(cell.text, encoding, font) }] : [];
  });
}
