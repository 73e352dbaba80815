import { ok, type Result } from '../messages';
import type { Plan } from '../plan/plan';
import { readTracking } from '../tracking/read';
import { comparePeriods } from '../tracking/period';
import type { Grid } from '../tracking/types';
import { cellsOf } from './cells';
import { onceEachCause } from './once';
import { periodsOf, prepare, type CheckOptions } from './prepare';
import { importedPeriods } from './imported';
import { rankFindings } from './rank';
import { rules } from './rules';
import type { CheckResult } from './types';

export type { CheckOptions } from './prepare';

/**
 * Checks a workbook against a plan: what each indicator stands at in one period, and what an officer should look at.
 * A workbook without a tracking table is a result too (finding `no-table`). Problems: `check.period-not-found`
 * {period, periods}, `error.year-outside-plan` {year, from, to}, `error.no-target` {key, year}.
 */
export function check(plan: Plan, grids: Grid[], options: CheckOptions = {}): Result<CheckResult> {
  const input = prepare(plan, grids, readTracking(plan, grids, options.choices), options);
  if (!input.ok) return input;
  const { sheets, period, results } = input.value;
  const periods = [...new Set([...periodsOf(sheets), ...importedPeriods(plan, grids)])].sort(comparePeriods);
  const findings = rankFindings(onceEachCause(rules.flatMap((rule) => rule.run(input.value))), cellsOf(grids));
  return ok({ plan: plan.data.id, period, periods, sheets, indicators: results, findings });
}
