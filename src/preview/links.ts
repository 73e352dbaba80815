import type { Host } from '../host/host';
import { contains } from '../host/address';
import { findRange } from '../host/objects/range-target';
import type { Grid } from './univer';

/** A click on a cell with a link goes to the place in the workbook that the link names, as in Excel. */
export function followLinks({ api }: Grid, { state }: Host): { dispose(): void } {
  return api.addEvent(api.Event.CellClicked, ({ worksheet, row, column }) => {
    const sheet = worksheet.getSheetId();
    const cell = { row, column, rows: 1, columns: 1 };
    const link = state.engine.features.of(sheet, 'hyperlinks').find(({ area }) => contains(area, cell));
    if (link?.documentReference === undefined || link.address !== undefined) return;
    const target = findRange(link.documentReference, sheet, state);
    if (target && state.engine.sheets.byId(target.sheet)?.hidden === false)
      state.engine.selection.set(target.sheet, target.area);
  });
}
