import { toA1 } from '../../tracking/a1';
import { legacyEncoding, toUnicode } from '../../tracking/legacy-text';
import type { CellChange, FixPlanner } from './types';

/** A font that has every letter of Vietnamese in Unicode, and that official documents ask for. */
const unicodeFont = 'Times New Roman';

/** Every cell of the worksheet whose text is in TCVN3 or VNI becomes the same text in Unicode. */
export const legacyEncodingFix: FixPlanner = {
  rule: 'legacy-encoding',
  changes({ sheet }, { cells }) {
    const grid = sheet === undefined ? undefined : cells.grid(sheet);
    if (!grid || sheet === undefined) return [];
    return grid.values.flatMap((row, r) =>
      row.flatMap((value, c): CellChange[] => {
        const font = grid.fonts?.[r]?.[c] ?? null;
        const encoding = typeof value === 'string' ? legacyEncoding(value, font) : undefined;
        const cell = toA1(grid.firstRow + r, grid.firstColumn + c);
        const before = cells.at(sheet, cell);
        if (!encoding || !before || before.formula !== null) return [];
        const after = {
          value: toUnicode(String(value), encoding, font),
          formula: null,
          numberFormat: before.numberFormat,
          fontName: unicodeFont,
        };
        return [{ sheet, cell, before, after }];
      }),
    );
  },
};
