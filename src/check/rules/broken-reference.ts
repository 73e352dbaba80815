import { toA1 } from '../../tracking/a1';
import { formulasOf, linkedWorkbook, sheetsReferredTo, withoutTexts } from '../formulas';
import type { Finding, FindingText, Rule } from '../types';

/** A formula that refers to deleted cells (`#REF!`) or to a worksheet that the workbook does not have. */
export const brokenReference: Rule = {
  id: 'broken-reference',
  severity: 'error',
  run({ grids }) {
    const names = new Set(grids.map(({ sheet }) => sheet.toLowerCase()));
    return grids.flatMap(formulasOf).flatMap(({ sheet, row, column, formula }): Finding[] => {
      const message = brokenPart(formula, names);
      if (!message) return [];
      const place = { sheet, cell: toA1(row, column) };
      const fix: FindingText = { id: 'check.broken-reference.fix', params: {} };
      return [{ rule: this.id, severity: this.severity, ...place, message, fix }];
    });
  },
};

function brokenPart(formula: string, names: Set<string>): FindingText | undefined {
  if (/#REF!/i.test(withoutTexts(formula))) return { id: 'check.broken-reference', params: { formula } };
  const missing = sheetsReferredTo(formula)
    .filter((name) => linkedWorkbook(name) === undefined)
    // "Quý I:Quý III" spans several worksheets.
    .flatMap((name) => name.split(':'))
    .find((name) => !names.has(name.toLowerCase()));
  return missing === undefined ? undefined : { id: 'check.broken-reference.sheet', params: { name: missing, formula } };
}
