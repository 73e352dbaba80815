import { parseA1 } from '../tracking/a1';
import type { Grid } from '../tracking/types';

/** A cell that holds a formula, 0-based in its worksheet. */
export interface FormulaCell {
  sheet: string;
  row: number;
  column: number;
  formula: string;
}

/** Every formula of a worksheet. */
export function formulasOf({ sheet, firstRow, firstColumn, formulas }: Grid): FormulaCell[] {
  return formulas.flatMap((line, r) =>
    line.flatMap((formula, c) =>
      formula === null ? [] : [{ sheet, row: firstRow + r, column: firstColumn + c, formula }],
    ),
  );
}

/** The formula without the texts between its quotation marks, which may look like anything. */
export const withoutTexts = (formula: string): string => formula.replace(/"(?:[^"]|"")*"/g, '""');

/** A reference with its sheet, if any: `'Quý I'!`, `Sheet1!`, `[1]Sheet1!`, `'C:\[so.xlsx]Sheet1'!`. */
const sheetReference = /(?:'((?:[^']|'')+)'|([\p{L}\p{N}_.[\]]+))!/gu;

/** An error written into a formula ("#DIV/0!") ends like the name of a sheet. */
const errorConstant = /#(?:REF|DIV\/0|NULL|VALUE|NUM|NAME|N\/A)[!?]?/gi;

/** The names of sheets that a formula refers to, as they stand in it, without quotes. */
export function sheetsReferredTo(formula: string): string[] {
  return [...withoutTexts(formula).replace(errorConstant, '').matchAll(sheetReference)].map(([, quoted, bare]) =>
    quoted === undefined ? (bare ?? '') : quoted.replace(/''/g, "'"),
  );
}

/** The workbook that a reference such as "[so.xlsx]Sheet1" names; `undefined` for a sheet of this workbook. */
export const linkedWorkbook = (reference: string): string | undefined => /\[([^\]]+)\]/.exec(reference)?.[1];

const cellReference = /(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})(?![\w(])/g;

/**
 * The formula as it is meant from its own cell, so that a formula and its copies are the same text: B2 in C2 is
 * "R[0]C[-1]". Absolute references stay as they are.
 */
export function relativeForm({ formula, row, column }: Omit<FormulaCell, 'sheet'>): string {
  return withoutTexts(formula)
    .toUpperCase()
    .replace(cellReference, (whole, columnLock: string, letters: string, rowLock: string, digits: string) => {
      const place = parseA1(`${letters}${digits}`);
      if (!place) return whole;
      const line = rowLock ? `R${digits}` : `R[${place.row - row}]`;
      return `${line}${columnLock ? `C$${letters}` : `C[${place.column - column}]`}`;
    });
}
