import { textCells } from '../each-cell';
import { atFirstCell } from '../first-cell';
import type { Rule } from '../types';

const combining = /\p{M}/u;

/** Text whose letters and marks are separate characters, wholly ("Unicode tổ hợp") or in part. */
const isDecomposed = (text: string): boolean => combining.test(text) && text.normalize('NFC') !== text;

/** Text in decomposed Unicode, which Excel's own search and lookups do not find: one finding for each worksheet. */
export const decomposedUnicode: Rule = {
  id: 'decomposed-unicode',
  severity: 'info',
  run({ grids }) {
    return grids.flatMap((grid) =>
      atFirstCell(this, grid.sheet, textCells(grid, isDecomposed), ({ text }, count) => ({
        message: { id: 'check.decomposed-unicode', params: { count, text: text.normalize('NFC').trim() } },
        fix: { id: 'check.decomposed-unicode.fix', params: {} },
      })),
    );
  },
};
