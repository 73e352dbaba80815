import { toA1 } from '../../tracking/a1';
import type { Finding, Rule } from '../types';

/** Text in decomposed or mixed Unicode (UAX #15): one finding a worksheet. It is read and matched all the same. */
export const decomposedUnicode: Rule = {
  id: 'decomposed-unicode',
  severity: 'info',
  run({ grids }) {
    return grids.flatMap(({ sheet, firstRow, firstColumn, values }): Finding[] => {
      const cells = values.flatMap((line, r) =>
        line.flatMap((value, c) =>
          typeof value === 'string' && value !== value.normalize('NFC') ? [toA1(firstRow + r, firstColumn + c)] : [],
        ),
      );
      const [cell] = cells;
      if (cell === undefined) return [];
      const place = { sheet, cell };
      const message = { id: 'check.decomposed-unicode' as const, params: { count: cells.length } };
      const fix = { id: 'check.decomposed-unicode.fix' as const, params: {} };
      return [{ rule: this.id, severity: this.severity, ...place, message, fix }];
    });
  },
};
