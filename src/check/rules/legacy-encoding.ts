import { toA1 } from '../../tracking/a1';
import type { LegacyEncoding } from '../../tracking/legacy-text';
import { groupBy } from '../group';
import { legacyCells } from '../legacy-cells';
import type { Finding, Rule } from '../types';

const names: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI-Windows' };

/** Text in TCVN3 or VNI: one finding for each character set and worksheet, at the first such cell. */
export const legacyEncodingRule: Rule = {
  id: 'legacy-encoding',
  severity: 'warning',
  run({ grids }) {
    return grids.flatMap((grid) => {
      const byEncoding = groupBy(legacyCells(grid), ({ encoding }) => encoding);
      return [...byEncoding].flatMap(([encoding, cells]): Finding[] => {
        const [first] = cells;
        if (!first) return [];
        return [
          {
            rule: this.id,
            severity: this.severity,
            sheet: grid.sheet,
            cell: toA1(first.row, first.column),
            message: {
              id: 'check.legacy-encoding',
              params: {
                count: cells.length,
                encoding: names[encoding],
                text: first.text.trim(),
                unicode: first.unicode.trim(),
              },
            },
            fix: { id: 'check.legacy-encoding.fix', params: {} },
          },
        ];
      });
    });
  },
};
