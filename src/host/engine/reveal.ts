import type { IRange } from '@univerjs/core';
import type { Area } from '../address';
import type { EngineContext } from './context';

/** Where rows or columns end, in pixels from the edge of the sheet; hidden ones have no extent. */
type Ends = ArrayLike<number>;

/** How far the cells beside the frozen ones are scrolled: past rows `before`, and by `offset` pixels more. */
interface Scroll {
  before: number;
  offset: number;
}

/** What the grid adds to a worksheet where it is drawn on a screen. */
interface DrawnWorksheet {
  getVisibleRange?(): IRange | null;
  getScrollState?(): Record<'sheetViewStartRow' | 'sheetViewStartColumn' | 'offsetX' | 'offsetY', number>;
  getSkeleton?(): { rowHeightAccumulation: Ends; columnWidthAccumulation: Ends } | undefined;
}

/** Whether the grid draws worksheets on a screen. */
export const isDrawn = (worksheet: object): boolean => 'getVisibleRange' in worksheet;

const start = (ends: Ends, index: number): number => (index > 0 ? (ends[index - 1] ?? 0) : 0);

/** The scroll that puts row or column `index` right behind the frozen ones. */
function scrollTo(index: number, frozen: number, ends: Ends): Scroll {
  const distance = start(ends, index) - start(ends, frozen);
  let before = 0;
  while (before < index && start(ends, before + 1) <= distance) before++;
  return { before, offset: distance - start(ends, before) };
}

/** The scroll that shows row or column `index` whole; `last`: the last one that is drawn, which may be cut off. */
function scrollFor(index: number, frozen: number, ends: Ends, last: number, now: Scroll): Scroll {
  const scrolled = start(ends, now.before) + now.offset;
  const isWhole = index < last && start(ends, index) - start(ends, frozen) >= scrolled;
  return index < frozen || isWhole ? now : scrollTo(index, frozen, ends);
}

/**
 * Scrolls a cell fully into view, as Excel does for a selection; in a direction in which it is, nothing moves. Univer's
 * own `scrollToCell` takes frozen rows for as high as the rows that they stand before, and misses by the difference.
 */
export function reveal(context: EngineContext, sheet: string, { row, column }: Area): void {
  const worksheet = context.facade.getSheetBySheetId(sheet) as (DrawnWorksheet & object) | null;
  const [shown, skeleton, state] = [
    worksheet?.getVisibleRange?.(),
    worksheet?.getSkeleton?.(),
    worksheet?.getScrollState?.(),
  ];
  if (!shown || !skeleton || !state) return;
  const freeze = context.workbook.getSheetBySheetId(sheet)?.getConfig().freeze;
  const [frozenRows, frozenColumns] = [freeze?.ySplit ?? 0, freeze?.xSplit ?? 0];
  const rowsNow = { before: state.sheetViewStartRow, offset: state.offsetY };
  const columnsNow = { before: state.sheetViewStartColumn, offset: state.offsetX };
  const rows = scrollFor(row, frozenRows, skeleton.rowHeightAccumulation, shown.endRow, rowsNow);
  const columns = scrollFor(column, frozenColumns, skeleton.columnWidthAccumulation, shown.endColumn, columnsNow);
  if (rows === rowsNow && columns === columnsNow) return;
  context.commands.syncExecuteCommand('sheet.command.scroll-view', {
    sheetViewStartRow: rows.before,
    sheetViewStartColumn: columns.before,
    offsetX: columns.offset,
    offsetY: rows.offset,
  });
}
