import assert from 'node:assert/strict';
import type { EngineContext } from '../../src/host/engine/context';
import { reveal } from '../../src/host/engine/reveal';
import { hostForSuite, run } from './support';

/** 100 rows and columns; the first three rows are 60 pixels high, the others 20; columns are 50 wide. */
const rowEnds = Array.from({ length: 100 }, (_, row) => (row < 3 ? (row + 1) * 60 : 180 + (row - 2) * 20));
const columnEnds = Array.from({ length: 100 }, (_, column) => (column + 1) * 50);

interface Scroll {
  sheetViewStartRow: number;
  sheetViewStartColumn: number;
  offsetX: number;
  offsetY: number;
}

/** A screen that shows 200 × 400 pixels beside three frozen rows and a frozen column. */
function screen(scroll: Scroll) {
  const top = (ends: number[], index: number): number => (index > 0 ? ends[index - 1]! : 0);
  const y = top(rowEnds, scroll.sheetViewStartRow) + scroll.offsetY + 180;
  const x = top(columnEnds, scroll.sheetViewStartColumn) + scroll.offsetX + 50;
  let asked: Scroll | undefined;
  const worksheet = {
    getVisibleRange: () => ({
      startRow: rowEnds.findIndex((end) => end > y),
      endRow: rowEnds.findIndex((end) => end >= y + 200),
      startColumn: columnEnds.findIndex((end) => end > x),
      endColumn: columnEnds.findIndex((end) => end >= x + 400),
    }),
    getScrollState: () => scroll,
    getSkeleton: () => ({ rowHeightAccumulation: rowEnds, columnWidthAccumulation: columnEnds }),
  };
  const context = {
    facade: { getSheetBySheetId: () => worksheet },
    workbook: { getSheetBySheetId: () => ({ getConfig: () => ({ freeze: { ySplit: 3, xSplit: 1 } }) }) },
    commands: {
      syncExecuteCommand: (_: string, params: Scroll) => {
        asked = params;
      },
    },
  } as unknown as EngineContext;
  return (row: number, column: number): Scroll | undefined => {
    asked = undefined;
    reveal(context, 'sheet', { row, column, rows: 1, columns: 1 });
    return asked;
  };
}

const home: Scroll = { sheetViewStartRow: 0, sheetViewStartColumn: 0, offsetX: 0, offsetY: 0 };

describe('host: a selected cell on the screen', () => {
  it('moves nothing where it is fully shown, or frozen', () => {
    const select = screen(home);
    assert.equal(select(3, 1), undefined);
    assert.equal(select(11, 7), undefined);
    assert.equal(select(0, 0), undefined);
  });

  it('comes right below the frozen rows, however high they are', () => {
    const select = screen(home);
    // Rows 3 to 31 are 580 pixels: as high as the three first rows and 20 of the others.
    assert.deepEqual(select(32, 5), { ...home, sheetViewStartRow: 23, offsetY: 0 });
    // Rows 3 to 12, the last row shown is cut off: 200 pixels are three rows and one.
    assert.deepEqual(select(13, 5), { ...home, sheetViewStartRow: 4, offsetY: 0 });
  });

  it('keeps the remainder of the distance where rows have different heights', () => {
    // Row 8 is 100 pixels below row 3: one high row and 40 pixels.
    assert.deepEqual(screen({ ...home, sheetViewStartRow: 20 })(8, 5), {
      ...home,
      sheetViewStartRow: 1,
      offsetY: 40,
    });
  });

  it('comes right of the frozen columns, and leaves rows where they are', () => {
    const scrolled = { ...home, sheetViewStartRow: 1, offsetY: 40 };
    assert.deepEqual(screen(scrolled)(9, 40), { ...scrolled, sheetViewStartColumn: 39 });
  });

  it('shows a row that is half scrolled away', () => {
    const select = screen({ ...home, offsetY: 10 });
    assert.deepEqual(select(3, 1), home);
    assert.equal(select(4, 1), undefined);
  });
});

describe('host: a selection without a screen', () => {
  const suite = hostForSuite();

  it('is kept and scrolls nothing', async () => {
    await run(suite.host, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange('D150').select();
      await context.sync();
      const selected = context.workbook.getSelectedRange().load('address');
      await context.sync();
      assert.match(selected.address, /!D150$/);
    });
  });
});
