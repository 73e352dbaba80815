import type { CheckResult, Finding, IndicatorResult, Severity, Status } from '../../src/check/types';
import type { ImportChange } from '../../src/excel/import-operations';
import type { Memory, WorkbookCheck } from '../../src/excel/operations';
import type { InsertedReports } from '../../src/excel/report-operations';
import type { EnteredFormula, FunctionTest } from '../../src/excel/functions-operations';
import { ok } from '../../src/messages';
import type { DataOperations } from '../../src/taskpane/data-operations';
import { buildReport, type ReportSheet } from '../../src/reports';
import type { FunctionOperations } from '../../src/taskpane/functions-jobs';
import type { Job } from '../../src/taskpane/jobs';
import { exampleInput } from '../reports/fixture';
import type { TrackingSheet } from '../../src/tracking/types';
import type { Reading } from '../../src/worker/protocol';

const actuals: Record<Status, number | null> = { met: 0.8, 'not-met': 0.6, 'no-data': null, unreadable: null };

/** An indicator with target 75 % in a given state. */
export function indicator(id: string, status: Status, part: Partial<IndicatorResult> = {}): IndicatorResult {
  const actual = actuals[status];
  return { id, target: 0.75, comparator: '>=', actual, status, gap: actual === null ? null : actual - 0.75, ...part };
}

export const finding = (severity: Severity, rule: string): Finding => ({
  rule,
  severity,
  sheet: 'Theo dõi',
  cell: 'F12',
  message: { id: 'error.unexpected', params: { detail: rule } },
});

export const sheet = (name: string, role: TrackingSheet['role'], part: Partial<TrackingSheet> = {}): TrackingSheet => ({
  sheet: name,
  visible: true,
  role,
  tracked:
    role === 'tracking' || role === 'summary'
      ? [{ indicator: 'online_rate', label: 'Tỷ lệ hồ sơ trực tuyến', sheet: name, labelCell: 'B6', confidence: 1 }]
      : [],
  unmatched: [],
  observations: [],
  periods: [],
  ...part,
});

export const result = (part: Partial<CheckResult> = {}): CheckResult => ({
  plan: 'tan-minh-2026-2030',
  period: '2026-Q1',
  periods: ['2026-Q1', '2026-Q2'],
  sheets: [sheet('Theo dõi', 'tracking', { header: 'A4:H5' })],
  indicators: [],
  findings: [],
  ...part,
});

export const memory = (part: Partial<Memory> = {}): Memory => ({ choices: [], marks: 0, undoable: 0, ...part });

/** A check as the workbook answers it. */
export const checkOf = (part: Partial<CheckResult> = {}, rest: Partial<WorkbookCheck> = {}): WorkbookCheck => ({
  result: result(part),
  fixes: [],
  memory: memory(),
  ...rest,
});

export const reportsJob = (
  forms: readonly string[],
  part: Partial<Extract<Job, { kind: 'reports' }>> = {},
): Extract<Job, { kind: 'reports' }> => ({ kind: 'reports', forms, wishes: {}, ...part });

/** A set as the workbook answers it; each worksheet is named after its form. */
export const insertedSet = (forms: readonly string[], part: Partial<InsertedReports> = {}): InsertedReports => ({
  sheets: forms.map((form) => ({ form, sheet: form, again: false, notices: [] })),
  left: [],
  ...part,
});

/** A form of the example check, as it would be inserted. */
export function reportSheet(form = 'targets'): ReportSheet {
  const built = buildReport(form, exampleInput({ grids: [] }));
  if (!built.ok) throw new Error(built.problem.id);
  return built.value;
}

/** A formula in an empty cell, as the workbook answers it. */
export const enteredFormula = (part: Partial<EnteredFormula> = {}): EnteredFormula => {
  const { sheet, cell, formula } = { sheet: 'Theo dõi', cell: 'C5', formula: '=CCCH.TARGET("online_rate")', ...part };
  const before = { value: null, formula: null, numberFormat: 'General' };
  const swapped = { sheet, cell, before, after: { value: 0.75, formula, numberFormat: 'General' } };
  return { sheet, cell, formula, value: 0.75, text: '75%', swapped, ...part };
};

/** A test of functions on an Excel where they can work. */
export const functionTest = (part: Partial<FunctionTest> = {}): FunctionTest => ({
  supported: true,
  loaded: true,
  platform: 'PC',
  version: '16.0.18000.20000',
  formulas: { working: 0, waiting: [], damaged: [] },
  fixes: [],
  ...part,
});

/** What reading files of one statistic gave. */
export const reading = (part: Partial<Reading> = {}): Reading => ({
  groups: [],
  unread: [],
  overlaps: [],
  periods: [{ period: '2026-Q3', calendar: 'calendar', by: 'title', from: 20635, to: 20726 }],
  summary: [{ kind: 'dossiers', period: '2026-Q3', channel: 'online', counts: { received: 75 } }],
  due: [],
  indicators: [{ id: 'online_rate', period: '2026-Q3', numerator: 75, denominator: 100, value: 0.75 }],
  ...part,
});

export const importChange = (part: Partial<ImportChange['summary']> = {}): ImportChange => ({
  summary: { added: [], changed: [], removed: [], lost: [], ...part },
  due: { added: [], changed: [], removed: [] },
});

/** A workbook that takes every import. */
export const dataOperations = (part: Partial<DataOperations> = {}): DataOperations => ({
  read: async () => ok(reading()),
  readUnits: async () => ok({ period: '2026-Q3', units: [], unread: [] }),
  readOpenSheet: async () => ok({ sheet: 'Danh sách', values: [['Mã hồ sơ'], ['H40-1']] }),
  keepLayout: async () => ok(null),
  allowLoopback: false,
  keptSources: () => [],
  keepSource: async (config) => ok([config]),
  forgetSource: async () => ok([]),
  compareImport: async () => ok(importChange()),
  importData: async () => ok({ sheets: ['Số liệu CCHC'], change: importChange() }),
  insertUnits: async ({ tab }) => ok({ sheet: tab }),
  ...part,
});

/** A workbook with an empty cell selected, which takes every formula. */
export const functionOperations = (part: Partial<FunctionOperations> = {}): FunctionOperations => ({
  readNotation: async () => ok(null),
  testFunctions: async () => ok(functionTest()),
  selectedAddress: async () => ok("'Theo dõi'!B5:B7"),
  enterFormula: async (formula) => ok({ kind: 'entered', ...enteredFormula({ formula }) }),
  tryFormula: async (formula) => ok(enteredFormula({ formula })),
  takeBackFormula: async () => ok(null),
  ...part,
});
