import type { IRange } from '@univerjs/core';
import type { Area } from '../address';
import type { EngineContext } from './context';
import type { Sheets } from './sheets';

/** What the grid adds to a worksheet where it is drawn on a screen. */
interface DrawnWorksheet {
  getVisibleRange?(): IRange | null;
  getScrollState?(): { offsetX: number; offsetY: number };
  scrollToCell?(row: number, column: number): unknown;
}

/** Rows or columns that are drawn beside the frozen ones; `isFirstCut`: the first one is scrolled partly away. */
interface Shown {
  first: number;
  last: number;
  isFirstCut: boolean;
  frozen: number;
}

/** The last one shown may be cut off too, and counts as not shown. */
const isWhole = (index: number, { first, last, isFirstCut, frozen }: Shown): boolean =>
  index < frozen || (index >= first + Number(isFirstCut) && index < last);

/** Scrolls a cell fully into view, as Excel does for a selection; in a direction where it is, nothing moves. */
function reveal(worksheet: object, { row, column }: Area, frozen: { rows: number; columns: number }): void {
  const drawn: DrawnWorksheet = worksheet;
  const range = drawn.getVisibleRange?.();
  if (!range) return;
  const { offsetX = 0, offsetY = 0 } = drawn.getScrollState?.() ?? {};
  const rows = { first: range.startRow, last: range.endRow, isFirstCut: offsetY > 0, frozen: frozen.rows };
  const columns = { first: range.startColumn, last: range.endColumn, isFirstCut: offsetX > 0, frozen: frozen.columns };
  const [hasRow, hasColumn] = [isWhole(row, rows), isWhole(column, columns)];
  if (!hasRow || !hasColumn) drawn.scrollToCell?.(hasRow ? rows.first : row, hasColumn ? columns.first : column);
}

/** The selected cells of the active sheet. */
export class Selection {
  constructor(
    private readonly context: EngineContext,
    private readonly sheets: Sheets,
  ) {}

  /** Where nothing was ever selected, Excel selects A1. */
  get(): { sheet: string; area: Area } {
    const range = this.context.facade.getActiveRange()?.getRange();
    const sheet = this.sheets.active().id;
    if (!range) return { sheet, area: { row: 0, column: 0, rows: 1, columns: 1 } };
    const { startRow: row, endRow, startColumn: column, endColumn } = range;
    return { sheet, area: { row, column, rows: endRow - row + 1, columns: endColumn - column + 1 } };
  }

  set(sheet: string, area: Area): void {
    this.sheets.activate(sheet);
    const worksheet = this.context.facade.getSheetBySheetId(sheet);
    if (!worksheet) return;
    this.context.facade.setActiveRange(worksheet.getRange(area.row, area.column, area.rows, area.columns));
    reveal(worksheet, area, this.sheets.frozen(sheet));
  }
}
