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

  it('is silent where a total sums all sections, or their sub-totals', () => {
    const sections = (...totals: [label: string, total: number][]) => [
      [1, names.online, '%', 70, 75],
      ['I', 'Hồ sơ đất đai', null, null, null],
      [2, 'Số hồ sơ cấp mới', 'Hồ sơ', 120, 1],
      [3, 'Số hồ sơ cấp đổi', 'Hồ sơ', 80, 1],
      ...totals.slice(0, -1).map(([label, total]) => [null, label, 'Hồ sơ', total, 2]),
      ['II', 'Hồ sơ hộ tịch', null, null, null],
      [4, 'Số hồ sơ khai sinh', 'Hồ sơ', 30, 1],
      [5, 'Số hồ sơ kết hôn', 'Hồ sơ', 20, 1],
      ...totals.slice(-1).map(([label, total]) => [null, label, 'Hồ sơ', total, 4]),
    ];
    assert.deepEqual(cellsIn(totalMismatch, table(header, sections(['Tổng cộng', 250]))), []);
    assert.deepEqual(cellsIn(totalMismatch, table(header, sections(['Cộng', 200], ['Tổng cộng', 250]))), []);
    assert.deepEqual(cellsIn(totalMismatch, table(header, sections(['Tổng cộng', 251]))), ['D9']);
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

  it('finds a total column that the row of column numbers declares, and only such', () => {
    const columns = (numbers: string[], total: number) =>
      cellsIn(
        totalMismatch,
        table(
          ['TT', 'Chỉ tiêu', 'Tỷ lệ (%) Quý I/2026', 'Tổng số hồ sơ', 'Trực tuyến', 'Trực tiếp'],
          [numbers, [1, names.online, 60, total, 60, 40], [2, names.payment, 50, 10, 5, 5]],
        ),
      );
    assert.deepEqual(columns(['(1)', '(2)', '(3)', '(4)=(5)+(6)', '(5)', '(6)'], 101), ['D3']);
    assert.deepEqual(columns(['(1)', '(2)', '(3)', '(4)=(5)+(6)', '(5)', '(6)'], 100), []);
    assert.deepEqual(columns(['(1)', '(2)', '(3)', '(4)', '(5)', '(6)'], 101), []);
  });
});
