import assert from 'node:assert/strict';
import { check } from '../../src/check/check';
import { tanMinhPlan } from '../../src/plan/plan';
import type { CellValue, Grid } from '../../src/tracking/types';
import { gridOfReport } from './support';
import { reportOfWorkbook } from './workbook';

/** The sample tracking sheet in the workbook, with these results of the first quarter. */
function tracking(results: (row: number) => CellValue): Grid {
  const report = reportOfWorkbook('tracking', [], { period: '2026' });
  const grid = gridOfReport(report, report.tab);
  const [index, quarter] = ['index', 'q1'].map((id) => report.columns.findIndex((one) => one.id === id));
  let count = 0;
  for (const row of grid.values) {
    if (typeof row[index!] !== 'number') continue;
    row[quarter!] = results(count);
    count += 1;
  }
  assert.equal(count, tanMinhPlan.indicators.length);
  return { ...grid, hiddenColumns: [] };
}

describe('the sample tracking sheet', () => {
  it('is read by our own reader without a finding while it is empty', () => {
    const result = check(tanMinhPlan, [tracking(() => null)]);
    assert.ok(result.ok);
    assert.deepEqual(result.value.findings, []);
    assert.deepEqual(
      result.value.sheets.map(({ role }) => role),
      ['tracking'],
    );
    assert.deepEqual(result.value.periods, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    assert.ok(result.value.indicators.every(({ status, sheet }) => status === 'no-data' && sheet !== undefined));
  });

  it('is read without a finding when every target is met', () => {
    const result = check(tanMinhPlan, [tracking(() => 1)]);
    assert.ok(result.ok);
    assert.deepEqual(result.value.findings, []);
    assert.equal(result.value.period, '2026-Q1');
    assert.ok(result.value.indicators.every(({ status }) => status === 'met'));
  });

  it('bears no mark of ours: from then on it is the commune’s own', () => {
    const report = reportOfWorkbook('tracking', []);
    assert.ok(report.columns.every(({ hidden }) => !hidden));
  });
});
