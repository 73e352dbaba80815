import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readCount } from '../../src/connector/count';
import type { CellValue } from '../../src/tracking/types';

const cases: [CellValue, ReturnType<typeof readCount>][] = [
  [1234, { kind: 'count', count: 1234 }],
  ['1.234', { kind: 'count', count: 1234 }],
  ['1,234', { kind: 'count', count: 1234 }],
  ['1 234', { kind: 'count', count: 1234 }],
  ['12.345.678', { kind: 'count', count: 12_345_678 }],
  ['12 hồ sơ', { kind: 'count', count: 12 }],
  ['1.234 hồ sơ', { kind: 'count', count: 1234 }],
  ['0', { kind: 'count', count: 0 }],
  [1.234, { kind: 'count', count: 1234, damaged: true }],
  [12.5, { kind: 'count', count: 12_500, damaged: true }],
  [null, { kind: 'none' }],
  ['-', { kind: 'none' }],
  ['  ', { kind: 'none' }],
  ['12,5', { kind: 'unreadable', text: '12,5' }],
  ['7%', { kind: 'unreadable', text: '7%' }],
  ['12/15', { kind: 'unreadable', text: '12/15' }],
  ['-5', { kind: 'unreadable', text: '-5' }],
  [-5, { kind: 'unreadable', text: '-5' }],
  [1.23456, { kind: 'unreadable', text: '1.23456' }],
  [true, { kind: 'unreadable', text: 'true' }],
  ['năm mươi', { kind: 'unreadable', text: 'năm mươi' }],
];

describe('counts', () => {
  for (const [cell, expected] of cases) {
    it(`reads ${JSON.stringify(cell)} as ${JSON.stringify(expected)}`, () => {
      assert.deepEqual(readCount(cell), expected);
    });
  }

  it('come back whatever mark separates their thousands', () => {
    fc.assert(
      fc.property(fc.nat(99_999_999), fc.constantFrom('.', ',', ' ', '\u00a0', ''), (count, mark) => {
        const text = String(count).replace(/\B(?=(\d{3})+(?!\d))/g, mark);
        assert.deepEqual(readCount(text), { kind: 'count', count });
      }),
    );
  });
});
