import assert from 'node:assert/strict';
import fc from 'fast-check';
import { equalAreas } from '../../src/excel/report-areas';

describe('excel: cells of one look as rectangles', () => {
  it('joins runs of a row, and rows with the same columns', () => {
    assert.deepEqual(
      equalAreas([
        ['a', 'a', 'b'],
        ['a', 'a', 'c'],
        [undefined, 'a', 'c'],
      ]),
      [
        { area: { top: 0, left: 0, bottom: 1, right: 1 }, key: 'a' },
        { area: { top: 0, left: 2, bottom: 0, right: 2 }, key: 'b' },
        { area: { top: 1, left: 2, bottom: 2, right: 2 }, key: 'c' },
        { area: { top: 2, left: 1, bottom: 2, right: 1 }, key: 'a' },
      ],
    );
  });

  it('covers each cell with a key exactly once, by its own key', () => {
    const cell = fc.constantFrom('a', 'b', undefined);
    const matrix = fc
      .integer({ min: 1, max: 6 })
      .chain((columns) => fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { maxLength: 8 }));
    fc.assert(
      fc.property(matrix, (rows) => {
        const covered: (string | undefined)[][] = rows.map((row) => row.map(() => undefined));
        for (const { area, key } of equalAreas(rows)) {
          for (let row = area.top; row <= area.bottom; row += 1) {
            for (let column = area.left; column <= area.right; column += 1) {
              assert.equal(covered[row]![column], undefined);
              covered[row]![column] = key;
            }
          }
        }
        assert.deepEqual(covered, rows);
      }),
    );
  });
});
