import type { IRange } from '@univerjs/core';
import type { Area } from '../address';
import type { EngineContext } from './context';
import type { Sheets } from './sheets';

/** What the grid adds to a worksheet where it is drawn on a screen. */
interface DrawnWorksheet {
  getVisibleRange?(): IRange | null;
  scrollToCell?(row: number, column: number): unknown;
}

/** Scrolls a cell into view, as Excel does for a selection; the last row and column shown may be cut off. */
function reveal(worksheet: object, { row, column }: Area, frozen: { rows: number; columns: number }): void {
  const drawn: DrawnWorksheet = worksheet;
  const shown = drawn.getVisibleRange?.();
  if (!shown) return;
  const inRows = row < frozen.rows || (row >= shown.startRow && row < shown.endRow);
  const inColumns = column < frozen.columns || (column >= shown.startColumn && column < shown.endColumn);
  if (!inRows || !inColumns) drawn.scrollToCell?.(row, column);
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
