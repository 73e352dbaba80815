import { toA1 } from '../tracking/a1';
import type { CellValue, Grid } from '../tracking/types';

/** Calls `visit` for every cell that has a formula. */
export function eachFormula(
  { firstRow, firstColumn, formulas, values }: Grid,
  visit: (formula: string, cell: string, value: CellValue, column: number) => void,
): void {
  formulas.forEach((row, r) =>
    row.forEach((formula, c) => {
      if (formula !== null)
        visit(formula, toA1(firstRow + r, firstColumn + c), values[r]?.[c] ?? null, firstColumn + c);
    }),
  );
}

export interface TextCell {
  text: string;
  /** Worksheet row and column. */
  row: number;
  column: number;
}

/** Every cell that holds typed text. */
export function textCells(
  { firstRow, firstColumn, values, formulas }: Grid,
  test: (text: string) => boolean,
): TextCell[] {
  return values.flatMap((row, r) =>
    row.flatMap((value, c) =>
      typeof value === 'string' && (formulas[r]?.[c] ?? null) === null && test(value)
        ? [{ text: value, row: firstRow + r, column: firstColumn + c }]
        : [],
    ),
  );
}
