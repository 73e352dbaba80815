import {
  CellValueType,
  getNumfmtParseValueFilter,
  isRealNum,
  type ICellData,
  type IStyleData,
  type Nullable,
  type Univer,
} from '@univerjs/core';
import { AFTER_CELL_EDIT, BEFORE_CELL_EDIT, SheetInterceptorService, type ISheetLocation } from '@univerjs/sheets';
import { parseEntry } from '../host/text';
import { invariantFormula } from './formula-entry';

type Cell = Nullable<ICellData>;
type Next = (cell: Cell) => Cell;

const locale = 'vi-VN';
/** Excel's short date follows the computer's order; the grid shows patterns as they are written. */
const shortDate = { brought: 'm/d/yyyy', shown: 'dd/mm/yyyy' };
/** Before the grid's own handlers, which know American numbers only ("75,5%" would become 755 %). */
const first = 100;
/** After the grid's own handlers (0) and before its last one (-1). */
const last = -0.5;

/**
 * Typing in the grid as in Excel on a Vietnamese computer: a comma before decimals, full stops between thousands, the
 * day before the month, semicolons between the arguments of a formula.
 */
export function enterAsVietnamese(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: first,
    handler: (cell, location, next) => read(cell, location, next),
  });
  writeCellInterceptor.intercept(BEFORE_CELL_EDIT, {
    priority: last,
    handler: (cell, location, next) => next(show(cell, location)),
  });
}

/** What was typed, as the cell's content. */
function read(cell: Cell, location: ISheetLocation, next: Next): Cell {
  if (cell?.f) return next({ ...cell, f: invariantFormula(cell.f) });
  if (typeof cell?.v !== 'string' || cell.p || cell.t === CellValueType.FORCE_STRING) return next(cell);
  const style = styleOf(cell, location);
  if (style.n?.pattern === '@') return next(cell);
  const { value, pattern } = parseEntry(cell.v, locale);
  // Not passed on: the grid's handler would read the number once more as text.
  if (typeof value === 'number') return { ...cell, v: value, t: CellValueType.NUMBER, ...formatted(style, pattern) };
  const looksAmerican = isRealNum(cell.v) || getNumfmtParseValueFilter(cell.v) !== null;
  return next(looksAmerican ? { ...cell, t: CellValueType.FORCE_STRING } : cell);
}

/** A cell that has a number format keeps it, whatever is typed. */
function formatted(style: IStyleData, pattern: string | undefined): { s?: IStyleData } {
  const own = style.n?.pattern;
  if (!pattern || (own && own !== 'General')) return {};
  return { s: { ...style, n: { pattern: pattern === shortDate.brought ? shortDate.shown : pattern } } };
}

function styleOf(cell: ICellData, { workbook, worksheet, row, col }: ISheetLocation): IStyleData {
  const own = workbook.getStyles().getStyleByCell(cell);
  return { ...own, ...(!own?.n && { n: worksheet.getComposedCellStyle(row, col).n ?? null }) };
}

/** A number in the editor, as the same computer would have it typed; all its digits, however few the cell shows. */
function show(cell: Cell, { worksheet, row, col }: ISheetLocation): Cell {
  const held = worksheet.getCellRaw(row, col);
  if (!cell || held?.f || typeof held?.v !== 'number' || held.t === CellValueType.FORCE_STRING) return cell;
  const pattern = worksheet.getComposedCellStyle(row, col).n?.pattern;
  if (!pattern || pattern === 'General') return { ...cell, v: decimalComma(held.v) };
  const isPlain = typeof cell.v === 'number' || (typeof cell.v === 'string' && /^-?\d+(\.\d+)?%?$/.test(cell.v));
  return isPlain && cell.v !== undefined && cell.v !== null ? { ...cell, v: decimalComma(cell.v) } : cell;
}

const decimalComma = (number: string | number | boolean): string => String(number).replace('.', ',');
