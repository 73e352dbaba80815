import { toA1 } from '../../tracking/a1';
import { legacyEncoding, toUnicode, type LegacyEncoding } from '../../tracking/legacy-text';
import type { Grid } from '../../tracking/types';
import type { Finding, Rule } from '../types';

interface LegacyCells {
  encoding: LegacyEncoding;
  cell: string;
  text: string;
  count: number;
}

const names: Record<LegacyEncoding, string> = { tcvn3: 'TCVN3 (ABC)', vni: 'VNI' };

/** The cells of a worksheet by encoding, each with its first cell as it reads in Unicode. */
function legacyIn({ firstRow, firstColumn, values, fonts }: Grid): LegacyCells[] {
  const found = new Map<LegacyEncoding, LegacyCells>();
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      const font = fonts?.[r]?.[c] ?? null;
      const encoding = typeof value === 'string' ? legacyEncoding(value, font) : undefined;
      if (!encoding) return;
      const known = found.get(encoding);
      if (known) known.count++;
      else {
        const text = toUnicode(String(value), encoding, font);
        found.set(encoding, { encoding, cell: toA1(firstRow + r, firstColumn + c), text, count: 1 });
      }
    }),
  );
  return [...found.values()];
}

/** Text in TCVN3 or VNI: one finding a worksheet and encoding. It is read and matched all the same. */
export const legacyEncodingRule: Rule = {
  id: 'legacy-encoding',
  severity: 'warning',
  run({ grids }) {
    return grids.flatMap((grid) =>
      legacyIn(grid).map(({ encoding, cell, text, count }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: grid.sheet,
        cell,
        message: { id: 'check.legacy-encoding', params: { count, encoding: names[encoding], text } },
        fix: { id: 'check.legacy-encoding.fix', params: {} },
      })),
    );
  },
};
