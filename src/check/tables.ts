import { createCells, type Cells as TableCells } from '../tracking/cells';
import { readNumber } from '../tracking/number';
import type { TrackedTable, TrackingSheet } from '../tracking/types';
import type { CheckInput } from './types';

/** A table with its cells, in the table's own rows and columns: where it is transposed they are swapped. */
export interface TableView {
  sheet: TrackingSheet;
  table: TrackedTable;
  cells: TableCells;
}

/** Every table of the workbook that was understood. */
export function eachTable({ sheets, grids }: Pick<CheckInput, 'sheets' | 'grids'>): TableView[] {
  const byName = new Map(grids.map((grid) => [grid.sheet, grid]));
  return sheets.flatMap((sheet) => {
    const grid = byName.get(sheet.sheet);
    return grid
      ? (sheet.tables ?? []).map((table) => ({ sheet, table, cells: createCells(grid, table.transposed) }))
      : [];
  });
}

/** A number of things in a cell. */
export interface Count {
  value: number;
  cell: string;
}

/** The count in a cell; `undefined` where it is empty, a rate, text that is no number, or a number with a doubtful separator. */
export function countAt({ cells }: TableView, row: number, column: number): Count | undefined {
  const numberFormat = cells.numberFormat(row, column);
  const reading = readNumber(cells.value(row, column), { unit: 'count', numberFormat });
  if (reading.kind !== 'value') return undefined;
  const doubtful = reading.notes.some((note) => note !== 'text' && note !== 'words');
  return doubtful ? undefined : { value: reading.value, cell: cells.address(row, column) };
}
