import assert from 'node:assert/strict';
import { check } from '../../../src/check/check';
import { dataSheetModel } from '../../../src/connector/data-sheet';
import { tanMinhPlan } from '../../../src/plan/plan';
import type { CellValue, Grid } from '../../../src/tracking/types';
import { gridOfTable } from '../../reports/example-data';

const tracking = (value: CellValue, numberFormat = '0.0%'): Grid => ({
  sheet: 'Theo dõi',
  visible: true,
  firstRow: 0,
  firstColumn: 0,
  values: [
    ['STT', 'Chỉ tiêu', 'Kết quả Quý I/2026'],
    [1, 'Tỷ lệ hồ sơ giải quyết trực tuyến', value],
    [2, 'Tỷ lệ giao dịch thanh toán trực tuyến', 0.5],
  ],
  formulas: [0, 1, 2].map(() => [null, null, null]),
  numberFormats: [0, 1, 2].map(() => ['General', 'General', numberFormat]),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
});

const data = (online: number, direct: number): Grid =>
  gridOfTable(
    dataSheetModel(
      (
        [
          ['online', online],
          ['direct', direct],
        ] as const
      ).map(([channel, received]) => ({ kind: 'dossiers', period: '2026-Q1', channel, counts: { received } })),
    ),
  );

function differing(value: CellValue, online: number, direct: number, numberFormat?: string): number {
  const result = check(tanMinhPlan, [tracking(value, numberFormat), data(online, direct)]);
  assert.ok(result.ok);
  return result.value.findings.filter(({ rule }) => rule === 'source-differs').length;
}

describe('rule source-differs', () => {
  it('speaks where the sheet says another figure than the imported data', () => {
    assert.equal(differing(0.8, 620, 380), 1);
  });

  it('is silent where they agree at the digits shown, rounded or cut', () => {
    assert.equal(differing(0.62, 620, 380), 0);
    assert.equal(differing(0.667, 2, 1), 0);
    assert.equal(differing(0.666, 2, 1), 0);
    assert.equal(differing(0.66, 2, 1, '0%'), 0);
    assert.equal(differing(0.65, 2, 1, '0%'), 1);
  });

  it('is silent where the sheet has no figure: the imported one is taken', () => {
    assert.equal(differing(null, 620, 380), 0);
    const result = check(tanMinhPlan, [tracking(null), data(620, 380)]);
    assert.ok(result.ok);
    const online = result.value.indicators.find(({ id }) => id === 'online_rate');
    assert.deepEqual([online?.actual, online?.status, online?.sheet], [0.62, 'not-met', 'Số liệu CCHC']);
  });

  it('leaves what cannot be read unreadable', () => {
    const result = check(tanMinhPlan, [tracking('xem phụ lục'), data(620, 380)]);
    assert.ok(result.ok);
    assert.equal(result.value.indicators.find(({ id }) => id === 'online_rate')?.status, 'unreadable');
  });

  it('needs no tracking sheet to tell what the imported data say', () => {
    const result = check(tanMinhPlan, [data(620, 380)]);
    assert.ok(result.ok);
    assert.equal(result.value.period, '2026-Q1');
    assert.equal(result.value.indicators.find(({ id }) => id === 'online_rate')?.actual, 0.62);
  });
});
