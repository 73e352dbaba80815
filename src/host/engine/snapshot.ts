import type { ICellData, IWorkbookData } from '@univerjs/core';

/**
 * A file's snapshot made fit for calculation: the results of formulas that spill are dropped with their spilled
 * cells, because cells with cached values would block the spill (#SPILL!). Returns a copy.
 */
export function prepareSnapshot<T extends Partial<IWorkbookData>>(snapshot: T): T {
  const copy = structuredClone(snapshot);
  for (const sheet of Object.values(copy.sheets ?? {})) {
    for (const line of Object.values(sheet.cellData ?? {})) {
      for (const [column, cell] of Object.entries(line as Record<string, ICellData>)) {
        if (cell?.ref && !cell.f && !cell.si) delete (line as Record<string, ICellData>)[column];
      }
    }
  }
  return copy;
}
