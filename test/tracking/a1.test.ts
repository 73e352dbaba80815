import assert from 'node:assert/strict';
import fc from 'fast-check';
import { columnLetters, parseA1, parseA1Area, toA1, toA1Area } from '../../src/tracking/a1';

describe('an A1 address', () => {
  it('names the last cell of a worksheet', () => {
    assert.equal(toA1(1048575, 16383), 'XFD1048576');
    assert.deepEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'], [0, 25, 26, 51, 52, 701, 702].map(columnLetters));
  });

  it('reads back what it writes', () => {
    fc.assert(
      fc.property(fc.nat(1048575), fc.nat(16383), (row, column) => {
        assert.deepEqual(parseA1(toA1(row, column)), { row, column });
      }),
    );
  });

  it('takes dollars and small letters, and nothing that is no address', () => {
    assert.deepEqual(parseA1('$c$7'), { row: 6, column: 2 });
    for (const text of ['', 'A', '7', 'A0', 'ABCD1', 'A1B']) assert.equal(parseA1(text), undefined, text);
  });

  it('names areas, a single cell by itself', () => {
    assert.equal(toA1Area({ top: 1, left: 1, bottom: 8, right: 3 }), 'B2:D9');
    assert.equal(toA1Area({ top: 1, left: 1, bottom: 1, right: 1 }), 'B2');
    assert.deepEqual(parseA1Area("'Quý I'!$D$9:B2"), { top: 1, left: 1, bottom: 8, right: 3 });
    assert.equal(parseA1Area('B2:'), undefined);
  });
});
