import { fail, message, ok, type Language, type Result } from '../../messages';
import type { Plan } from '../../plan/plan';
import { toA1 } from '../../tracking/a1';
import type { Area, CellValue, Grid } from '../../tracking/types';
import type { DueDossier, SummaryRow } from '../types';
import type { DeclaredColumn, FoundTable } from './declared-table';
import { dueColumns, dueKey, findDueTable, readDueTable } from './due';
import { rowKey } from './merge';
import { findDataTable, readDataTable } from './read';
import { summaryColumns } from './summary-columns';

/** What is written into a table that stands in the workbook. `undefined` leaves a cell as it is. */
export interface TableUpdate {
  sheet: string;
  /** The table afterwards, header included. */
  area: Area;
  values: (CellValue | undefined)[][];
  numberFormats: (string | undefined)[][];
}

interface Places {
  /** 0-based worksheet row of each key that the table holds. */
  rows: ReadonlyMap<string, number>;
  /** Rows that the import leaves without data. */
  freed: number[];
  last: number;
}

function cellAt({ grid }: FoundTable<string>, row: number, column: number): CellValue {
  return grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null;
}

/** The columns of the table and those that new figures need, to the right of all that stands in the header row. */
function columnsFor<Id extends string, Row>(
  table: FoundTable<Id>,
  declared: readonly DeclaredColumn<Id, Row>[],
  rows: readonly Row[],
  language: Language,
): { columns: Map<Id, number>; added: DeclaredColumn<Id, Row>[]; left: number; right: number } {
  const columns = new Map(table.columns);
  const left = Math.min(...columns.values());
  let right = Math.max(...columns.values());
  while (cellAt(table, table.headerRow, right + 1) !== null) right += 1;
  const added = declared.filter(
    (column) => !columns.has(column.id) && rows.some((row) => column.write(row, language) !== null),
  );
  for (const { id } of added) {
    right += 1;
    columns.set(id, right);
  }
  return { columns, added, left, right };
}

/** Rows keep their places, so that formulas which point at them stay true; new ones take freed rows, then the end. */
function placeRows<Row>(rows: readonly Row[], keyOf: (row: Row) => string, places: Places): Map<number, Row> {
  const free = [...places.freed];
  let end = places.last;
  return new Map(
    rows.map((row) => {
      const known = places.rows.get(keyOf(row));
      if (known !== undefined) return [known, row];
      const freed = free.shift();
      if (freed !== undefined) return [freed, row];
      end += 1;
      return [end, row];
    }),
  );
}

function update<Id extends string, Row>(
  table: FoundTable<Id>,
  declared: readonly DeclaredColumn<Id, Row>[],
  rows: readonly Row[],
  keyOf: (row: Row) => string,
  places: Places,
  language: Language,
): Result<TableUpdate> {
  const { columns, added, left, right } = columnsFor(table, declared, rows, language);
  const placed = placeRows(rows, keyOf, places);
  const bottom = Math.max(places.last, ...placed.keys());
  const first = table.headerRow;
  const area = { top: first, left, bottom, right };
  const occupied = occupiedCell(table, area, places.last, added.length > 0 ? right - added.length + 1 : right + 1);
  if (occupied)
    return fail('connector.sheet.occupied', { cell: occupied }, { sheet: table.grid.sheet, cell: occupied });
  const freed = new Set(places.freed);
  const write = (row: number, column: number): { value: CellValue; format: string } | undefined => {
    const found = declared.find(({ id }) => columns.get(id) === column);
    if (!found) return undefined;
    if (row === first) {
      return added.includes(found) ? { value: message(language, found.heading), format: 'General' } : undefined;
    }
    const content = placed.get(row);
    if (content !== undefined) return { value: found.write(content, language), format: found.numberFormat };
    return freed.has(row) ? { value: null, format: found.numberFormat } : undefined;
  };
  const cells = Array.from({ length: bottom - first + 1 }, (_, at) =>
    Array.from({ length: right - left + 1 }, (__, in_) => write(first + at, left + in_)),
  );
  return ok({
    sheet: table.grid.sheet,
    area,
    values: cells.map((row) => row.map((cell) => (cell === undefined ? undefined : cell.value))),
    numberFormats: cells.map((row) => row.map((cell) => cell?.format)),
  });
}

/** The first cell outside the old table that holds something where the new one would stand. */
function occupiedCell(table: FoundTable<string>, area: Area, last: number, firstAdded: number): string | undefined {
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const isNew = row > last || column >= firstAdded;
      if (isNew && cellAt(table, row, column) !== null) return toA1(row, column);
    }
  }
  return undefined;
}

/** The places of rows by their keys; rows of one key more than once and rows that are gone are freed. */
function placesOf<Row extends { row: number }>(
  present: readonly Row[],
  keep: ReadonlySet<string>,
  keyOf: (row: Row) => string,
  last: number,
): Places {
  const rows = new Map<string, number>();
  const freed: number[] = [];
  for (const one of present) {
    const key = keyOf(one);
    if (rows.has(key) || !keep.has(key)) freed.push(one.row);
    else rows.set(key, one.row);
  }
  return { rows, freed, last };
}

const lastRowOf = (headerRow: number, rows: readonly { row: number }[]): number =>
  rows.reduce((last, { row }) => Math.max(last, row), headerRow);

/**
 * How the workbook's summary becomes `rows`; `undefined` where it has none yet. Problem: `connector.sheet.occupied`
 * {cell} where the officer's own cells stand in the way.
 */
export function summaryUpdate(
  plan: Plan,
  grids: readonly Grid[],
  rows: readonly SummaryRow[],
  language: Language,
): Result<TableUpdate> | undefined {
  const [table, present] = [findDataTable(grids, plan), readDataTable(grids, plan)];
  if (!table || !present) return undefined;
  const places = placesOf(present.rows, new Set(rows.map(rowKey)), rowKey, lastRowOf(table.headerRow, present.rows));
  return update(table, summaryColumns(plan), rows, rowKey, places, language);
}

/** The same for the list of dossiers due. */
export function dueUpdate(
  grids: readonly Grid[],
  rows: readonly DueDossier[],
  language: Language,
): Result<TableUpdate> | undefined {
  const [table, present] = [findDueTable(grids), readDueTable(grids)];
  if (!table || !present) return undefined;
  const places = placesOf(present.rows, new Set(rows.map(dueKey)), dueKey, lastRowOf(table.headerRow, present.rows));
  return update(table, dueColumns, rows, dueKey, places, language);
}
