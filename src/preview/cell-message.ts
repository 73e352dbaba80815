import { text } from './text';
import type { ShownWorkbook } from './workbook';

/**
 * Calls `show` with what the function of the selected cell says about its error, or with nothing, whenever another
 * cell is selected or a calculation ends: Excel has it in a tooltip beside the cell.
 */
export function watchCellMessages(
  { grid: { api }, host }: ShownWorkbook,
  show: (words: string | undefined) => void,
): void {
  const look = (): void => {
    const range = api.getActiveWorkbook()?.getActiveRange();
    if (!range) return;
    const cell = range.getA1Notation().split(':')[0] ?? '';
    const message = host.functionMessage(range.getSheetName(), cell);
    show(message === undefined ? undefined : text('preview.cell-error', { cell, text: message }));
  };
  api.addEvent(api.Event.SelectionChanged, look);
  api.getFormula().calculationEnd(look);
}
