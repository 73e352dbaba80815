import type { Area } from '../address';
import type { EngineContext } from './context';
import { isDrawn, reveal } from './reveal';
import type { Sheets } from './sheets';

/** The selected cells of the active sheet. */
export class Selection {
  private revealing: ReturnType<typeof setTimeout> | undefined;

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
    if (!isDrawn(worksheet)) return;
    clearTimeout(this.revealing);
    // A sheet that has just been activated is first drawn where it was left.
    this.revealing = setTimeout(() => {
      if (this.sheets.active().id === sheet) reveal(this.context, sheet, area);
    }, 0);
  }

  dispose(): void {
    clearTimeout(this.revealing);
  }
}
