import type { LegacyEncoding } from '../../tracking/legacy-text';
import { atFirstCell } from '../first-cell';
import { groupBy } from '../group';
import { legacyCells } from '../legacy-cells';
import type { Rule } from '../types';

const names: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI-Windows' };

/** Text in TCVN3 or VNI: one finding for each character set and worksheet, at the first such cell. */
export const legacyEncodingRule: Rule = {
  id: 'legacy-encoding',
  severity: 'warning',
  run({ grids }) {
    return grids.flatMap((grid) =>
      [...groupBy(legacyCells(grid), ({ encoding }) => encoding).values()].flatMap((cells) =>
        atFirstCell(this, grid.sheet, cells, ({ text, unicode, encoding }, count) => ({
          message: {
            id: 'check.legacy-encoding',
            params: { count, encoding: names[encoding], text: text.trim(), unicode: unicode.trim() },
          },
          fix: { id: 'check.legacy-encoding.fix', params: {} },
        })),
      ),
    );
  },
};
