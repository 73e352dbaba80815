import { toA1 } from '../../tracking/a1';
import { legacyCells } from '../legacy-cells';
import type { CellChange, FixPlanner } from './types';

/** A font that has every letter of Vietnamese in Unicode, and that official documents ask for. */
const unicodeFont = 'Times New Roman';

/** Every cell of the worksheet whose text is in TCVN3 or VNI becomes the same text in Unicode. */
export const legacyEncodingFix: FixPlanner = {
  rule: 'legacy-encoding',
  changes({ sheet }, { cells }) {
    const grid = sheet === undefined ? undefined : cells.grid(sheet);
    if (!grid) return [];
    return legacyCells(grid).flatMap(({ row, column, unicode }): CellChange[] => {
      const cell = toA1(row, column);
      const before = cells.at(grid.sheet, cell);
      if (!before) return [];
      const after = { value: unicode, formula: null, numberFormat: before.numberFormat, fontName: unicodeFont };
      return [{ sheet: grid.sheet, cell, before, after }];
    });
  },
};
