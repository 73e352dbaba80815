import assert from 'node:assert/strict';
import { totalMismatch } from '../../../src/check/rules/total-mismatch';
import { cellsIn, names, table } from './tables.support';

const header = ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I/2026', 'Quý II/2026'];
const rows = (total: number) => [
  [1, names.online, '%', 70, 75],
  ['II', 'Hồ sơ theo lĩnh vực', null, null, null],
  [2, 'Số hồ sơ đất đai', 'Hồ sơ', 120, 130],
  [3, 'Số hồ sơ hộ tịch', 'Hồ sơ', 80, 70],
  [null, 'Tổng cộng', 'Hồ sơ', total, 200],
];

describe('total-mismatch', () => {
  it('finds a total that is not the sum of the counts above it', () => {
    assert.deepEqual(cellsIn(totalMismatch, table(header, rows(210))), ['D6']);
  });

  it('is silent where it is, and never sums rates', () => {
    assert.deepEqual(cellsIn(totalMismatch, table(header, rows(200))), []);
    const rates = [
      [1, names.online, '%', 70, 75],
      [2, names.payment, '%', 40, 45],
      [null, 'Tổng cộng', '%', 55, 60],
    ];
    assert.deepEqual(cellsIn(totalMismatch, table(header, rates)), []);
  });
});
