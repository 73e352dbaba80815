import assert from 'node:assert/strict';
import { rateMismatch } from '../../../src/check/rules/rate-mismatch';
import { cellsIn, names, table } from './tables.support';

const header = ['Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026'];
const one = (part: number, whole: number, rate: number | string, options = {}) =>
  cellsIn(
    rateMismatch,
    table(
      header,
      [
        [names.online, part, whole, rate],
        [names.payment, 50, 100, 50],
        [names.skills, 30, 40, 75],
      ],
      options,
    ),
  );

describe('rate-mismatch', () => {
  it('finds a typed rate that is not numerator ÷ denominator', () => {
    assert.deepEqual(one(150, 200, 78), ['D2']);
    assert.deepEqual(one(150, 200, '78,5%'), ['D2']);
  });

  it('bears what rounding or cutting at the digits shown explains', () => {
    for (const rate of [66.67, 66.7, 66.6, 67, 66, '66,67%']) assert.deepEqual(one(2, 3, rate), [], String(rate));
  });

  it('is silent for formulas, for missing numbers and for a denominator of 0', () => {
    assert.deepEqual(one(150, 200, 78, { formulas: { D2: '=B2/C2*100+3' } }), []);
    assert.deepEqual(one(0, 0, 50), []);
  });
});
