import { fail, ok, type Result } from '../messages';
import { judge } from '../plan/judge';
import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import type { ReaderChoices } from '../tracking/choices';
import { comparePeriods, yearOfPeriod } from '../tracking/period';
import type { Grid, Observation, Period, TrackingSheet } from '../tracking/types';
import { cellsOf } from './cells';
import { choose, type Candidate } from './choose';
import { importedPeriods, importedRates } from './imported';
import { choosePeriod } from './period';
import { holdsTable } from './table';
import type { CheckInput, ImportedRate, IndicatorResult } from './types';

export interface CheckOptions {
  /** The period to check ("2026-Q1"); when absent, the latest that has a value. */
  period?: string | undefined;
  /** The year whose targets count; when absent, that of the period, else the plan's first. */
  year?: number | undefined;
  /** A period that the workbook does not have is no problem: every indicator is then without data. */
  anyPeriod?: boolean | undefined;
  /** What officers decided where the reader could not. */
  choices?: ReaderChoices | undefined;
}

/** Every period that the workbook offers, in order of time. */
export const periodsOf = (sheets: readonly TrackingSheet[]): Period[] =>
  [...new Set(sheets.flatMap(({ periods }) => periods))].sort(comparePeriods);

/**
 * From what was read to what the rules look at: the period, the rows that decide, each indicator's state. Problems:
 * `check.period-not-found` {period, periods}, `error.year-outside-plan` {year, from, to}, `error.no-target` {key, year}.
 */
export function prepare(
  plan: Plan,
  grids: Grid[],
  read: TrackingSheet[],
  options: CheckOptions = {},
): Result<CheckInput> {
  const sheets = read.map(withoutPendingFormulas);
  const period = decidePeriod(plan, grids, sheets, options);
  if (!period.ok) return period;
  const year = options.year ?? yearOfPeriod(period.value) ?? Number(plan.data.from.slice(0, 4));
  const chosen = choose(sheets, period.value, cellsOf(grids));
  const imported = importedRates(plan, grids, period.value);
  const results: IndicatorResult[] = [];
  for (const indicator of plan.indicators) {
    const target = plan.target(indicator.id, year);
    if (!target.ok) return target;
    results.push(resultOf(indicator, target.value, chosen.get(indicator.id), imported.get(indicator.id)));
  }
  return ok({ plan, grids, sheets, period: period.value, year, results, chosen, imported });
}

function decidePeriod(
  plan: Plan,
  grids: readonly Grid[],
  sheets: TrackingSheet[],
  { period: asked, anyPeriod = false }: CheckOptions,
): Result<Period> {
  const periods = periodsOf(sheets);
  const observations = sheets.flatMap((sheet) => sheet.observations);
  if (asked !== undefined) {
    // A period known only from a cumulative column may be asked for, although it is none of those offered. Without a
    // table there is no period to miss: the finding says what is wrong with the workbook.
    const known =
      periods.includes(asked) ||
      observations.some(({ period }) => period === asked) ||
      importedPeriods(plan, grids).includes(asked);
    if (known || anyPeriod || !sheets.some(holdsTable)) return ok(asked);
    return fail('check.period-not-found', { period: asked, periods: periods.filter(Boolean).join(', ') });
  }
  const [first] = plan.indicators;
  const inPlan = (year: number) => first === undefined || plan.target(first.id, year).ok;
  // A workbook of imported data alone is checked for the latest of their periods.
  return ok(choosePeriod(periods.length > 0 ? periods : importedPeriods(plan, grids), observations, inPlan));
}

/** Our own functions answer `#N/A` where there is no figure yet: that is no data, not a broken formula. */
function withoutPendingFormulas(sheet: TrackingSheet): TrackingSheet {
  const pending = ({ reading, formula }: Observation) =>
    reading.kind === 'error' && reading.raw === '#N/A' && formula !== null && /^=\s*CCCH\./i.test(formula);
  return {
    ...sheet,
    observations: sheet.observations.map((one) =>
      pending(one) ? { ...one, reading: { kind: 'none', raw: null } } : one,
    ),
  };
}

function resultOf(
  indicator: Indicator,
  target: number,
  candidate: Candidate | undefined,
  imported: ImportedRate | undefined,
): IndicatorResult {
  const own = trackedResult(indicator, target, candidate);
  // The tracking sheet decides where it says anything; a cell that cannot be read must not be papered over.
  if (own.status !== 'no-data' || !imported) return own;
  const { status, gap } = judge(indicator, target, imported.value);
  return { ...own, actual: imported.value, status, gap, sheet: imported.sheet, cell: imported.cell, imported: true };
}

function trackedResult(indicator: Indicator, target: number, candidate: Candidate | undefined): IndicatorResult {
  const reading = candidate?.observation?.reading;
  const actual = reading?.kind === 'value' ? reading.value : null;
  const judged = judge(indicator, target, actual);
  const unreadable = reading?.kind === 'error' || reading?.kind === 'unreadable';
  return {
    id: indicator.id,
    target,
    comparator: indicator.comparator,
    actual,
    status: unreadable ? 'unreadable' : judged.status,
    gap: judged.gap,
    ...(candidate && {
      sheet: candidate.tracked.sheet,
      label: candidate.tracked.label,
      confidence: candidate.tracked.confidence,
    }),
    ...(candidate?.observation && { cell: candidate.observation.cell }),
  };
}
