import { check, type CheckOptions } from '../check/check';
import type { CheckResult } from '../check/types';
import { readDataTable } from '../connector/data-sheet';
import { fail, type Result } from '../messages';
import type { Plan } from '../plan/plan';
import { latestPeriod } from '../tracking/period';
import type { Grid, Period } from '../tracking/types';
import { periodDays } from './periods';

const hasValue = ({ indicators }: CheckResult): boolean => indicators.some(({ actual }) => actual !== null);

/** Periods of the imported data. */
export const dataPeriods = (grids: readonly Grid[]): Period[] => [
  ...new Set((readDataTable([...grids])?.rows ?? []).map(({ period }) => period)),
];

/**
 * The check that a report of `options.period` stands on. A period that the tracking sheet lacks gives a report with
 * gaps rather than none; without a period it is the latest with figures, in the tracking sheet or else in the imported
 * data. Problems: those of `check`, and `report.bad-period` {period}.
 */
export function checkForReport(plan: Plan, grids: Grid[], options: CheckOptions = {}): Result<CheckResult> {
  const { period } = options;
  if (period !== undefined && periodDays(period) === undefined) return fail('report.bad-period', { period });
  const checked = check(plan, grids, { ...options, anyPeriod: true });
  if (!checked.ok || period !== undefined || hasValue(checked.value)) return checked;
  const imported = latestPeriod(dataPeriods(grids));
  return imported === null ? checked : check(plan, grids, { ...options, period: imported, anyPeriod: true });
}
