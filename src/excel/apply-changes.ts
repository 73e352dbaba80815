import type { CellChange } from '../check/fixes';
import { calculated, isWaiting } from './calculated';
import { swapCells, type Refusal, type Swapped } from './cell-swap';

export type { Refusal, RefusalReason } from './cell-swap';

/** What was done to the cells of a request, and which of them were left alone. */
export interface Changed {
  cells: Swapped[];
  refused: Refusal[];
}

/**
 * Writes changes into cells that still hold what the check read; every other cell of the workbook stays as it is. Two
 * round trips, and more only while functions just entered are being calculated.
 */
export async function applyChanges(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Changed> {
  const swaps = changes.map(({ sheet, cell, before, after }) => ({ sheet, cell, expected: before, wanted: after }));
  const { swapped, refused } = await swapCells(context, swaps);
  await settled(context, swapped);
  return { cells: swapped, refused };
}

/** Puts back what cells held before `applyChanges`; a cell that was changed since is left to who changed it. */
export async function undoChanges(context: Excel.RequestContext, cells: readonly Swapped[]): Promise<Changed> {
  const swaps = cells.map(({ sheet, cell, before, after }) => ({ sheet, cell, expected: after, wanted: before }));
  const { swapped, refused } = await swapCells(context, swaps);
  await settled(context, swapped);
  return { cells: swapped, refused };
}

/** Waits until no function entered is busy, so that a check that follows reads values and not "#BUSY!". */
async function settled(context: Excel.RequestContext, cells: readonly Swapped[]): Promise<void> {
  const waiting = cells.filter(({ after }) => after.formula !== null && isWaiting(after.value));
  const ranges = waiting.map(({ sheet, cell }) => context.workbook.worksheets.getItem(sheet).getRange(cell));
  await calculated(context, ranges, { values: true });
}
