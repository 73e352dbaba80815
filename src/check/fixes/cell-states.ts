import { parseA1 } from '../../tracking/a1';
import type { Grid } from '../../tracking/types';
import type { CellState } from './types';

/** The cells that were read, by worksheet and A1 address. */
export interface CellStates {
  /** `undefined` outside of what was read. */
  at(sheet: string | undefined, cell: string | undefined): CellState | undefined;
  /** The cells of a worksheet that hold text, in the order of rows. */
  grid(sheet: string): Grid | undefined;
}

export function cellStates(grids: readonly Grid[]): CellStates {
  const bySheet = new Map(grids.map((grid) => [grid.sheet, grid]));
  return {
    grid: (sheet) => bySheet.get(sheet),
    at(sheet, cell) {
      const grid = sheet === undefined ? undefined : bySheet.get(sheet);
      const place = cell === undefined ? undefined : parseA1(cell);
      if (!grid || !place) return undefined;
      const row = place.row - grid.firstRow;
      const column = place.column - grid.firstColumn;
      const value = grid.values[row]?.[column];
      if (value === undefined) return undefined;
      return {
        value,
        formula: grid.formulas[row]?.[column] ?? null,
        numberFormat: grid.numberFormats[row]?.[column] ?? 'General',
      };
    },
  };
}
