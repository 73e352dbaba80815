import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellEntry, rowBlocks, textEntry } from '../../src/excel/report-entries';

describe('excel: text entered into cells', () => {
  for (const text of ['=1+1', '+84', '-5', '@SUM(A1)', '\t=1', '\r=1', '＝1+1', '＋1', '－1', '＠x', "'x", ' =1']) {
    it(`keeps ${JSON.stringify(text)} as text`, () => assert.equal(textEntry(text), `'${text}`));
  }
  for (const text of ['22.5', '12/15', '(1)', '75%', 'TRUE', 'false', 'Mar 5', 'T3', '#N/A', '$5']) {
    it(`does not let Excel read ${JSON.stringify(text)} as a value`, () => assert.equal(textEntry(text), `'${text}`));
  }
  for (const text of ['Đạt', 'Tỷ lệ hồ sơ', 'ĐVT', 'Trueness']) {
    it(`enters ${JSON.stringify(text)} as it is`, () => assert.equal(textEntry(text), text));
  }

  it('enters no text that begins as a formula', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => !/^[=+\-@\t\r＝＋－＠]/.test(textEntry(text))));
  });

  it('cuts what is longer than a cell can hold', () => {
    assert.equal(textEntry('='.repeat(40_000)).length, 32_767);
  });

  it('empties cells without content, and keeps numbers and formulas', () => {
    assert.equal(cellEntry({ kind: 'empty' }), '');
    assert.equal(cellEntry({ kind: 'text', text: '' }), '');
    assert.equal(cellEntry({ kind: 'number', value: 0 }), 0);
    assert.equal(cellEntry({ kind: 'formula', formula: '=A1', result: 5 }), '=A1');
    assert.equal(cellEntry({ kind: 'blank', numberFormat: '0%' }), '');
  });
});

describe('excel: rows in blocks below the limit of a request', () => {
  it('keeps rows together while they fit', () => {
    assert.deepEqual(rowBlocks([['a'], ['b'], ['c']], 1000), [{ first: 0, count: 3 }]);
  });

  it('covers every row once, in order, and never exceeds the limit with more than one row', () => {
    const rows = fc.array(fc.array(fc.string({ maxLength: 30 })), { maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 400 }), (matrix, limit) => {
        const blocks = rowBlocks(matrix, limit);
        assert.deepEqual(
          blocks.flatMap(({ first, count }) => Array.from({ length: count }, (_, at) => first + at)),
          matrix.map((_, row) => row),
        );
        for (const { first, count } of blocks) {
          const bytes = new TextEncoder().encode(JSON.stringify(matrix.slice(first, first + count))).length;
          assert.ok(count === 1 || bytes <= limit + count + 1);
        }
      }),
    );
  });
});
