import { judge } from '../../src/plan/judge';
import { tanMinhPlan } from '../../src/plan/plan';
import type { CheckResult, IndicatorResult } from '../../src/check/types';
import type { ReportInput } from '../../src/reports';
import type { CellValue, Grid, Observation, Period, Reading } from '../../src/tracking/types';
import type { SourceCells } from '../support/report-to-xlsx';

export const trackingSheet = 'Theo dõi 2026';

type Entry = { raw: string | number | null; value?: number; kind?: 'error' | 'unreadable'; label?: string };

/** What the tracking sheet holds for the third quarter, by indicator: every kind of cell that officers leave. */
const entries: Record<string, Entry> = {
  legal_docs_reviewed_rate: { raw: 1, value: 1 },
  satisfaction_disclosed_rate: { raw: 95, value: 0.95 },
  payment_enabled_rate: { raw: 0.9167, value: 0.9167 },
  payment_online_rate: { raw: 0.426, value: 0.426 },
  online_service_rate: { raw: '100%', value: 1 },
  portal_integrated_rate: { raw: 100, value: 1 },
  online_rate: { raw: 68.5, value: 0.685, label: 'Tỷ lệ hồ sơ nộp trực tuyến/tổng số hồ sơ tiếp nhận' },
  eid_verified_rate: { raw: 2 / 3, value: 2 / 3 },
  satisfaction_procedures: { raw: 'Đạt 96,5%', value: 0.965 },
  satisfaction_key_sectors: { raw: null },
  payroll_cut_rate: { raw: 'đang rà soát' },
  satisfaction_agencies: { raw: 0.94996, value: 0.94996 },
  satisfaction_health_education: { raw: 'xem phụ lục', kind: 'unreadable' },
  multi_device_rate: { raw: '#REF!', kind: 'error' },
  work_files_online_rate: { raw: 0.8 + 0.2, value: 1 },
  digital_skills_rate: { raw: 0, value: 0, label: '=CMD|calc!A1' },
};

const reading = ({ raw, value, kind }: Entry): Reading => {
  if (kind === 'error') return { kind, raw: String(raw) };
  if (kind === 'unreadable') return { kind, raw };
  return value === undefined ? { kind: 'none', raw } : { kind: 'value', value, notes: [], raw };
};

function resultOf(id: string, row: number): IndicatorResult {
  const indicator = tanMinhPlan.indicator(id);
  const target = tanMinhPlan.target(id, 2026);
  if (!indicator || !target.ok) throw new Error(id);
  const entry = entries[id];
  const actual = entry?.value ?? null;
  const { status, gap } = judge(indicator, target.value, actual);
  const place = entry && { sheet: trackingSheet, cell: `H${row}`, label: entry.label ?? indicator.name.vi };
  const base = { id, target: target.value, comparator: indicator.comparator, actual, gap, ...place };
  return { ...base, status: entry?.kind ? 'unreadable' : status };
}

/** A check of the built-in plan with every status; the rows of the tracking sheet begin at 6. */
export function exampleCheck(period: Period = '2026-Q3'): CheckResult {
  const ids = tanMinhPlan.indicators.map(({ id }) => id);
  const observations = ids.flatMap((indicator, order): Observation[] => {
    const entry = entries[indicator];
    if (!entry) return [];
    const cell = `H${order + 6}`;
    return [{ indicator, period, reading: reading(entry), sheet: trackingSheet, cell, formula: null }];
  });
  const sheet = { sheet: trackingSheet, visible: true, role: 'tracking' as const, tracked: [], unmatched: [] };
  return {
    plan: tanMinhPlan.data.id,
    period,
    periods: [period],
    sheets: [{ ...sheet, observations, periods: [period] }],
    indicators: ids.map((id, order) => resultOf(id, order + 6)),
    findings: [],
  };
}

/** The tracking sheet's cells, for the formulas of the report. */
export const exampleSources: SourceCells = {
  [trackingSheet]: Object.fromEntries(
    exampleCheck()
      .sheets.flatMap(({ observations }) => observations)
      .flatMap(({ cell, reading: { raw } }) => (raw === null ? [] : [[cell, raw]])),
  ),
};

/** The same cells as they are read. */
export const exampleGrid = (): Grid => {
  const cells = Object.entries(exampleSources[trackingSheet] ?? {});
  return {
    sheet: trackingSheet,
    visible: true,
    firstRow: 5,
    firstColumn: 7,
    values: Array.from({ length: 18 }, (_, row): CellValue[] => [
      cells.find(([address]) => address === `H${row + 6}`)?.[1] ?? null,
    ]),
    formulas: Array.from({ length: 18 }, () => [null]),
    numberFormats: Array.from({ length: 18 }, () => ['General']),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
};

export const exampleInput = (change: Partial<ReportInput> = {}): ReportInput => ({
  plan: tanMinhPlan,
  result: exampleCheck(),
  grids: [exampleGrid()],
  workbookName: 'Theo doi CCHC 2026.xlsx',
  madeAt: new Date(2026, 9, 5, 9, 5),
  ...change,
});
