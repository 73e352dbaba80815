import type { CheckResult, Finding, IndicatorResult, Severity, Status } from '../../src/check/types';
import type { Memory, WorkbookCheck } from '../../src/excel/operations';
import type { InsertedReports } from '../../src/excel/report-operations';
import { buildReport, type ReportSheet } from '../../src/reports';
import type { Job } from '../../src/taskpane/jobs';
import { exampleInput } from '../reports/fixture';
import type { TrackingSheet } from '../../src/tracking/types';

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
