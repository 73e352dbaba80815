import { parseA1Area } from '../../tracking/a1';
import { readPeriod } from '../../tracking/period';
import type { ColumnRole, TrackedColumn, TrackingSheet } from '../../tracking/types';
import { eachTable, type TableView } from '../tables';
import type { Finding, Rule } from '../types';

const ownValues: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['result', 'cumulative', 'rate']);

/** Filled columns of values without a period; a rate or count beside dated results belongs to one of them. */
function undatedColumns({ table, cells }: TableView): TrackedColumn[] {
  const values = table.columns.filter(({ role }) => ownValues.has(role));
  const dated = values.some(({ period }) => period);
  const rows = table.rows.filter(({ kind }) => kind === 'indicator');
  return values.filter(
    ({ role, period, index }) =>
      period === null && !(dated && role !== 'result') && rows.some((row) => cells.value(row.index, index) !== null),
  );
}

/** The lowest heading of a column, where it can be marked. */
function headingCell({ table, cells }: TableView, column: number): string {
  const area = parseA1Area(table.header);
  const [top, bottom] = !area ? [0, 0] : table.transposed ? [area.left, area.right] : [area.top, area.bottom];
  for (let row = bottom; row >= top; row -= 1) {
    const merge = cells.mergeAt(row, column);
    if (cells.merged(row, column) !== null) return cells.address(merge?.top ?? row, merge?.left ?? column);
  }
  return cells.address(bottom, column);
}

const unclearColumns = (rule: Rule, view: TableView): Finding[] => {
  const columns = undatedColumns(view);
  const [first] = columns;
  if (!first) return [];
  const onlyYearIsMissing = columns.every(({ header }) => readPeriod(header) !== undefined);
  return [
    {
      rule: rule.id,
      severity: rule.severity,
      sheet: view.sheet.sheet,
      cell: headingCell(view, first.index),
      message: {
        id: onlyYearIsMissing ? 'check.period-unclear.year' : 'check.period-unclear',
        params: {
          headings: { list: columns.map(({ header }) => `“${header.replace(/\s+/g, ' ')}”`), between: ', ' },
        },
      },
      fix: { id: 'check.period-unclear.fix', params: {} },
    },
  ];
};

/** A title that was copied with its sheet and never changed, or a sheet that kept the name of the one it was copied from. */
const conflictingTitle = (rule: Rule, { sheet, periodBy }: TrackingSheet): Finding[] =>
  periodBy === undefined
    ? []
    : [
        {
          rule: rule.id,
          severity: rule.severity,
          sheet,
          message: { id: `check.period-unclear.by-${periodBy}`, params: { sheet } },
          fix: { id: 'check.period-unclear.by.fix', params: {} },
        },
      ];

/** Columns of values whose period cannot be told: one finding for each table, since one title mends it. */
export const periodUnclear: Rule = {
  id: 'period-unclear',
  severity: 'warning',
  run(input) {
    return [
      ...input.sheets.flatMap((sheet) => conflictingTitle(this, sheet)),
      ...eachTable(input).flatMap((view) => unclearColumns(this, view)),
    ];
  },
};
