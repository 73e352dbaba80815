import { fail, ok, type Result } from '../messages';
import type { Plan } from '../plan/plan';
import { latestPeriod, readPeriod } from '../tracking/period';
import type { CellValue, Grid } from '../tracking/types';
import { readDataTable } from './data-sheet';
import { importValues } from './import';
import { rateOf } from './indicators';
import { isPeriodNotation } from './period-days';
import type { SummaryRow } from './types';

/** A range of values without formats, as a custom function gets it. */
function gridOf(values: CellValue[][]): Grid {
  return {
    sheet: '',
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row) => row.map(() => 'General')),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** "2026-Q3" or what officers write for it ("Quý III/2026"). */
export function periodOfKey(text: string): string | undefined {
  const notation = text.trim().toUpperCase();
  return isPeriodNotation(notation) ? notation : (readPeriod(text)?.period ?? undefined);
}

/** A year for counting tables that name no period when none is asked for: it says nothing, and nothing shows it. */
const anyPeriod = '2026';

function summaryOf(plan: Plan, values: CellValue[][], period: string | undefined): Result<SummaryRow[]> {
  const table = readDataTable([gridOf(values)], plan);
  if (table) return ok([...table.rows]);
  const counted = importValues(values, { plan, ...(period !== undefined && { periods: [period] }) });
  if (counted.ok) return ok(counted.value.summary);
  if (period !== undefined || counted.problem.id !== 'connector.import.needs-period') return counted;
  const undated = importValues(values, { plan, periods: [anyPeriod] });
  return undated.ok ? ok(undated.value.summary) : undated;
}

/**
 * The actual value of an indicator, a fraction, computed from a range with its header: the add-in's own summary, or
 * any kind of source that imports know. `indicatorKey`: id, number or name; `period` as "2026-Q3" or "Quý III/2026",
 * without it the latest that the range has. Problems: those of `Plan.find`, `connector.import.bad-period` {period},
 * `connector.recognise.none`, `connector.missing.*` where the range cannot give the indicator.
 */
export function actualFromTable(
  plan: Plan,
  indicatorKey: string,
  values: CellValue[][],
  period?: string,
): Result<number> {
  // The rate that the plan sets no target for has no other name than its id.
  const found = indicatorKey.trim() === 'on_time_rate' ? ok({ id: 'on_time_rate' }) : plan.find(indicatorKey);
  if (!found.ok) return found;
  const asked = period === undefined ? undefined : periodOfKey(period);
  if (period !== undefined && asked === undefined) return fail('connector.import.bad-period', { period });
  const summary = summaryOf(plan, values, asked);
  if (!summary.ok) return summary;
  const when = asked ?? latestPeriod(summary.value.map((row) => row.period));
  if (when === null) return fail('connector.import.no-rows');
  const rate = rateOf(found.value.id, summary.value, when);
  return rate.ok ? ok(rate.value.value) : rate;
}
