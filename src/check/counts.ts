import { parseA1 } from '../tracking/a1';
import { readCount } from '../tracking/values';
import { valueRoles } from '../tracking/roles';
import type { CellValue, ColumnRole, TrackedRow, TrackedTable, TrackingSheet } from '../tracking/types';
import { columnPairs } from './proportions';

const countRoles: ReadonlySet<ColumnRole> = new Set<ColumnRole>(['numerator', 'denominator']);
/** Rows whose cells belong to the table; titles of sections and notes hold no figures of it. */
const countedRows: ReadonlySet<TrackedRow['kind']> = new Set(['indicator', 'unmatched', 'count', 'part', 'total']);

/**
 * Tells in which places of a table, by its own rows and columns, a number of things belongs: numerators, denominators,
 * parts beside their wholes, and the figures of rows that count ("Số hồ sơ …").
 */
export function countPlaces({ columns }: TrackedTable): (row: TrackedRow, column: number) => boolean {
  const parts = columnPairs(columns).map(({ part }) => part.index);
  const counts = new Set([...columns.filter(({ role }) => countRoles.has(role)).map(({ index }) => index), ...parts]);
  const values = new Set(columns.filter(({ role }) => valueRoles.has(role)).map(({ index }) => index));
  return ({ kind }, column) =>
    (counts.has(column) && countedRows.has(kind)) || (kind === 'count' && values.has(column));
}

/** Whether a cell of a worksheet is the place of a number of things, not of a rate. */
export function isCountCell({ tables = [] }: Pick<TrackingSheet, 'tables'>, cell: string): boolean {
  const place = parseA1(cell);
  if (!place) return false;
  return tables.some((table) => {
    const [along, across] = table.transposed ? [place.row, place.column] : [place.column, place.row];
    const row = table.rows.find(({ index }) => index === across);
    return row !== undefined && countPlaces(table)(row, along);
  });
}

/** The number of things that a text means; `undefined` for none, a rate ("75%", "12/15") and anything else. */
export function countInText(raw: CellValue): number | undefined {
  if (typeof raw !== 'string') return undefined;
  const reading = readCount(raw, 'General');
  if (reading.kind !== 'value') return undefined;
  return reading.notes.every((note) => note === 'text' || note === 'words') ? reading.value : undefined;
}
