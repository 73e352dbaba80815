import type { ICellData } from '@univerjs/core';
import type { OpenedFile } from '../model';
import { forEachCell, isErrorValue, type Cells } from './cells';
import type { EngineContext } from './context';

/**
 * Puts back results that the file holds where the engine can only answer an error: a function that it lacks, a
 * reference to another workbook. Excel, too, shows the file's results until it can calculate. `isOwn` tells formulas
 * whose results come from the add-in: theirs stand.
 */
export function keepCachedResults(
  context: EngineContext,
  cells: Cells,
  file: OpenedFile,
  isOwn: (formula: string) => boolean,
): void {
  for (const [sheet, { cellData = {} }] of Object.entries(file.snapshot.sheets)) {
    if (!context.workbook.getSheetBySheetId(sheet)) continue;
    const cellValue: Record<number, Record<number, ICellData>> = {};
    forEachCell(cellData, (row, column, cached) => {
      if (!cached?.f || cached.v === undefined || cached.v === null || isErrorValue(cached.v) || isOwn(cached.f))
        return;
      if (!cells.content(sheet, row, column).isError) return;
      (cellValue[row] ??= {})[column] = { v: cached.v, ...(cached.t !== undefined && { t: cached.t }) };
    });
    if (Object.keys(cellValue).length === 0) continue;
    const params = { unitId: context.unitId, subUnitId: sheet, cellValue };
    // Marked as results of formulas: they are no changes of the workbook, and nothing is calculated after them.
    const options = { onlyLocal: true, fromFormula: true };
    context.commands.syncExecuteCommand(context.library.sheets.SetRangeValuesMutation.id, params, options);
  }
}
