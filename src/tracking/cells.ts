import { foldText } from '../plan/text';
import { toA1, toA1Area } from './a1';
import { plainText, remembered } from './text';
import type { Area, CellValue, Grid } from './types';

/**
 * A worksheet's cells in worksheet coordinates, merges resolved. A transposed view swaps rows and columns, so that a
 * table with periods down and indicators across is read by the same code; addresses stay those of the worksheet.
 */
export interface Cells {
  readonly transposed: boolean;
  /** The used area, in the view's own rows and columns. */
  readonly area: Area;
  /** The cell's own value: `null` in a merged area but for its first cell. */
  value(row: number, column: number): CellValue;
  /** As `value`, but a merged area holds its first cell's value throughout. */
  merged(row: number, column: number): CellValue;
  /** The merged area around a cell, if any. */
  mergeAt(row: number, column: number): Area | undefined;
  formula(row: number, column: number): string | null;
  numberFormat(row: number, column: number): string;
  address(row: number, column: number): string;
  addressOf(area: Area): string;
}

/** Texts folded once each, for all sheets of a workbook. */
export interface Folding {
  fold(text: string): string;
  plain(text: string): string;
}

export const createFolding = (): Folding => ({ fold: remembered(foldText), plain: remembered(plainText) });

const swap = ({ top, left, bottom, right }: Area): Area => ({ top: left, left: top, bottom: right, right: bottom });

/** Excel has 16384 columns. */
const keyOf = (row: number, column: number): number => row * 16384 + column;

/** A merged area wider than this is a worksheet-wide slip; only its part inside the used area is indexed. */
function indexMerges(merges: readonly Area[], used: Area): Map<number, Area> {
  const index = new Map<number, Area>();
  for (const merge of merges) {
    for (let row = Math.max(merge.top, used.top); row <= Math.min(merge.bottom, used.bottom); row += 1) {
      for (let column = Math.max(merge.left, used.left); column <= Math.min(merge.right, used.right); column += 1) {
        index.set(keyOf(row, column), merge);
      }
    }
  }
  return index;
}

/** The cells of `grid`, read as it stands or transposed. */
export function createCells(grid: Grid, transposed = false): Cells {
  const { values, formulas, numberFormats, firstRow, firstColumn } = grid;
  const width = values.reduce((widest, row) => Math.max(widest, row.length), 0);
  const used: Area = {
    top: firstRow,
    left: firstColumn,
    bottom: firstRow + values.length - 1,
    right: firstColumn + width - 1,
  };
  const merges = indexMerges(grid.merges, used);
  const place = (row: number, column: number) => (transposed ? ([column, row] as const) : ([row, column] as const));
  const at = <T>(table: readonly (readonly T[])[], row: number, column: number): T | undefined =>
    transposed ? table[column - firstRow]?.[row - firstColumn] : table[row - firstRow]?.[column - firstColumn];
  const value = (row: number, column: number): CellValue => {
    const found = at(values, row, column) ?? null;
    return typeof found === 'string' && found.trim() === '' ? null : found;
  };
  const mergeAt = (row: number, column: number): Area | undefined => {
    if (merges.size === 0) return undefined;
    const merge = merges.get(transposed ? keyOf(column, row) : keyOf(row, column));
    return merge && transposed ? swap(merge) : merge;
  };
  return {
    transposed,
    area: transposed ? swap(used) : used,
    value,
    merged: (row, column) => {
      const merge = mergeAt(row, column);
      return merge ? value(merge.top, merge.left) : value(row, column);
    },
    mergeAt,
    formula: (row, column) => at(formulas, row, column) ?? null,
    numberFormat: (row, column) => at(numberFormats, row, column) ?? 'General',
    address: (row, column) => toA1(...place(row, column)),
    addressOf: (area) => toA1Area(transposed ? swap(area) : area),
  };
}
