import type { CellChange } from '../check/fixes';
import { swapCells, type Refusal, type Swapped } from './cell-swap';

export type { Refusal, RefusalReason } from './cell-swap';

/** What was done to the cells of a request, and which of them were left alone. */
export interface Changed {
  cells: Swapped[];
  refused: Refusal[];
}

const busy = '#BUSY!';
const patience = 20;
const pause = 250;

/**
 * Writes changes into cells that still hold what the check read; every other cell of the workbook stays as it is. Two
 * round trips, and more only while functions just entered are being calculated.
 */
export async function applyChanges(context: Excel.RequestContext, changes: readonly CellChange[]): Promise<Changed> {
  const swaps = changes.map(({ sheet, cell, before, after }) => ({ sheet, cell, expected: before, wanted: after }));
  const { swapped, refused } = await swapCells(context, swaps);
  await calculated(context, swapped);
  return { cells: swapped, refused };
}

/** Puts back what cells held before `applyChanges`; a cell that was changed since is left to who changed it. */
export async function undoChanges(context: Excel.RequestContext, cells: readonly Swapped[]): Promise<Changed> {
  const swaps = cells.map(({ sheet, cell, before, after }) => ({ sheet, cell, expected: after, wanted: before }));
  const { swapped, refused } = await swapCells(context, swaps);
  await calculated(context, swapped);
  return { cells: swapped, refused };
}

/** Waits until no function entered is busy, so that a check that follows reads values and not "#BUSY!". */
async function calculated(context: Excel.RequestContext, cells: readonly Swapped[]): Promise<void> {
  let waiting = cells.filter(({ after }) => after.formula !== null && after.value === busy);
  for (let turn = 0; waiting.length > 0 && turn < patience; turn += 1) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    const ranges = waiting.map(({ sheet, cell }) => context.workbook.worksheets.getItem(sheet).getRange(cell));
    for (const range of ranges) range.load({ values: true });
    // A look after each pause, until the functions have answered.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    waiting = waiting.filter((_, at) => ranges[at]?.values[0]?.[0] === busy);
  }
}
