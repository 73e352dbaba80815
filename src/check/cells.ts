import { parseA1 } from '../tracking/a1';
import type { CellValue, Grid } from '../tracking/types';

/** Look-ups in the workbook's cells by sheet and A1 address. */
export interface Cells {
  /** 0-based place of an address in its worksheet. */
  position(cell: string): { row: number; column: number };
  value(sheet: string, cell: string): CellValue;
  /** en-US number format; "General" outside the used range. */
  numberFormat(sheet: string, cell: string): string;
  isSheetHidden(sheet: string): boolean;
  isRowHidden(sheet: string, cell: string): boolean;
  isColumnHidden(sheet: string, cell: string): boolean;
  /** Whether the cell cannot be seen because its row, column or worksheet is hidden. */
  isHidden(sheet: string, cell: string): boolean;
  /** Order of findings: by worksheet, then row, then column; what has no place comes last of its worksheet. */
  compare(a: { sheet?: string; cell?: string }, b: { sheet?: string; cell?: string }): number;
}

interface Facts {
  grid: Grid;
  order: number;
  hiddenRows: Set<number>;
  hiddenColumns: Set<number>;
}

const nowhere = { row: Infinity, column: Infinity };
const position = (cell: string): { row: number; column: number } => parseA1(cell) ?? nowhere;

export function cellsOf(grids: readonly Grid[]): Cells {
  const sheets = new Map<string, Facts>(
    grids.map((grid, order) => [
      grid.sheet,
      { grid, order, hiddenRows: new Set(grid.hiddenRows), hiddenColumns: new Set(grid.hiddenColumns) },
    ]),
  );
  const at = <T>(sheet: string, cell: string, of: (grid: Grid) => T[][]): T | undefined => {
    const grid = sheets.get(sheet)?.grid;
    if (!grid) return undefined;
    const { row, column } = position(cell);
    return of(grid)[row - grid.firstRow]?.[column - grid.firstColumn];
  };
  const isSheetHidden = (sheet: string) => sheets.get(sheet)?.grid.visible === false;
  const isRowHidden = (sheet: string, cell: string) => sheets.get(sheet)?.hiddenRows.has(position(cell).row) === true;
  const isColumnHidden = (sheet: string, cell: string) =>
    sheets.get(sheet)?.hiddenColumns.has(position(cell).column) === true;

  const key = ({ sheet, cell }: { sheet?: string; cell?: string }): number[] => {
    const order = sheet === undefined ? undefined : sheets.get(sheet)?.order;
    const place = cell === undefined ? undefined : position(cell);
    return [order ?? Infinity, place?.row ?? Infinity, place?.column ?? Infinity];
  };

  return {
    position,
    value: (sheet, cell) => at(sheet, cell, ({ values }) => values) ?? null,
    numberFormat: (sheet, cell) => at(sheet, cell, ({ numberFormats }) => numberFormats) ?? 'General',
    isSheetHidden,
    isRowHidden,
    isColumnHidden,
    isHidden: (sheet, cell) => isSheetHidden(sheet) || isRowHidden(sheet, cell) || isColumnHidden(sheet, cell),
    compare: (a, b) => {
      const [first, second] = [key(a), key(b)];
      const index = first.findIndex((value, place) => value !== second[place]);
      return index < 0 ? 0 : (first[index] ?? 0) < (second[index] ?? 0) ? -1 : 1;
    },
  };
}
