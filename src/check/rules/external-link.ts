import { toA1 } from '../../tracking/a1';
import { type FormulaCell, formulasOf, linkedWorkbook, sheetsReferredTo } from '../formulas';
import type { Finding, Rule } from '../types';

/** Formulas that refer to another workbook: one finding a worksheet and linked workbook. */
export const externalLink: Rule = {
  id: 'external-link',
  severity: 'warning',
  run({ grids }) {
    const links = new Map<string, { first: FormulaCell; workbook: string; count: number }>();
    for (const one of grids.flatMap(formulasOf)) {
      const workbooks = new Set(sheetsReferredTo(one.formula).flatMap((name) => linkedWorkbook(name) ?? []));
      for (const workbook of workbooks) {
        const key = `${one.sheet}!${workbook}`;
        const known = links.get(key);
        if (known) known.count++;
        else links.set(key, { first: one, workbook, count: 1 });
      }
    }
    return [...links.values()].map(({ first, workbook, count }): Finding => ({
      rule: this.id,
      severity: this.severity,
      sheet: first.sheet,
      cell: toA1(first.row, first.column),
      message: { id: 'check.external-link', params: { workbook, count } },
      fix: { id: 'check.external-link.fix', params: {} },
    }));
  },
};
