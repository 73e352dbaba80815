import { comparePeriods, yearOfPeriod } from '../../tracking/period';
import type { TrackedColumn, TrackedRow } from '../../tracking/types';
import { tablesOf, type TableView } from '../table-cells';
import type { Finding, Rule } from '../types';

interface Fall {
  row: TrackedRow;
  column: TrackedColumn;
  cell: string;
  before: number;
  after: number;
}

/** Cumulative columns of one year, in order of time: they begin anew with each year. */
function seriesOf(view: TableView): TrackedColumn[][] {
  const byYear = new Map<number, TrackedColumn[]>();
  for (const column of view.columns('cumulative')) {
    const year = yearOfPeriod(column.period ?? null);
    if (year !== undefined) byYear.set(year, [...(byYear.get(year) ?? []), column]);
  }
  return [...byYear.values()].map((columns) =>
    columns.sort((a, b) => comparePeriods(a.period ?? null, b.period ?? null)),
  );
}

function fallsIn(view: TableView, columns: TrackedColumn[], row: TrackedRow): Fall[] {
  const filled = columns.flatMap((column) => {
    const { cell, value } = view.at(row, column);
    return typeof value === 'number' ? [{ column, cell, value }] : [];
  });
  return filled.flatMap((one, at) => {
    const previous = filled[at - 1];
    return previous && one.value < previous.value
      ? [{ row, column: one.column, cell: one.cell, before: previous.value, after: one.value }]
      : [];
  });
}

/** A cumulative column ("lũy kế") whose number is lower than that of the period before, in the same year. */
export const cumulativeDecreases: Rule = {
  id: 'cumulative-decreases',
  severity: 'warning',
  run(input) {
    return tablesOf(input).flatMap((view) =>
      seriesOf(view)
        .flatMap((columns) => view.table.rows.flatMap((row) => fallsIn(view, columns, row)))
        .map(({ row, column, cell, before, after }): Finding => ({
          rule: this.id,
          severity: this.severity,
          sheet: view.sheet,
          cell,
          ...(row.indicator !== undefined && { indicator: row.indicator }),
          period: column.period ?? null,
          message: { id: 'check.cumulative-decreases', params: { label: row.label, before, after } },
          fix: { id: 'check.cumulative-decreases.fix', params: {} },
        })),
    );
  },
};
