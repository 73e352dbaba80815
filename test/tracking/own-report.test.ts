import assert from 'node:assert/strict';
import { check } from '../../src/check/check';
import type { CheckResult } from '../../src/check/types';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, reportForms } from '../../src/reports';
import type { CellContent } from '../../src/reports/types';
import { readTracking } from '../../src/tracking/read';
import type { CellValue, Grid } from '../../src/tracking/types';
import { gridsFromXlsx } from '../support/workbooks';

function valueOf(content: CellContent): CellValue {
  if (content.kind === 'number') return content.value;
  return content.kind === 'text' ? content.text : null;
}

/** The sheet that a form makes of a check, as the reader would meet it in the workbook. */
function reportGrid(form: string, result: CheckResult, grids: Grid[], language: 'vi' | 'en'): Grid {
  const report = buildReport(form, {
    plan: tanMinhPlan,
    result,
    grids,
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
    merges: [...report.value.merges],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

describe('reports inserted into the workbook', () => {
  const forms = [...reportForms.keys()].filter((form) => form !== 'tracking');
  for (const [form, language] of forms.flatMap((form) => [[form, 'vi'] as const, [form, 'en'] as const])) {
    it(`are never read as tracking tables: “${form}” (${language})`, async () => {
      const grids = await gridsFromXlsx('assets/samples/so-theo-doi-cchc-mau.xlsx');
      const before = check(tanMinhPlan, grids);
      assert.ok(before.ok);
      const withReport = [...grids, reportGrid(form, before.value, grids, language)];
      assert.equal(readTracking(tanMinhPlan, withReport).at(-1)?.reason, 'reader.own-report');
      const after = check(tanMinhPlan, withReport);
      assert.ok(after.ok);
      assert.deepEqual(after.value.indicators, before.value.indicators);
      assert.deepEqual(after.value.findings, before.value.findings);
    });
  }
});
