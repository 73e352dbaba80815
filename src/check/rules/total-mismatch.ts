import type { TrackedColumn, TrackedRow } from '../../tracking/types';
import { tablesOf, type TableView } from '../table-cells';
import type { Finding, Rule } from '../types';

interface Mismatch {
  row: TrackedRow;
  column: TrackedColumn;
  cell: string;
  total: number;
  sum: number;
}

/** Rates are never summed: a column with a percentage, or with anything but whole numbers, is no column of counts. */
function isCountColumn(view: TableView, column: TrackedColumn, rows: TrackedRow[]): boolean {
  const cells = rows.map((row) => view.at(row, column)).filter(({ value }) => value !== null);
  return (
    cells.length > 0 && cells.every(({ value, numberFormat }) => Number.isInteger(value) && !numberFormat.includes('%'))
  );
}

/** The rows that a total sums: those above it up to a heading or another total. A row of a rate has no part in it. */
function partsOf(rows: TrackedRow[], at: number): TrackedRow[] {
  const before = rows.slice(0, at);
  const start = before.findLastIndex(({ kind }) => kind === 'total' || kind === 'section');
  return before.slice(start + 1).filter(({ kind }) => kind === 'count' || kind === 'unmatched' || kind === 'part');
}

function mismatchesIn(view: TableView): Mismatch[] {
  const { rows } = view.table;
  const totals = rows.flatMap((row, at) => (row.kind === 'total' ? [{ row, parts: partsOf(rows, at) }] : []));
  const columns = view.columns('result', 'cumulative', 'numerator', 'denominator', 'other');
  return totals.flatMap(({ row, parts }) =>
    columns.flatMap((column): Mismatch[] => {
      const { cell, value: total } = view.at(row, column);
      if (typeof total !== 'number' || !isCountColumn(view, column, [...parts, row])) return [];
      const values = parts.flatMap((part) => view.at(part, column).value ?? []) as number[];
      const sum = values.reduce((all, one) => all + one, 0);
      return values.length < 2 || sum === total ? [] : [{ row, column, cell, total, sum }];
    }),
  );
}

/** A total row that is not the sum of the counts above it. */
export const totalMismatch: Rule = {
  id: 'total-mismatch',
  severity: 'error',
  run(input) {
    return tablesOf(input).flatMap((view) =>
      mismatchesIn(view).map(({ row, column, cell, total, sum }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: view.sheet,
        cell,
        period: column.period ?? null,
        message: { id: 'check.total-mismatch', params: { label: row.label, total, sum } },
        fix: { id: 'check.total-mismatch.fix', params: {} },
      })),
    );
  },
};
