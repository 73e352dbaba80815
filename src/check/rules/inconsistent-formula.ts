import { relativeForm } from '../formulas';
import { tablesOf, type TableCell, type TableView } from '../table-cells';
import { parseA1 } from '../../tracking/a1';
import type { Finding, Rule } from '../types';

/** What a cell is among its neighbours: the meaning of its formula, a typed number, or nothing that matters. */
function formOf({ cell, formula, value }: TableCell): string | undefined {
  const place = parseA1(cell);
  if (formula !== null && place) return relativeForm({ formula, ...place });
  return typeof value === 'number' ? 'number' : undefined;
}

/** How many of the four nearest cells must share one formula for another content between them to be an exception. */
const witnesses = 3;

/** The cells of a line whose two neighbours at each side, three at least of four, share a formula that it lacks. */
function exceptionsIn(line: TableCell[]): TableCell[] {
  const forms = line.map(formOf);
  return line.filter((_, at) => {
    const own = forms[at];
    const [before, after] = [forms[at - 1], forms[at + 1]];
    if (own === undefined || before === undefined || before === 'number' || before === own || before !== after)
      return false;
    const near = [forms[at - 2], before, after, forms[at + 2]];
    return near.filter((form) => form === before).length >= witnesses;
  });
}

function exceptionsOf(view: TableView): TableCell[] {
  const { rows, columns } = view.table;
  const down = columns.map((column) => rows.map((row) => view.at(row, column)));
  const across = rows.map((row) => columns.map((column) => view.at(row, column)));
  const found = new Map([...down, ...across].flatMap(exceptionsIn).map((one) => [one.cell, one]));
  return [...found.values()];
}

/** A typed number or another formula among neighbours that share one formula. */
export const inconsistentFormula: Rule = {
  id: 'inconsistent-formula',
  severity: 'warning',
  run(input) {
    return tablesOf(input).flatMap((view) =>
      exceptionsOf(view).map(({ cell, formula }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: view.sheet,
        cell,
        message:
          formula === null
            ? { id: 'check.inconsistent-formula.number', params: {} }
            : { id: 'check.inconsistent-formula', params: { formula } },
        fix: { id: 'check.inconsistent-formula.fix', params: {} },
      })),
    );
  },
};
