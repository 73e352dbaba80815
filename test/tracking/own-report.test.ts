import assert from 'node:assert/strict';
import { check } from '../../src/check/check';
import type { CheckResult } from '../../src/check/types';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport } from '../../src/reports';
import type { CellContent } from '../../src/reports/types';
import { readTracking } from '../../src/tracking/read';
import type { CellValue, Grid } from '../../src/tracking/types';
import { gridsFromXlsx } from '../support/workbooks';

function valueOf(content: CellContent): CellValue {
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : null;
}

/** The sheet that `targets` makes of a check, as the reader would meet it in the workbook. */
function reportGrid(result: CheckResult, language: 'vi' | 'en'): Grid {
  const report = buildReport('targets', {
    plan: tanMinhPlan,
    result,
    workbookName: 'so.xlsx',
    madeAt: new Date(2026, 9, 1),
    settings: { language },
  });
  assert.ok(report.ok);
  const values = report.value.rows.map(({ cells }) => cells.map(({ content }) => valueOf(content)));
  return {
    sheet: 'Báo cáo',
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: report.value.merges,
    hiddenRows: [],
    hiddenColumns: [],
  };
}

describe('reports inserted into the workbook', () => {
  for (const language of ['vi', 'en'] as const) {
    it(`are never read as tracking tables (${language})`, async () => {
      const grids = await gridsFromXlsx('assets/samples/so-theo-doi-cchc-mau.xlsx');
      const before = check(tanMinhPlan, grids);
      assert.ok(before.ok);
      const withReport = [...grids, reportGrid(before.value, language)];
      assert.equal(readTracking(tanMinhPlan, withReport).at(-1)?.reason, 'reader.own-report');
      const after = check(tanMinhPlan, withReport);
      assert.ok(after.ok);
      assert.deepEqual(after.value.indicators, before.value.indicators);
      assert.deepEqual(after.value.findings, before.value.findings);
    });
  }
});
