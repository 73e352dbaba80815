import type { CellValue } from '../../tracking/types';
import { eachFormula } from '../each-cell';
import { eachCell, eachTarget } from '../finding';
import { hasLostReference, linksOf } from '../formula';
import type { CheckInput, Finding, FindingText, Rule } from '../types';

interface Broken {
  cell: string;
  message: FindingText;
}

/** What is lost: a cell or range (`#REF!` in the formula) or a worksheet that the workbook does not have. */
function lostIn(formula: string, value: CellValue, sheets: ReadonlySet<string>): FindingText | undefined {
  if (hasLostReference(formula)) return { id: 'check.broken-reference', params: { formula } };
  // Excel keeps the last value of a link that it cannot follow; the formula is broken all the same.
  const missing = linksOf(formula).sheets.find((name) => !sheets.has(name.toLowerCase()));
  if (missing === undefined) return undefined;
  return value === null
    ? { id: 'check.broken-reference.sheet', params: { formula, sheet: missing } }
    : { id: 'check.broken-reference.sheet-value', params: { formula, sheet: missing, value: String(value) } };
}

/** Which indicator a value or target cell speaks of. */
function indicatorsByCell(input: CheckInput): Map<string, Pick<Finding, 'indicator' | 'period'>> {
  const found = new Map<string, Pick<Finding, 'indicator' | 'period'>>();
  for (const { indicator, sheet, target } of eachTarget(input)) found.set(`${sheet}!${target.cell}`, { indicator });
  for (const { indicator, sheet, cell, period } of eachCell(input))
    found.set(`${sheet}!${cell}`, { indicator, period });
  return found;
}

/** A formula that refers to what was deleted: each value and target cell, and elsewhere each column once. */
export const brokenReference: Rule = {
  id: 'broken-reference',
  severity: 'error',
  run(input) {
    const sheets = new Set(input.grids.map(({ sheet }) => sheet.toLowerCase()));
    const about = indicatorsByCell(input);
    return input.grids.flatMap((grid) => {
      const own: Finding[] = [];
      const elsewhere = new Map<number, Broken & { count: number }>();
      const finding = (cell: string, message: FindingText): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: grid.sheet,
        cell,
        ...about.get(`${grid.sheet}!${cell}`),
        message,
        fix: { id: 'check.broken-reference.fix', params: {} },
      });
      eachFormula(grid, (formula, cell, value, column) => {
        const message = lostIn(formula, value, sheets);
        if (!message) return;
        const before = elsewhere.get(column);
        if (about.has(`${grid.sheet}!${cell}`)) own.push(finding(cell, message));
        else if (before) before.count += 1;
        else elsewhere.set(column, { cell, message, count: 1 });
      });
      const others = [...elsewhere.values()].map(({ cell, message, count }) =>
        finding(
          cell,
          count === 1 ? message : { id: 'check.broken-reference.column', params: { first: message, count } },
        ),
      );
      return [...own, ...others];
    });
  },
};
