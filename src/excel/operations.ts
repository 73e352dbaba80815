import { check as checkGrids } from '../check/check';
import type { CheckResult } from '../check/types';
import { ok, type Result } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { buildReport } from '../reports';
import { Cancelled, inExcel } from './errors';
import { readWorkbook, type ReadOptions } from './read-workbook';
import { writeReport } from './write-report';

export interface CheckOptions extends ReadOptions {
  /** The period to check, such as "2026-Q1"; the latest with values when absent. */
  period?: string | undefined;
}

export interface ReportOptions extends CheckOptions {
  /** The time printed on the sheet. */
  madeAt?: Date | undefined;
  /** Name of the workbook as the officer knows it, where Excel cannot tell it. */
  workbookName?: string | undefined;
}

/** Checks the open workbook against the plan. Writes nothing. */
export function check(options: CheckOptions = {}): Promise<Result<CheckResult>> {
  return inExcel((context) => checkIn(context, options));
}

async function checkIn(context: Excel.RequestContext, options: CheckOptions): Promise<Result<CheckResult>> {
  const grids = await readWorkbook(context, options);
  return checkGrids(tanMinhPlan, grids, { period: options.period });
}

/** Inserts a report form as a new worksheet and shows it. */
export function insertReport(form: string, options: ReportOptions = {}): Promise<Result<{ sheet: string }>> {
  return inExcel(async (context) => {
    context.workbook.load({ name: true });
    const result = await checkIn(context, options);
    if (!result.ok) return result;
    const report = buildReport(form, {
      plan: tanMinhPlan,
      result: result.value,
      workbookName: options.workbookName ?? context.workbook.name,
      madeAt: options.madeAt ?? new Date(),
    });
    if (!report.ok) return report;
    // The last moment at which a cancel leaves the workbook as it was.
    if (options.signal?.aborted) throw new Cancelled();
    return writeReport(context, report.value);
  });
}

/** Selects a cell and brings it into view. */
export function goToCell(sheet: string, cell: string): Promise<Result<null>> {
  return inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItem(sheet);
    worksheet.activate();
    worksheet.getRange(cell).select();
    await context.sync();
    return ok(null);
  });
}
