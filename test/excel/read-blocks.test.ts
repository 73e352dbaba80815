import assert from 'node:assert/strict';
import fc from 'fast-check';
import { blocksOf, groupBlocks } from '../../src/excel/read-blocks';

describe('splitting a workbook into responses', () => {
  it('reads a workbook of 100,000 cells in one response', () => {
    assert.equal(groupBlocks(blocksOf(0, { rowCount: 5000, columnCount: 20 })).length, 1);
  });

  it('covers every row of every sheet once, in order, and never exceeds the limit', () => {
    const extent = fc.record({
      rowCount: fc.integer({ min: 1, max: 500 }),
      columnCount: fc.integer({ min: 1, max: 50 }),
    });
    fc.assert(
      fc.property(fc.array(extent, { maxLength: 6 }), (extents) => {
        const groups = groupBlocks(
          extents.flatMap((one, sheet) => blocksOf(sheet, one, 200)),
          200,
        );
        const rows = groups
          .flat()
          .flatMap((block) => Array.from({ length: block.rowCount }, (_, at) => [block.sheet, block.row + at]));
        assert.deepEqual(
          rows,
          extents.flatMap(({ rowCount }, sheet) => Array.from({ length: rowCount }, (_, row) => [sheet, row])),
        );
        for (const group of groups) assert.ok(group.reduce((sum, { cells }) => sum + cells, 0) <= 200);
      }),
    );
  });
});
