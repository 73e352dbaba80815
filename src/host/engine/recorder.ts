import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IObjectMatrixPrimitiveType,
  IRange,
  Nullable,
} from '@univerjs/core';
import { areaAddress, boundingArea, type Area } from '../address';
import { styleOnly } from './calculation';
import { forEachCell } from './cells';
import type { EngineContext } from './context';

export type SheetEventKind = 'Changed' | 'Activated' | 'Deactivated' | 'Added' | 'SelectionChanged' | 'Deleted';

/** Something that happened to a sheet, by the add-in or by the user of the page. */
export interface SheetEvent {
  kind: SheetEventKind;
  /** The sheet's id. */
  sheet: string;
  /** A1 address of the cells that were changed or selected. */
  address?: string;
}

interface CommandParams {
  unitId?: string;
  subUnitId?: string;
  trigger?: string;
  cellValue?: IObjectMatrixPrimitiveType<Nullable<ICellData>>;
  sheet?: { id: string };
  selections?: { range: IRange }[];
}

type Reaction = (params: CommandParams, options: IExecutionOptions) => void;

/**
 * Notes every change of cells for saving, whether the add-in or the user of the page made it, and tells what happened
 * to sheets. Results of formulas are no changes.
 */
export function record(context: EngineContext, tell: (event: SheetEvent) => void): { dispose(): void } {
  const { commands, unitId } = context;
  const reactions = reactionsOf(context, tell);
  return commands.onCommandExecuted((command: ICommandInfo, options?: IExecutionOptions) => {
    const params = (command.params ?? {}) as CommandParams;
    if (params.unitId === unitId) reactions[command.id]?.(params, options ?? {});
  });
}

function reactionsOf(context: EngineContext, tell: (event: SheetEvent) => void): Record<string, Reaction> {
  const { changes, library, workbook } = context;
  const { sheets } = library;
  const shifted: Reaction = ({ subUnitId }) => subUnitId !== undefined && changes.shifted(subUnitId);
  let active = workbook.getActiveSheet()?.getSheetId();
  return {
    [sheets.SetRangeValuesMutation.id]: (params, options) => {
      if (options.fromFormula || options.onlyLocal || params.subUnitId === undefined) return;
      const touched = noteCells(context, params.subUnitId, params.cellValue ?? {});
      if (touched && params.trigger !== styleOnly) {
        tell({ kind: 'Changed', sheet: params.subUnitId, address: areaAddress(touched) });
      }
    },
    [sheets.InsertSheetMutation.id]: ({ sheet }) => sheet && tell({ kind: 'Added', sheet: sheet.id }),
    [sheets.RemoveSheetMutation.id]: ({ subUnitId }) =>
      subUnitId !== undefined && tell({ kind: 'Deleted', sheet: subUnitId }),
    [sheets.SetWorksheetActiveOperation.id]: () => {
      // The sheet that is active, not the command's: Univer activates added sheets, and that was taken back meanwhile.
      const now = workbook.getActiveSheet()?.getSheetId();
      if (now === undefined || now === active) return;
      if (active !== undefined && workbook.getSheetBySheetId(active)) tell({ kind: 'Deactivated', sheet: active });
      active = now;
      tell({ kind: 'Activated', sheet: now });
    },
    [sheets.SetSelectionsOperation.id]: ({ subUnitId, selections }) => {
      const range = selections?.at(-1)?.range;
      if (subUnitId !== undefined && range)
        tell({ kind: 'SelectionChanged', sheet: subUnitId, address: addressOf(range) });
    },
    [sheets.InsertRowMutation.id]: shifted,
    [sheets.InsertColMutation.id]: shifted,
    [sheets.RemoveRowMutation.id]: shifted,
    [sheets.RemoveColMutation.id]: shifted,
    [sheets.MoveRangeMutation.id]: shifted,
    [sheets.MoveRowsMutation.id]: shifted,
    [sheets.MoveColsMutation.id]: shifted,
    [sheets.ReorderRangeMutation.id]: shifted,
  };
}

function noteCells(
  { changes }: EngineContext,
  sheet: string,
  cells: NonNullable<CommandParams['cellValue']>,
): Area | undefined {
  let touched: Area | undefined;
  forEachCell(cells, (row, column) => {
    changes.cell(sheet, row, column);
    const cell = { row, column, rows: 1, columns: 1 };
    touched = touched ? boundingArea(touched, cell) : cell;
  });
  return touched;
}

const addressOf = ({ startRow, endRow, startColumn, endColumn }: IRange): string =>
  areaAddress({
    row: startRow,
    column: startColumn,
    rows: endRow - startRow + 1,
    columns: endColumn - startColumn + 1,
  });
