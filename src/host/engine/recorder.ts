import type { ICellData, ICommandInfo, IExecutionOptions, IObjectMatrixPrimitiveType, Nullable } from '@univerjs/core';
import { boundingArea, type Area } from '../address';
import { styleOnly } from './calculation';
import { forEachCell } from './cells';
import type { EngineContext } from './context';

interface MutationParams {
  unitId?: string;
  subUnitId?: string;
  trigger?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
}

/** Notes every change of cells, whether the add-in or the user of the page made it. Results of formulas are none. */
export function recordChanges(context: EngineContext): { dispose(): void } {
  const { commands, changes, unitId, library } = context;
  const { sheets } = library;
  const moving = new Set<string>([
    sheets.InsertRowMutation.id,
    sheets.InsertColMutation.id,
    sheets.RemoveRowMutation.id,
    sheets.RemoveColMutation.id,
    sheets.MoveRangeMutation.id,
    sheets.MoveRowsMutation.id,
    sheets.MoveColsMutation.id,
    sheets.ReorderRangeMutation.id,
  ]);
  return commands.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    const params = (command.params ?? {}) as MutationParams;
    const { subUnitId: sheet } = params;
    if (sheet === undefined || params.unitId !== unitId) return;
    if (moving.has(command.id)) changes.shifted(sheet);
    if (command.id !== sheets.SetRangeValuesMutation.id || options?.fromFormula || options?.onlyLocal) return;
    let touched: Area | undefined;
    forEachCell(params.cellValue ?? {}, (row, column) => {
      changes.cell(sheet, row, column);
      const cell = { row, column, rows: 1, columns: 1 };
      touched = touched ? boundingArea(touched, cell) : cell;
    });
    if (touched && params.trigger !== styleOnly) changes.written(sheet, touched);
  });
}
