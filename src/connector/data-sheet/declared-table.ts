/**
 * A table that the add-in writes into a worksheet and finds again by its headings, wherever the officer moved it and
 * in whichever language it was written.
 */
import { message, type Language, type MessageId } from '../../messages';
import { lookupKey } from '../../plan/text';
import { remembered } from '../../tracking/text';
import type { CellValue, Grid } from '../../tracking/types';

export interface DeclaredColumn<Id extends string, Row> {
  id: Id;
  heading: MessageId;
  /** en-US number format of its cells. */
  numberFormat: string;
  widthCharacters: number;
  /** What its cell holds; `null` leaves it empty. */
  write(row: Row, language: Language): CellValue;
}

/** A worksheet with one table, as plain content. Rows and columns are 0-based. */
export interface TableSheet {
  /** The name wanted for the worksheet. */
  tab: string;
  /** Name of the Excel table. */
  table: string;
  /** Texts above the table, one a row from row 0, in the first column. */
  title: string[];
  /** Row of the headings; the rows of the table follow it. */
  headerRow: number;
  headings: string[];
  rows: CellValue[][];
  columns: { numberFormat: string; widthCharacters: number }[];
}

/** Puts `rows` under the columns that hold anything; `always` names those that stand there all the same. */
export function layOut<Id extends string, Row>(
  declared: readonly DeclaredColumn<Id, Row>[],
  rows: readonly Row[],
  { language, always, ...head }: { tab: string; table: string; title: string[]; language: Language; always: Id[] },
): TableSheet {
  const written = declared
    .map((column) => ({ column, cells: rows.map((row) => column.write(row, language)) }))
    .filter(({ column, cells }) => always.includes(column.id) || cells.some((cell) => cell !== null));
  return {
    ...head,
    headerRow: head.title.length + 1,
    headings: written.map(({ column }) => message(language, column.heading)),
    rows: rows.map((_, index) => written.map(({ cells }) => cells[index] ?? null)),
    columns: written.map(({ column }) => ({
      numberFormat: column.numberFormat,
      widthCharacters: column.widthCharacters,
    })),
  };
}

/** A table found again: where its headings stand, in worksheet coordinates. */
export interface FoundTable<Id extends string> {
  grid: Grid;
  headerRow: number;
  columns: ReadonlyMap<Id, number>;
  /** Last row of the table's part of the grid. */
  lastRow: number;
}

/** No heading of ours is longer, and folding long notes would be wasted. */
const longestHeading = 80;

/** Reads headings of either language into the ids of `declared`. */
export function headingReader<Id extends string>(
  declared: readonly Pick<DeclaredColumn<Id, never>, 'id' | 'heading'>[],
): (cell: CellValue) => Id | undefined {
  const ids = new Map<string, Id>();
  for (const { id, heading } of declared) {
    ids.set(lookupKey(message('en', heading)), id);
    ids.set(lookupKey(message('vi', heading)), id);
  }
  const read = remembered((text) => ids.get(lookupKey(text)));
  return (cell) => (typeof cell === 'string' && cell.length <= longestHeading ? read(cell) : undefined);
}

function headerAt<Id extends string>(
  cells: readonly CellValue[],
  read: (cell: CellValue) => Id | undefined,
): Map<Id, number> {
  const found = new Map<Id, number>();
  cells.forEach((cell, index) => {
    const id = read(cell);
    if (id !== undefined && !found.has(id)) found.set(id, index);
  });
  return found;
}

/** The tables of a grid whose header row `isHeader` accepts, each down to the row before the next one's header. */
function tablesIn<Id extends string>(
  grid: Grid,
  read: (cell: CellValue) => Id | undefined,
  isHeader: (columns: ReadonlyMap<Id, number>) => boolean,
): FoundTable<Id>[] {
  const headers = grid.values.flatMap((cells, index) => {
    const columns = headerAt(cells, read);
    return isHeader(columns) ? [{ index, columns }] : [];
  });
  return headers.map(({ index, columns }, place) => ({
    grid,
    headerRow: grid.firstRow + index,
    columns: new Map([...columns].map(([id, column]) => [id, column + grid.firstColumn])),
    lastRow: grid.firstRow + (headers[place + 1]?.index ?? grid.values.length) - 1,
  }));
}

/** The first table among `grids`; a worksheet of the table's own name is looked at before the others. */
export function findTable<Id extends string>(
  grids: readonly Grid[],
  tab: MessageId,
  read: (cell: CellValue) => Id | undefined,
  isHeader: (columns: ReadonlyMap<Id, number>) => boolean,
): FoundTable<Id> | undefined {
  const names = (['vi', 'en'] as const).map((language) => lookupKey(message(language, tab)));
  const named = (grid: Grid) => names.includes(lookupKey(grid.sheet));
  for (const grid of [...grids.filter(named), ...grids.filter((grid) => !named(grid))]) {
    const [table] = tablesIn(grid, read, isHeader);
    if (table) return table;
  }
  return undefined;
}

/** The cell of a found table; `null` where the table lacks the column. */
export function cellOf<Id extends string>({ grid, columns }: FoundTable<Id>, row: number, id: Id): CellValue {
  const column = columns.get(id);
  return column === undefined ? null : (grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? null);
}

export function formatOf<Id extends string>({ grid, columns }: FoundTable<Id>, row: number, id: Id): string {
  const column = columns.get(id);
  return column === undefined
    ? 'General'
    : (grid.numberFormats[row - grid.firstRow]?.[column - grid.firstColumn] ?? 'General');
}
