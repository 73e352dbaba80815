import type { Language, Problem, Result } from '../messages';
import { fail, ok } from '../messages';
import { tanMinhPlan } from '../plan/plan';
import { buildReport, reportForms, type ReportSheet } from '../reports';
import { checkForReport } from '../reports/for-period';
import type { ReportInput } from '../reports/form';
import { Cancelled, inExcel, problemOf } from './errors';
import { keptChoices, type CheckOptions } from './operations';
import { readWorkbook } from './read-workbook';
import { writeReport } from './write-report';

export interface ReportOptions extends CheckOptions {
  /** The time printed on the sheet. */
  madeAt?: Date | undefined;
  /** Name of the workbook as the officer knows it, where Excel cannot tell it. */
  workbookName?: string | undefined;
  /** Values in place of formulas ("Chốt số liệu"). */
  settle?: boolean | undefined;
  /** Id of an agency: only its tasks. */
  agency?: string | undefined;
  language?: Language | undefined;
  /** Called after each sheet of a set. */
  onSheet?: (done: number, total: number) => void;
}

export interface InsertedSheet {
  form: string;
  sheet: string;
  /** A sheet of the same form and name was there before: this one has a number behind its name. */
  again: boolean;
  /** What the officer should know before sending it. */
  notices: string[];
}

/** What became of a set of reports. */
export interface InsertedReports {
  sheets: InsertedSheet[];
  /** Why the rest was not inserted, and which forms it is. */
  problem?: Problem;
  left: string[];
}

/** Everything that the forms of one set need: the workbook is read once. */
async function inputFor(context: Excel.RequestContext, options: ReportOptions): Promise<Result<ReportInput>> {
  context.workbook.load({ name: true });
  const grids = await readWorkbook(context, options);
  const result = checkForReport(tanMinhPlan, grids, { period: options.period, choices: keptChoices() });
  if (!result.ok) return result;
  return ok({
    plan: tanMinhPlan,
    result: result.value,
    grids,
    workbookName: options.workbookName ?? context.workbook.name,
    madeAt: options.madeAt ?? new Date(),
    ...(options.settle && { settle: true }),
    ...(options.agency !== undefined && { agency: options.agency }),
    ...(options.language && { settings: { language: options.language } }),
  });
}

/** The sheets of these forms as they would be inserted. Writes nothing. */
export function previewReports(forms: readonly string[], options: ReportOptions = {}): Promise<Result<ReportSheet[]>> {
  return inExcel(async (context) => {
    const input = await inputFor(context, options);
    if (!input.ok) return input;
    const sheets: ReportSheet[] = [];
    for (const form of forms) {
      const built = buildReport(form, input.value);
      if (!built.ok) return built;
      sheets.push(built.value);
    }
    return ok(sheets);
  });
}

/**
 * Inserts report forms as new worksheets, each whole or not at all, and shows the last. What was inserted before a
 * cancel or a problem stays, and the answer says what is left. Problems before the first sheet are those of the read
 * and of `buildReport`.
 */
export function insertReports(forms: readonly string[], options: ReportOptions = {}): Promise<Result<InsertedReports>> {
  return inExcel(async (context) => {
    const unknown = forms.find((form) => !reportForms.has(form));
    if (unknown !== undefined) {
      return fail('report.unknown-form', { form: unknown, forms: [...reportForms.keys()].join(', ') });
    }
    const input = await inputFor(context, options);
    if (!input.ok) return input;
    const sheets: InsertedSheet[] = [];
    const ended = (problem: Problem): Result<InsertedReports> => {
      const left = forms.slice(sheets.length);
      return sheets.length === 0 ? { ok: false, problem } : ok({ sheets, problem, left: [...left] });
    };
    for (const form of forms) {
      // The last moment at which a cancel leaves the workbook without this sheet.
      if (options.signal?.aborted) return ended({ id: 'error.cancelled' });
      const inserted = await insertOne(context, form, input.value);
      if (!inserted.ok) return ended(inserted.problem);
      sheets.push(inserted.value);
      options.onSheet?.(sheets.length, forms.length);
    }
    return ok({ sheets, left: [] });
  });
}

async function insertOne(
  context: Excel.RequestContext,
  form: string,
  input: ReportInput,
): Promise<Result<InsertedSheet>> {
  const report = buildReport(form, input);
  if (!report.ok) return report;
  try {
    const written = await writeReport(context, report.value);
    if (!written.ok) return written;
    const { sheet, again } = written.value;
    return ok({ form, sheet, again, notices: report.value.notices });
  } catch (error) {
    if (error instanceof Cancelled) throw error;
    return { ok: false, problem: problemOf(error) };
  }
}

/** Inserts one report form as a new worksheet and shows it. */
export async function insertReport(form: string, options: ReportOptions = {}): Promise<Result<InsertedSheet>> {
  const inserted = await insertReports([form], options);
  if (!inserted.ok) return inserted;
  const [sheet] = inserted.value.sheets;
  return sheet ? ok(sheet) : fail('error.cancelled');
}
