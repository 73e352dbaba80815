import { toA1 } from '../../tracking/a1';
import { textCells } from '../each-cell';
import type { Finding, Rule } from '../types';

const combining = /\p{M}/u;

/** Text whose letters and marks are separate characters, wholly ("Unicode tổ hợp") or in part. */
const isDecomposed = (text: string): boolean => combining.test(text) && text.normalize('NFC') !== text;

/** Text in decomposed Unicode, which Excel's own search and lookups do not find: one finding for each worksheet. */
export const decomposedUnicode: Rule = {
  id: 'decomposed-unicode',
  severity: 'info',
  run({ grids }) {
    return grids.flatMap((grid): Finding[] => {
      const found = textCells(grid, isDecomposed);
      const [first] = found;
      if (!first) return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet: grid.sheet,
          cell: toA1(first.row, first.column),
          message: {
            id: 'check.decomposed-unicode',
            params: { count: found.length, text: first.text.normalize('NFC').trim() },
          },
          fix: { id: 'check.decomposed-unicode.fix', params: {} },
        },
      ];
    });
  },
};
