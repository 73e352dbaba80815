import assert from 'node:assert/strict';
import type { CellValue } from '../../../src/tracking/types';
import { imported, kindOf } from '../sources';

const ratesOf = (values: CellValue[][], periods?: string[]): [string, string, number][] => {
  const result = imported(values, periods ? { periods } : {});
  assert.equal(kindOf(result), 'indicator-values');
  return result.summary.map(({ indicator, period, counts }) => [indicator ?? '', period ?? '', counts.value ?? NaN]);
};

describe('a table of indicators with a column a period', () => {
  it('is read column by column, the year from the heading above', () => {
    const values: CellValue[][] = [
      ['SỔ THEO DÕI CHỈ TIÊU NĂM 2026', null, null, null, null],
      ['STT', 'Chỉ tiêu', 'Mục tiêu 2026', 'Kết quả thực hiện năm 2026', null],
      [null, null, null, 'Quý I', 'Quý II'],
      [1, 'Tỷ lệ hồ sơ giải quyết trực tuyến', 0.75, 0.58, 0.66],
      [2, 'Tỷ lệ giao dịch thanh toán trực tuyến', 0.5, '41,2%', null],
    ];
    assert.deepEqual(ratesOf(values), [
      ['online_rate', '2026-Q1', 0.58],
      ['online_rate', '2026-Q2', 0.66],
      ['payment_online_rate', '2026-Q1', 0.412],
    ]);
    assert.deepEqual(ratesOf(values, ['2026-Q2']), [['online_rate', '2026-Q2', 0.66]]);
  });

  it('may be two columns, of which the second says only of when', () => {
    const values: CellValue[][] = [
      ['Mã chỉ tiêu', 'Quý III/2026'],
      ['online_rate', '75,5%'],
      ['satisfaction_procedures', 0.962],
    ];
    assert.deepEqual(ratesOf(values), [
      ['online_rate', '2026-Q3', 0.755],
      ['satisfaction_procedures', '2026-Q3', 0.962],
    ]);
  });

  it('keeps a plain value column for the period that is asked for', () => {
    const values: CellValue[][] = [
      ['Chỉ tiêu', 'Giá trị'],
      ['Tỷ lệ hồ sơ giải quyết trực tuyến', '75,5%'],
    ];
    assert.deepEqual(ratesOf(values, ['2026-Q3']), [['online_rate', '2026-Q3', 0.755]]);
  });
});
