import type { ShownWorkbook } from './workbook';

/** While a cell is being edited Excel refuses an add-in's requests (InvalidOperationInCellEditMode); so does the host. */
export function watchEditMode({ grid: { api }, host }: Pick<ShownWorkbook, 'grid' | 'host'>): void {
  api.addEvent(api.Event.SheetEditStarted, () => {
    host.failures.cellEditMode = true;
  });
  api.addEvent(api.Event.SheetEditEnded, () => {
    host.failures.cellEditMode = false;
  });
}
