import { readDataTable } from '../connector/data-sheet';
import { countedRate } from '../connector/indicators';
import type { DataTable } from '../connector/types';
import type { Plan } from '../plan/plan';
import { toA1 } from '../tracking/a1';
import { comparePeriods } from '../tracking/period';
import type { Grid, Period } from '../tracking/types';
import type { ImportedRate } from './types';

function importedRate(data: DataTable, id: string, period: string): ImportedRate | undefined {
  const rate = countedRate(id, data.rows, period);
  const [first] = rate?.parts ?? [];
  const column = first && data.columns.get(first.measure);
  if (!rate || !first || column === undefined) return undefined;
  const { value, numerator, denominator } = rate;
  return { value, numerator, denominator, sheet: data.sheet, cell: toA1(first.row.row, column) };
}

/** What the imported data of the workbook say of the plan's indicators in a period. */
export function importedRates(plan: Plan, grids: readonly Grid[], period: Period): Map<string, ImportedRate> {
  const data = period === null ? undefined : readDataTable(grids, plan);
  if (!data || period === null) return new Map();
  return new Map(
    plan.indicators.flatMap(({ id }) => {
      const rate = importedRate(data, id, period);
      return rate ? [[id, rate] as const] : [];
    }),
  );
}

/** Periods of the imported data, the latest first: what the check takes where no tracking sheet names one. */
export const importedPeriods = (plan: Plan, grids: readonly Grid[]): Period[] => [
  ...new Set((readDataTable(grids, plan)?.rows ?? []).map(({ period }) => period).sort((a, b) => comparePeriods(b, a))),
];
