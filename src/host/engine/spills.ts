import type { ICommandInfo, IRange } from '@univerjs/core';
import type { BaseFunction } from '@univerjs/engine-formula';
import { MAX_COLUMNS, MAX_ROWS } from '../address';
import type { Cells } from './cells';
import type { EngineContext } from './context';

/** What Univer asks of a spill before it lets it happen; private to the library. */
interface SpillCheck {
  _checkIfArrayFormulaExceeded(rowCount: number, columnCount: number, range: IRange): boolean;
}

/** Functions that ask for the sheet's size themselves, and answer #REF! beyond it. */
const sizedFunctions = ['SEQUENCE', 'RANDARRAY'];

function letFunctionsSpill({ injector, library }: EngineContext): void {
  const service = injector.get(library.formula.IFunctionService);
  for (const name of sizedFunctions) {
    const executor = service.getExecutor(name) as BaseFunction | undefined;
    if (!executor) continue;
    const { setSheetRowColumnCount } = library.formula.BaseFunction.prototype;
    executor.setSheetRowColumnCount = () => setSheetRowColumnCount.call(executor, MAX_ROWS, MAX_COLUMNS);
  }
}

/**
 * Univer ends a sheet where its content ends and answers #SPILL! beyond. All of Excel's sheets have one size: only its
 * end stops a spill, and the engine's sheet grows with what is spilled.
 */
export function spillBeyondContent(context: EngineContext, cells: Cells): { dispose(): void } {
  const { commands, injector, library, unitId } = context;
  letFunctionsSpill(context);
  const runtime = injector.get(library.formula.IFormulaRuntimeService) as unknown as SpillCheck;
  runtime._checkIfArrayFormulaExceeded = (_, __, { endRow, endColumn }) =>
    endRow >= MAX_ROWS || endColumn >= MAX_COLUMNS;
  return commands.onCommandExecuted(({ id, params }: ICommandInfo) => {
    if (id !== library.formula.SetArrayFormulaDataMutation.id) return;
    const ranges = (params as { arrayFormulaRange?: Record<string, object> }).arrayFormulaRange?.[unitId];
    for (const sheet of Object.keys(ranges ?? {})) {
      if (context.workbook.getSheetBySheetId(sheet))
        for (const { area } of cells.spills(sheet)) cells.grow(sheet, area);
    }
  });
}
