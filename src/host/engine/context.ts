import type { ICommandService, Injector, Workbook, Worksheet } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FormulaDataModel } from '@univerjs/engine-formula';
import type { FWorkbook } from '@univerjs/sheets/facade';
import type { Changes } from './changes';
import type { UniverLibrary } from './library';

/** What the parts of the engine share: Univer's services for one workbook. */
export interface EngineContext {
  readonly library: UniverLibrary;
  readonly api: FUniver;
  readonly facade: FWorkbook;
  readonly workbook: Workbook;
  readonly unitId: string;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly changes: Changes;
  /** Runs one of Univer's mutations on a sheet, synchronously and without undo. */
  mutate(id: string, sheet: string, params: object): void;
}

/** The engine's own worksheet. A missing one is a programming error: objects check existence first. */
export function worksheetOf(context: EngineContext, sheet: string): Worksheet {
  const worksheet = context.workbook.getSheetBySheetId(sheet);
  if (!worksheet) throw new Error(`no worksheet ${sheet}`);
  return worksheet;
}
