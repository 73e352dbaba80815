import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { columnKey, labelKey, unclearColumns } from '../../src/tracking/choices';
import { readTracking } from '../../src/tracking/read';
import { sheet } from './build';

const grid = sheet([
  ['Chỉ tiêu', 'Kết quả', 'Quý I/2026'],
  ['1. Tỷ lệ hồ sơ giải quyết trực tuyến', 70, 71],
  ['2. Mức độ hài lòng', 90, 91],
  ['3. Tỷ lệ nhiệm vụ hoàn thành đúng hạn', 80, 81],
]);
const read = (labels: Record<string, string | null>, columns: Record<string, string> = {}) =>
  readTracking(tanMinhPlan, [grid], { labels, columns })[0]!;

describe('what officers decided', () => {
  it('stands above matching, and clears what was ambiguous', () => {
    const before = readTracking(tanMinhPlan, [grid])[0]!;
    assert.deepEqual(
      before.unmatched.map(({ label, ambiguous }) => [label, ambiguous]),
      [
        ['2. Mức độ hài lòng', true],
        ['3. Tỷ lệ nhiệm vụ hoàn thành đúng hạn', false],
      ],
    );
    const after = read({
      [labelKey('Mức độ hài lòng')]: 'satisfaction_agencies',
      [labelKey('3. Tỷ lệ nhiệm vụ hoàn thành đúng hạn')]: 'none',
      [labelKey('Tỷ lệ hồ sơ giải quyết trực tuyến')]: 'online_service_rate',
    });
    assert.deepEqual(after.unmatched, []);
    assert.deepEqual(
      after.tracked.map(({ indicator, confidence }) => [indicator, confidence]),
      [
        ['online_service_rate', 1],
        ['satisfaction_agencies', 1],
      ],
    );
  });

  it('may be that a row is none of the plan, said as null too', () => {
    const after = read({ [labelKey('Mức độ hài lòng')]: null });
    assert.deepEqual(
      after.unmatched.map(({ label }) => label),
      ['3. Tỷ lệ nhiệm vụ hoàn thành đúng hạn'],
    );
    assert.deepEqual(
      after.tracked.map(({ indicator }) => indicator),
      ['online_rate'],
    );
    assert.equal(read({ [labelKey('Tỷ lệ hồ sơ giải quyết trực tuyến')]: null }).role, 'other');
  });

  it('is passed over where the plan does not know the indicator', () => {
    const after = read({ [labelKey('Tỷ lệ hồ sơ giải quyết trực tuyến')]: 'no_such_indicator' });
    assert.deepEqual(
      after.tracked.map(({ indicator }) => indicator),
      ['online_rate'],
    );
  });

  it('gives a column its period', () => {
    const open = sheet(
      [
        ['Chỉ tiêu', 'Kết quả thực hiện'],
        ['Tỷ lệ hồ sơ giải quyết trực tuyến', 70],
      ],
      { name: 'Theo dõi', at: 'B3' },
    );
    const [before] = readTracking(tanMinhPlan, [open]);
    const [column] = unclearColumns(before!);
    assert.deepEqual(column, { sheet: 'Theo dõi', cell: 'C3', header: 'Kết quả thực hiện' });
    const columns = { [columnKey('Theo dõi', 'Kết quả thực hiện')]: '2026-Q2' };
    const [after] = readTracking(tanMinhPlan, [open], { labels: {}, columns });
    assert.deepEqual(after?.periods, ['2026-Q2']);
    assert.deepEqual(unclearColumns(after!), []);
  });

  it('tells columns apart that have the same heading', () => {
    const open = sheet([
      ['Chỉ tiêu', 'Kết quả', 'Kết quả'],
      ['Tỷ lệ hồ sơ giải quyết trực tuyến', 70, 71],
      ['Tỷ lệ giao dịch thanh toán trực tuyến', 40, 41],
    ]);
    const [before] = readTracking(tanMinhPlan, [open]);
    const asked = unclearColumns(before!);
    assert.deepEqual(
      asked.map(({ cell, header }) => [cell, header]),
      [
        ['B1', 'Kết quả'],
        ['C1', 'Kết quả (2)'],
      ],
    );
    const columns = Object.fromEntries(
      asked.map(({ sheet: name, header }, at) => [columnKey(name, header), `2026-Q${at + 1}`]),
    );
    const [after] = readTracking(tanMinhPlan, [open], { labels: {}, columns });
    assert.deepEqual(
      after?.observations.map(({ period, cell }) => [period, cell]),
      [
        ['2026-Q1', 'B2'],
        ['2026-Q2', 'C2'],
        ['2026-Q1', 'B3'],
        ['2026-Q2', 'C3'],
      ],
    );
  });

  it('gives rounds of reporting their periods, down as across', () => {
    const across = [
      ['Chỉ tiêu', 'Đợt 1', 'Đợt 2'],
      ['Tỷ lệ hồ sơ giải quyết trực tuyến', 70, 71],
      ['Tỷ lệ giao dịch thanh toán trực tuyến', 40, 41],
    ];
    const down = across[0]!.map((_, at) => across.map((row) => row[at] ?? null));
    const columns = { [columnKey('S', 'Đợt 1')]: '2026-Q1', [columnKey('S', 'Đợt 2')]: '2026-Q2' };
    for (const rows of [across, down]) {
      const open = sheet(rows, { name: 'S' });
      assert.deepEqual(
        unclearColumns(readTracking(tanMinhPlan, [open])[0]!).map(({ header }) => header),
        ['Đợt 1', 'Đợt 2'],
      );
      assert.deepEqual(readTracking(tanMinhPlan, [open], { labels: {}, columns })[0]?.periods, ['2026-Q1', '2026-Q2']);
    }
  });

  it('says the same of a row whatever its number, marks and case', () => {
    assert.equal(labelKey('1.2. Tỷ lệ HỒ SƠ trực tuyến'), labelKey('- Tỉ lệ hồ sơ trực tuyến'));
    assert.notEqual(columnKey('Quý I', 'Kết quả'), columnKey('Quý II', 'Kết quả'));
  });
});
