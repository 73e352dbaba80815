import { parseA1 } from '../tracking/a1';
import type { ColumnRole, TrackedRow } from '../tracking/types';
import type { Place } from './formula';
import { relativeForm } from './formula';
import { groupBy } from './group';
import type { TableView } from './tables';

/** A filled cell of a line of figures. */
export interface LineCell {
  cell: string;
  /** In the worksheet. */
  place: Place;
  formula: string | null;
  /** `null` where the cell holds no formula. */
  form: string | null;
  /** Whether the cell holds a typed number: words ("chưa có") take no formula's place. */
  isNumber: boolean;
  indicator?: string;
}

/** Filled cells that one formula could fill: of a column down the rows, or of a row across the periods. */
export interface Line {
  direction: 'down' | 'across';
  cells: LineCell[];
}

const figures: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  'target',
  'result',
  'cumulative',
  'rate',
  'numerator',
  'denominator',
  'baseline',
  'comparison',
]);

const body: ReadonlySet<TrackedRow['kind']> = new Set(['indicator', 'unmatched', 'count', 'part']);

function lineCell({ cells }: TableView, row: number, column: number, indicator?: string): LineCell[] {
  const value = cells.value(row, column);
  const formula = cells.formula(row, column);
  const cell = cells.address(row, column);
  const place = parseA1(cell);
  if (!place || (value === null && formula === null)) return [];
  return [
    {
      cell,
      place,
      formula,
      form: formula === null ? null : relativeForm(formula, place),
      isNumber: formula === null && typeof value === 'number',
      ...(indicator !== undefined && { indicator }),
    },
  ];
}

/**
 * The lines of a table in which neighbours may share a formula. Totals and sections have formulas of their own, so they
 * take part across the periods only; rows of indicators and rows of counts do not stand for each other.
 */
export function linesOf(view: TableView): Line[] {
  const columns = view.table.columns.filter(({ role }) => figures.has(role));
  const down = columns.flatMap(({ index: column }) =>
    [
      ...groupBy(
        view.table.rows.filter(({ kind }) => body.has(kind)),
        ({ kind }) => kind,
      ).values(),
    ].map((rows): Line => ({
      direction: 'down',
      cells: rows.flatMap(({ index, indicator }) => lineCell(view, index, column, indicator)),
    })),
  );
  const dated = columns.filter(({ period }) => period);
  const roles = [...new Set(dated.map(({ role }) => role))];
  const across = view.table.rows
    .filter(({ kind }) => body.has(kind) || kind === 'total')
    .flatMap(({ index, indicator }) =>
      roles.map((role): Line => ({
        direction: 'across',
        cells: dated.filter((one) => one.role === role).flatMap((one) => lineCell(view, index, one.index, indicator)),
      })),
    );
  return [...down, ...across];
}
