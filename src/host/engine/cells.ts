import type { ICellData, IObjectMatrixPrimitiveType, IRange, IStyleData, Nullable } from '@univerjs/core';
import { contains, type Area } from '../address';
import { styleOnly } from './calculation';
import { worksheetOf, type EngineContext } from './context';

type CellMatrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What a cell is given: a part that is absent stays, `null` is removed. */
export interface CellPatch {
  value?: string | number | boolean | null;
  /** The value is text, whatever it looks like. */
  isText?: boolean;
  formula?: string | null;
  style?: IStyleData | null;
  custom?: Record<string, unknown> | null;
}

/** A value that a cell shows; `null` is an empty cell. Errors are their texts, with `isError`. */
export interface CellContent {
  value: string | number | boolean | null;
  isError: boolean;
  formula?: string;
}

const errorValues = new Set(
  '#DIV/0! #N/A #NAME? #NULL! #NUM! #REF! #VALUE! #SPILL! #CALC! #BUSY! #GETTING_DATA #FIELD! #BLOCKED! #CONNECT! #UNKNOWN!'.split(
    ' ',
  ),
);

export const isErrorValue = (value: unknown): value is string => typeof value === 'string' && errorValues.has(value);

/** A formula's array result that fills cells beside its own. */
export interface Spill {
  anchor: { row: number; column: number };
  area: Area;
}

/** Reads and writes cells of the engine's worksheets. */
export class Cells {
  constructor(private readonly context: EngineContext) {}

  raw(sheet: string, row: number, column: number): Nullable<ICellData> {
    return worksheetOf(this.context, sheet).getCellMatrix().getValue(row, column);
  }

  /** What the cell holds, spilled values included. */
  content(sheet: string, row: number, column: number): CellContent {
    const cell = this.raw(sheet, row, column);
    const formula = this.formula(sheet, row, column, cell);
    const source = hasValue(cell) ? cell : (this.spilledCell(sheet, row, column) ?? cell);
    const value = plainValue(source, this.context.library.core.CellValueType);
    const forced = source?.t === this.context.library.core.CellValueType.FORCE_STRING;
    return { value, isError: !forced && isErrorValue(value), ...(formula !== undefined && { formula }) };
  }

  /** What a formula elsewhere spills into the cell, as the engine keeps it: beside the sheet. */
  spilledCell(sheet: string, row: number, column: number): Nullable<ICellData> {
    return this.spilled(sheet)?.[row]?.[column];
  }

  /** The spills of a sheet: the cell whose formula spills, and the area. A blocked one (#SPILL!) has none. */
  spills(sheet: string): Spill[] {
    const ranges = this.context.formulas.getArrayFormulaRange()[this.context.unitId]?.[sheet];
    const result: Spill[] = [];
    for (const [row, line] of Object.entries(ranges ?? {})) {
      for (const [column, range] of Object.entries(line ?? {})) {
        if (!range || this.raw(sheet, Number(row), Number(column))?.v === '#SPILL!') continue;
        const { startRow, endRow, startColumn, endColumn } = range as IRange;
        const size = { rows: endRow - startRow + 1, columns: endColumn - startColumn + 1 };
        result.push({
          anchor: { row: Number(row), column: Number(column) },
          area: { row: startRow, column: startColumn, ...size },
        });
      }
    }
    return result;
  }

  /** The spill that the cell belongs to, where there is one. */
  spill(sheet: string, row: number, column: number): Spill | undefined {
    return this.spills(sheet).find(({ area }) => contains(area, { row, column, rows: 1, columns: 1 }));
  }

  /** The area that holds every cell with content (or, unless `valuesOnly`, with a style), or `undefined`. */
  used(sheet: string, valuesOnly: boolean): Area | undefined {
    const worksheet = worksheetOf(this.context, sheet);
    const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
    const extend = (row: number, column: number) => {
      bounds.top = Math.min(bounds.top, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.right = Math.max(bounds.right, column);
    };
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      if (hasValue(cell) || cell?.f || cell?.si || (!valuesOnly && cell?.s)) extend(row, column);
    });
    forEachCell(this.spilled(sheet) ?? {}, (row, column, cell) => {
      if (hasValue(cell)) extend(row, column);
    });
    if (!valuesOnly) {
      for (const merge of worksheet.getMergeData()) {
        extend(merge.startRow, merge.startColumn);
        extend(merge.endRow, merge.endColumn);
      }
    }
    if (bounds.bottom < 0) return undefined;
    const { top: row, left: column } = bounds;
    return { row, column, rows: bounds.bottom - row + 1, columns: bounds.right - column + 1 };
  }

  /** Writes the patches; `at` gives the patch of each cell of the area, or `undefined` to leave it. */
  write(sheet: string, area: Area, at: (row: number, column: number) => CellPatch | undefined): void {
    const { core } = this.context.library;
    this.grow(sheet, area);
    const cellValue: CellMatrix = {};
    let contents = false;
    for (let row = area.row; row < area.row + area.rows; row++) {
      const line: Record<number, ICellData> = {};
      for (let column = area.column; column < area.column + area.columns; column++) {
        const patch = at(row, column);
        if (!patch) continue;
        contents ||= 'value' in patch || 'formula' in patch;
        line[column] = cellData(patch, this.raw(sheet, row, column), core.CellValueType);
      }
      if (Object.keys(line).length > 0) cellValue[row] = line;
    }
    this.context.mutate(this.context.library.sheets.SetRangeValuesMutation.id, sheet, {
      cellValue,
      ...(!contents && { trigger: styleOnly }),
    });
  }

  /** Makes the engine's sheet large enough for the area. */
  grow(sheet: string, area: Area): void {
    const { sheets } = this.context.library;
    const worksheet = worksheetOf(this.context, sheet);
    const rowCount = area.row + area.rows;
    const columnCount = area.column + area.columns;
    if (rowCount > worksheet.getRowCount()) {
      this.context.mutate(sheets.SetWorksheetRowCountMutation.id, sheet, { rowCount });
    }
    if (columnCount > worksheet.getColumnCount()) {
      this.context.mutate(sheets.SetWorksheetColumnCountMutation.id, sheet, { columnCount });
    }
  }

  private formula(sheet: string, row: number, column: number, cell: Nullable<ICellData>): string | undefined {
    if (!cell?.f && !cell?.si) return undefined;
    return this.context.formulas.getFormulaStringByCell(row, column, sheet, this.context.unitId) ?? cell.f ?? undefined;
  }

  private spilled(sheet: string): CellMatrix | undefined {
    return this.context.formulas.getArrayFormulaCellData()[this.context.unitId]?.[sheet] as CellMatrix | undefined;
  }
}

/** Visits the cells of a matrix, removed ones (`null`) too. */
export function forEachCell(
  matrix: CellMatrix,
  visit: (row: number, column: number, cell: Nullable<ICellData>) => void,
): void {
  for (const [row, line] of Object.entries(matrix)) {
    for (const [column, cell] of Object.entries((line ?? {}) as Record<string, Nullable<ICellData>>)) {
      visit(Number(row), Number(column), cell);
    }
  }
}

type Types = EngineContext['library']['core']['CellValueType'];

const hasValue = (cell: Nullable<ICellData>): boolean =>
  (cell?.v !== undefined && cell.v !== null && cell.v !== '') || Boolean(cell?.p);

function plainValue(cell: Nullable<ICellData>, types: Types): CellContent['value'] {
  const value = cell?.v ?? null;
  if (value === null) return richText(cell);
  if (cell?.t === types.BOOLEAN) return value === 1 || value === true || value === '1' || value === 'TRUE';
  if (cell?.t === types.NUMBER && typeof value === 'string') return Number(value);
  return value;
}

/** The text of a cell with mixed formats, which Univer keeps as a document whose text ends with "\r\n". */
function richText(cell: Nullable<ICellData>): string | null {
  const text = cell?.p?.body?.dataStream.replace(/\r\n$/, '').replace(/\r/g, '\n');
  return text ?? null;
}

function cellData(patch: CellPatch, old: Nullable<ICellData>, types: Types): ICellData {
  const cell: ICellData = {};
  if (patch.formula !== undefined) {
    cell.f = patch.formula;
    cell.si = null;
  }
  if (patch.value !== undefined) {
    cell.v = typeof patch.value === 'boolean' ? Number(patch.value) : patch.value;
    cell.p = null;
    if (patch.value !== null) cell.t = typeOf(patch.value, patch.isText === true, types);
  } else if (old?.t !== undefined && old.t !== null) {
    // Without it Univer guesses the type again, and the text "12" would become a number.
    cell.t = old.t;
  }
  if (patch.style !== undefined) cell.s = patch.style;
  if (patch.custom !== undefined) cell.custom = patch.custom;
  return cell;
}

function typeOf(value: string | number | boolean, isText: boolean, types: Types): number {
  if (typeof value === 'boolean') return types.BOOLEAN;
  if (typeof value === 'number') return types.NUMBER;
  const looksOtherwise = value.trim() !== '' && (!Number.isNaN(Number(value)) || /^(true|false)$/i.test(value));
  return looksOtherwise || (isText && isErrorValue(value)) ? types.FORCE_STRING : types.STRING;
}
