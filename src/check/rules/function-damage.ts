import { toA1 } from '../../tracking/a1';
import type { CellValue, Grid } from '../../tracking/types';
import type { Finding, Rule } from '../types';

/**
 * Excel stores a custom function as `_xldudf_CCCH_TARGET(…)` and shows it so, or as `#NAME?`, when the add-in that
 * supplies it is not there.
 */
export const isDamagedFunction = (formula: string | null, value: CellValue): boolean =>
  formula !== null && (/_xldudf_/i.test(formula) || (value === '#NAME?' && /\bCCCH\./i.test(formula)));

function damagedIn({ sheet, firstRow, firstColumn, formulas, values }: Grid): Omit<Finding, 'rule' | 'severity'>[] {
  return formulas.flatMap((row, r) =>
    row.flatMap((formula, c) => {
      if (formula === null || !isDamagedFunction(formula, values[r]?.[c] ?? null)) return [];
      return [
        {
          sheet,
          cell: toA1(firstRow + r, firstColumn + c),
          message: { id: 'check.function-damage' as const, params: { formula } },
          fix: { id: 'check.function-damage.fix' as const, params: {} },
        },
      ];
    }),
  );
}

/** A function of the add-in that Excel can no longer find. */
export const functionDamage: Rule = {
  id: 'function-damage',
  severity: 'error',
  run({ grids }) {
    return grids.flatMap((grid) =>
      damagedIn(grid).map((found): Finding => ({ rule: this.id, severity: this.severity, ...found })),
    );
  },
};
