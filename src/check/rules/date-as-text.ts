import { tablesOf, type TableCell, type TableView } from '../table-cells';
import type { Finding, Rule } from '../types';

/** Day, month and year as officers type them: "31/03/2026", "5.4.2026", "1-7-2026". */
const date = /^\s*(\d{1,2})([/.-])(\d{1,2})\2(\d{4})\s*$/;

function isDateText({ value, formula }: TableCell): boolean {
  const found = formula === null && typeof value === 'string' ? date.exec(value) : null;
  return found !== null && Number(found[1]) <= 31 && Number(found[3]) <= 12;
}

function datesIn(view: TableView): { cell: string; value: string; count: number }[] {
  return view.table.columns.flatMap((column) => {
    const cells = view.table.rows.map((row) => view.at(row, column)).filter(isDateText);
    const [first] = cells;
    return first ? [{ cell: first.cell, value: String(first.value).trim(), count: cells.length }] : [];
  });
}

/** Dates stored as text in a table, which Excel can neither sort nor compare: one finding a column. */
export const dateAsText: Rule = {
  id: 'date-as-text',
  severity: 'info',
  run(input) {
    return tablesOf(input).flatMap((view) =>
      datesIn(view).map(({ cell, value, count }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: view.sheet,
        cell,
        message: { id: 'check.date-as-text', params: { text: value, count } },
        fix: { id: 'check.date-as-text.fix', params: {} },
      })),
    );
  },
};
