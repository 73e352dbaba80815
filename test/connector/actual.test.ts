import assert from 'node:assert/strict';
import { actualFromTable } from '../../src/connector/actual';
import { dataSheetModel } from '../../src/connector/data-sheet';
import type { SummaryRow } from '../../src/connector/types';
import { tanMinhPlan } from '../../src/plan/plan';
import type { CellValue } from '../../src/tracking/types';
import { gridOfModel } from './data-sheet/support';
import { fullHeader, fullList, makeDossiers, withColumns } from './dossiers/generate';
import { imported, indicatorOf } from './sources';

const actual = (key: string, values: CellValue[][], period?: string) => {
  const result = actualFromTable(tanMinhPlan, key, values, period);
  return result.ok ? result.value : result.problem.id;
};

describe('the actual value from a range', () => {
  const list = fullList(makeDossiers(905, 51));

  it('is counted from a list of dossiers for the period asked for', () => {
    const expected = indicatorOf(imported(list, { periods: ['2026-Q3'] }), 'online_rate');
    assert.equal(typeof expected, 'number');
    for (const period of ['2026-Q3', 'Quý III/2026', '2026-q3'])
      assert.equal(actual('online_rate', list, period), expected);
  });

  it('takes the indicator by number and name as well', () => {
    assert.equal(actual('II.2.a.6', list, '2026-Q3'), actual('online_rate', list, '2026-Q3'));
    assert.equal(actual('ty le ho so giai quyet truc tuyen', list, '2026-Q3'), actual('online_rate', list, '2026-Q3'));
  });

  it('of a summary is that of its rows, without a period the latest', () => {
    const rows: SummaryRow[] = (['2026-Q2', '2026-Q3'] as const).flatMap((period, index) => [
      { kind: 'dossiers', period, channel: 'online', counts: { received: 50 + index * 10 } },
      { kind: 'dossiers', period, channel: 'direct', counts: { received: 50 - index * 10 } },
    ]);
    const { values } = gridOfModel(dataSheetModel(rows));
    assert.equal(actual('online_rate', values), 0.6);
    assert.equal(actual('online_rate', values, '2026-Q2'), 0.5);
    assert.equal(actual('online_rate', values, '2026-H1'), 'connector.missing.kind.dossiers');
    assert.equal(actual('online_rate', values.slice(3)), 0.6);
  });

  it('of a table that names no period is that of the table', () => {
    assert.equal(
      actual('satisfaction_procedures', [
        ['Lĩnh vực', 'Hài lòng', 'Không hài lòng'],
        ['Hộ tịch', 9, 1],
      ]),
      0.9,
    );
    assert.equal(
      actual('online_rate', [
        ['Chỉ tiêu', 'Giá trị'],
        ['Tỷ lệ hồ sơ giải quyết trực tuyến', 0.8],
      ]),
      0.8,
    );
  });

  it('is told as missing, never as 0, where the range cannot give it', () => {
    const without = withColumns(
      list,
      fullHeader.filter((name) => name !== 'Hình thức tiếp nhận'),
    );
    assert.equal(actual('online_rate', without, '2026-Q3'), 'connector.missing.channel');
    assert.equal(actual('online_rate', list, '2025-Q3'), 'connector.missing.kind.dossiers');
    assert.equal(actual('payroll_cut_rate', list, '2026-Q3'), 'connector.missing.undeclared');
    assert.equal(actual('no such indicator at all', list), 'error.unknown-indicator');
    assert.equal(actual('online_rate', list, 'kỳ này'), 'connector.import.bad-period');
    assert.equal(
      actual('online_rate', [
        ['a', 'b'],
        [1, 2],
      ]),
      'connector.recognise.none',
    );
    assert.equal(actual('online_rate', [fullHeader]), 'connector.import.no-rows');
    assert.equal(actual('online_rate', []), 'connector.recognise.none');
  });

  it('reads dates that are numbers, as a custom function gets them', () => {
    const serial = (iso: string) => Date.parse(iso) / 86_400_000 + 25_569;
    const header: CellValue[] = ['Mã hồ sơ', 'Trạng thái', 'Hình thức nộp', 'Ngày nhận'];
    const rows: CellValue[][] = [
      ['HS-0001', 'Đang xử lý', 'Trực tuyến', serial('2026-07-01')],
      ['HS-0002', 'Đang xử lý', 'Trực tiếp', serial('2026-09-30') + 0.9],
      ['HS-0003', 'Đang xử lý', 'Trực tiếp', serial('2026-10-01')],
    ];
    assert.equal(actual('online_rate', [header, ...rows], '2026-Q3'), 0.5);
  });
});
