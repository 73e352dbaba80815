import assert from 'node:assert/strict';
import fc from 'fast-check';
import { check } from '../../src/check/check';
import { presentResult } from '../../src/check/present';
import { tanMinhPlan } from '../../src/plan/plan';
import type { CellValue, Grid } from '../../src/tracking/types';

const grid = (sheet: string, values: CellValue[][], facts: Partial<Grid> = {}): Grid => ({
  sheet,
  visible: true,
  firstRow: 0,
  firstColumn: 0,
  values,
  formulas: values.map((row) => row.map(() => null)),
  numberFormats: values.map((row) => row.map(() => 'General')),
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  ...facts,
});

const entry: fc.Arbitrary<CellValue> = fc.oneof(
  fc.constantFrom<CellValue>(
    null,
    '',
    '#REF!',
    '75,5%',
    '12/15',
    'đang khảo sát',
    'xem phụ lục',
    'Tổng cộng',
    'II',
    true,
  ),
  fc.constantFrom(...tanMinhPlan.indicators.map(({ name }) => name.vi)),
  // Excel holds neither infinity nor NaN.
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.string(),
);

const header: CellValue[] = ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Quý I/2026', 'Quý II/2026'];
const tables = fc
  .array(fc.array(entry, { minLength: header.length, maxLength: header.length }), { maxLength: 12 })
  .map((rows) => [header, ...rows]);

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.values(value).forEach(frozen);
    Object.freeze(value);
  }
  return value;
}

describe('a check', () => {
  it('of anything in a table changes nothing, and never makes a value of no data', () => {
    fc.assert(
      fc.property(tables, (values) => {
        const result = check(tanMinhPlan, frozen([grid('Sổ', values)]));
        assert.ok(result.ok);
        assert.equal(result.value.indicators.length, tanMinhPlan.indicators.length);
        for (const { status, actual, gap } of result.value.indicators) {
          const judged = status === 'met' || status === 'not-met';
          assert.equal(actual !== null, judged);
          assert.equal(gap !== null, judged);
        }
        const shown = presentResult(result.value, tanMinhPlan, 'vi');
        assert.ok(shown.findings.every(({ message }) => !/undefined|NaN|\[object/.test(message)));
      }),
      { numRuns: 60 },
    );
  });

  it('says of a workbook without worksheets that there is no table', () => {
    const result = check(tanMinhPlan, []);
    assert.ok(result.ok);
    assert.deepEqual(
      result.value.findings.map(({ rule }) => rule),
      ['no-table'],
    );
    assert.ok(result.value.indicators.every(({ status }) => status === 'no-data'));
  });

  it('of a period asked for judges that period, and refuses one that the workbook lacks', () => {
    const grids = [grid('Sổ', [header, [1, 'Tỷ lệ hồ sơ giải quyết trực tuyến', '75%', 0.7, 0.8]])];
    const first = check(tanMinhPlan, grids, { period: '2026-Q1' });
    assert.ok(first.ok);
    const online = first.value.indicators.find(({ id }) => id === 'online_rate');
    assert.deepEqual([online?.status, online?.cell], ['not-met', 'D2']);
    const third = check(tanMinhPlan, grids, { period: '2026-Q3' });
    assert.equal(third.ok ? undefined : third.problem.id, 'check.period-not-found');
  });
});
