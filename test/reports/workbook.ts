import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { buildReport, type ReportInput, type ReportSheet } from '../../src/reports';
import { checkForReport } from '../../src/reports/for-period';
import type { Grid } from '../../src/tracking/types';

/** A report of a workbook as the add-in makes it: read, checked for the period, put into the form. */
export function reportOfWorkbook(
  form: string,
  grids: readonly Grid[],
  change: Partial<ReportInput> & { period?: string } = {},
): ReportSheet {
  const { period, ...rest } = change;
  const result = checkForReport(tanMinhPlan, [...grids], { period });
  assert.ok(result.ok);
  const report = buildReport(form, {
    plan: tanMinhPlan,
    result: result.value,
    grids,
    workbookName: 'So theo doi 2026.xlsx',
    madeAt: new Date(2026, 9, 5, 9, 5),
    ...rest,
  });
  assert.ok(report.ok, form);
  return report.value;
}
