import type { FixPlanner } from './types';

/** `_xlfn._xldudf_CCCH_TARGET(` as Excel stores and, without the add-in, shows `CCCH.TARGET(`. */
const stored = /(?:_xlfn\.|_xlws\.|_xll\.)*_xldudf_CCCH_(\w+)\(/gi;

/** The formula with the functions of this add-in under their own names; others cannot be known. */
export const restoreFunctions = (formula: string): string =>
  formula.replace(stored, (_, name: string) => `CCCH.${name.toUpperCase()}(`);

/** A function that Excel lost is found again when its formula is entered anew. */
export const functionDamageFix: FixPlanner = {
  rule: 'function-damage',
  changes({ sheet, cell }, { cells }) {
    const before = cells.at(sheet, cell);
    if (sheet === undefined || cell === undefined || !before || before.formula === null) return [];
    const formula = restoreFunctions(before.formula);
    if (/_xldudf_/i.test(formula)) return [];
    // Under the text format Excel would keep the formula as text once more.
    const numberFormat = before.numberFormat === '@' ? 'General' : before.numberFormat;
    return [{ sheet, cell, before, after: { value: null, formula, numberFormat } }];
  },
};
