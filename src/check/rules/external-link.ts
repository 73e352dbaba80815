import { eachFormula } from '../each-cell';
import { linksOf } from '../formula';
import type { Finding, Rule } from '../types';

/** Formulas that refer to another workbook: one finding for each such workbook and worksheet, at the first of them. */
export const externalLink: Rule = {
  id: 'external-link',
  severity: 'warning',
  run({ grids }) {
    return grids.flatMap((grid) => {
      const found = new Map<string, { cell: string; count: number }>();
      eachFormula(grid, (formula, cell) => {
        for (const workbook of new Set(linksOf(formula).workbooks)) {
          const before = found.get(workbook);
          if (before) before.count += 1;
          else found.set(workbook, { cell, count: 1 });
        }
      });
      return [...found].map(([workbook, { cell, count }]): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: grid.sheet,
        cell,
        // A file numbers the workbooks that it links to ("[1]"): such a number means nothing to a reader.
        message: workbook.startsWith('[')
          ? { id: 'check.external-link.unnamed', params: { count } }
          : { id: 'check.external-link', params: { workbook, count } },
        fix: { id: 'check.external-link.fix', params: {} },
      }));
    });
  },
};
