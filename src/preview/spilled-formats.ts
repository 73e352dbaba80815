import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { displayText } from '../host/text';

/** After the grid has filled spilled cells, before its own number formats. */
const betweenSpillsAndFormats = 50;

/** The format that a spilled value brought with it; the engine keeps spills beside the sheet, formats included. */
function patternOf(model: FormulaDataModel, unitId: string, sheet: string, row: number, column: number) {
  const style = model.getArrayFormulaCellData()[unitId]?.[sheet]?.[row]?.[column]?.s;
  return typeof style === 'object' ? style?.n?.pattern : undefined;
}

/**
 * Formatted numbers that a function spills, as Excel shows them: each in its own format, unless the cell has one. The
 * grid itself formats only the cell of the formula.
 */
export function showSpilledFormats(univer: Univer): void {
  const injector = univer.__getInjector();
  const model = injector.get(FormulaDataModel);
  injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
    priority: betweenSpillsAndFormats,
    effect: InterceptorEffectEnum.Value,
    handler: (cell, { workbook, unitId, subUnitId, row, col }, next) => {
      if (cell?.t !== CellValueType.NUMBER || typeof cell.v !== 'number') return next(cell);
      const pattern = patternOf(model, unitId, subUnitId, row, col);
      if (!pattern || workbook.getStyles().get(cell.s)?.n) return next(cell);
      return next({ ...cell, v: displayText(cell.v, pattern, 'vi-VN') });
    },
  });
}
