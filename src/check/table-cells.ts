import { toA1 } from '../tracking/a1';
import type { CellValue, ColumnRole, Grid, TrackedColumn, TrackedRow, TrackedTable } from '../tracking/types';
import type { CheckInput } from './types';

/** One cell of a table, by the table's own row and column. */
export interface TableCell {
  cell: string;
  value: CellValue;
  formula: string | null;
  numberFormat: string;
}

/** A table together with the worksheet's cells behind it. */
export interface TableView {
  sheet: string;
  table: TrackedTable;
  at(row: TrackedRow, column: TrackedColumn): TableCell;
  /** The columns that have one of `roles`, in order. */
  columns(...roles: ColumnRole[]): TrackedColumn[];
}

/** Every table of the workbook that was understood, with its cells. */
export function tablesOf({ grids, sheets }: Pick<CheckInput, 'grids' | 'sheets'>): TableView[] {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return sheets.flatMap(({ sheet, tables = [] }) => {
    const grid = bySheet.get(sheet);
    return grid ? tables.map((table) => viewOf(grid, table)) : [];
  });
}

function viewOf(grid: Grid, table: TrackedTable): TableView {
  return {
    sheet: grid.sheet,
    table,
    at(row, column) {
      // In a transposed table the rows of the table are columns of the worksheet.
      const [r, c] = table.transposed ? [column.index, row.index] : [row.index, column.index];
      const [line, place] = [r - grid.firstRow, c - grid.firstColumn];
      return {
        cell: toA1(r, c),
        value: grid.values[line]?.[place] ?? null,
        formula: grid.formulas[line]?.[place] ?? null,
        numberFormat: grid.numberFormats[line]?.[place] ?? 'General',
      };
    },
    columns: (...roles) => table.columns.filter(({ role }) => roles.includes(role)),
  };
}
