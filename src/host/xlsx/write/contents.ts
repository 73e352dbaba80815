import type { ICellData, IWorksheetData } from '@univerjs/core';
import { areaAddress } from '../../address';
import type { SpilledRange } from '../../model';
import { cellName } from '../address';
import { mayReturnArray } from '../formula/file-form';
import { shiftFormula } from '../formula/shift';
import { isDateFormat } from '../number-formats';
import { days1904 } from '../read/cells';
import { valueOf, type CellContent } from './cells';

/** How formulas that fill more than their cell are written. */
export interface ArrayOptions {
  spills: readonly SpilledRange[];
  /** Index of the metadata of dynamic arrays; undefined where the file's own metadata leave no room for it. */
  dynamicArray: () => number | undefined;
  /** Number format of a cell, to tell dates in a workbook of the 1904 system; undefined in others. */
  formatOf?: ((row: number, column: number, cell: ICellData) => string | undefined) | undefined;
}

export type Contents = Map<number, Map<number, { cell: ICellData; content: CellContent }>>;

/** What goes into the file for the cells of a sheet: all, or those that `wanted` names. */
export function contentsOf(
  sheet: Partial<IWorksheetData>,
  options: ArrayOptions,
  wanted?: (row: number, column: number) => boolean,
): Contents {
  const contents: Contents = new Map();
  const put = (row: number, column: number, cell: ICellData, content: CellContent) => {
    let line = contents.get(row);
    if (!line) contents.set(row, (line = new Map()));
    line.set(column, { cell, content });
  };
  const formulas = sharedFormulas(sheet);
  const spills = new Map(options.spills.map((spill) => [`${spill.row},${spill.column}`, spill]));
  const merged = new Set((sheet.mergeData ?? []).map((merge) => `${merge.startRow},${merge.startColumn}`));
  for (const [rowKey, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [columnKey, cell] of Object.entries(line as Record<string, ICellData>)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      if (!cell || (wanted && !wanted(row, column))) continue;
      const at = `${row},${column}`;
      const content = contentOf(cell, formulas(row, column, cell), { row, column, format: options.formatOf });
      if (content.formula !== undefined && !merged.has(at)) setArray(content, row, column, spills.get(at), options);
      put(row, column, cell, content);
    }
  }
  addSpilled(contents, sheet, options.spills, put);
  return contents;
}

interface Position {
  row: number;
  column: number;
  format: ArrayOptions['formatOf'];
}

function contentOf(cell: ICellData, formula: string | undefined, { row, column, format }: Position): CellContent {
  let value = valueOf(cell);
  if (value?.type === 'n' && format && isDateFormat(format(row, column, cell) ?? 'General')) {
    value = { type: 'n', text: String(Number(value.text) - days1904) };
  }
  return { ...(value && { value }), ...(formula !== undefined && { formula }) };
}

/**
 * A formula that may return an array is stored as a dynamic array even where it fills one cell; in a merged cell Excel
 * allows none.
 */
function setArray(
  content: CellContent,
  row: number,
  column: number,
  spill: SpilledRange | undefined,
  options: ArrayOptions,
) {
  const rows = spill?.values.length ?? 1;
  const columns = spill?.values[0]?.length ?? 1;
  if (rows * columns <= 1 && !mayReturnArray(content.formula!)) return;
  const metadata = options.dynamicArray();
  // Without metadata an array of one cell would show Excel's {braces} for nothing.
  if (metadata === undefined && rows * columns <= 1) return;
  content.array = rows * columns === 1 ? cellName(row, column) : areaAddress({ row, column, rows, columns });
  if (metadata !== undefined) content.metadata = metadata;
}

/** The values that formulas spill, with the formats of the cells that they fall on. */
function addSpilled(
  contents: Contents,
  sheet: Partial<IWorksheetData>,
  spills: readonly SpilledRange[],
  put: (row: number, column: number, cell: ICellData, content: CellContent) => void,
): void {
  for (const spill of spills) {
    if (contents.get(spill.row)?.get(spill.column)?.content.formula === undefined) continue;
    spill.values.forEach((line, i) =>
      line.forEach((value, j) => {
        if (!i && !j) return;
        const [row, column] = [spill.row + i, spill.column + j];
        const cell: ICellData = { ...sheet.cellData?.[row]?.[column] };
        const filled = value === null ? undefined : valueOf({ v: value });
        put(row, column, cell, filled ? { value: filled } : {});
      }),
    );
  }
}

/** Formulas without "="; those that the engine shares by id are moved to their cell. */
function sharedFormulas(sheet: Partial<IWorksheetData>) {
  let masters: Map<string, { formula: string; row: number; column: number }> | undefined;
  return (row: number, column: number, cell: ICellData): string | undefined => {
    if (cell.f) return cell.f.replace(/^=/, '');
    if (!cell.si) return undefined;
    masters ??= mastersOf(sheet);
    const master = masters.get(cell.si);
    return master && shiftFormula(master.formula, row - master.row, column - master.column);
  };
}

function mastersOf(sheet: Partial<IWorksheetData>) {
  const masters = new Map<string, { formula: string; row: number; column: number }>();
  for (const [row, line] of Object.entries(sheet.cellData ?? {})) {
    for (const [column, cell] of Object.entries(line as Record<string, ICellData>)) {
      if (!cell?.si || !cell.f || masters.has(cell.si)) continue;
      masters.set(cell.si, { formula: cell.f.replace(/^=/, ''), row: Number(row), column: Number(column) });
    }
  }
  return masters;
}
