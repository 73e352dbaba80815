import { CellValueType, InterceptorEffectEnum, type Univer } from '@univerjs/core';
import { INTERCEPTOR_POINT, SheetInterceptorService } from '@univerjs/sheets';
import { displayText } from '../host/text';

/** After the grid's number formats, which turn the numbers that they apply to into text. */
const last = 0;

/**
 * Numbers without a number format as Excel shows them on a Vietnamese computer: a comma before decimals, at most eleven
 * digits. The grid itself writes them as JavaScript does.
 */
export function showGeneralAsVietnamese(univer: Univer): void {
  univer
    .__getInjector()
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      priority: last,
      effect: InterceptorEffectEnum.Value,
      handler: (cell, _location, next) => {
        const isNumber = cell?.t === CellValueType.NUMBER || cell?.t === undefined || cell.t === null;
        if (!cell || !isNumber || typeof cell.v !== 'number' || Number.isInteger(cell.v)) return next(cell);
        return next({ ...cell, v: displayText(cell.v, 'General', 'vi-VN') });
      },
    });
}
