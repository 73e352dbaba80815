import type { Plan } from '../plan/plan';
import type { Localised } from '../plan/types';
import { parseA1 } from '../tracking/a1';
import type { Observation, StatedTarget, TrackingSheet } from '../tracking/types';
import type { CheckInput, Finding, FindingParam, PlanProof } from './types';

/** The name of an indicator of the plan, in both languages. */
export function indicatorName(plan: Plan, id: string): Localised {
  return plan.indicator(id)?.name ?? { vi: id, en: id };
}

/** The agencies that lead an indicator. */
export const leadsOf = (plan: Plan, id: string): FindingParam => ({ list: plan.leads(id).map(({ name }) => name) });

/** What the plan says of an indicator in the year checked, as proof; nothing where the plan has no target. */
export function proofOf({ plan, year }: Pick<CheckInput, 'plan' | 'year'>, id: string): { plan?: PlanProof } {
  const indicator = plan.indicator(id);
  const target = plan.target(id, year);
  if (!indicator || !target.ok) return {};
  return { plan: { value: target.value, quote: indicator.quote, section: indicator.section } };
}

/** Where an observation stands and what it is about. */
export const placeOf = ({ sheet, cell, indicator, period }: Observation): Partial<Finding> => ({
  sheet,
  cell,
  indicator,
  period,
});

/** The address of `other` as a reader at `one` needs it: with its worksheet where that is another. */
export const cellSeenFrom = (one: Observation, other: Observation): string =>
  one.sheet === other.sheet ? other.cell : `${other.sheet}!${other.cell}`;

/** Every observation of the workbook, each cell once: a cell may speak for several periods. */
export function eachCell({ sheets }: Pick<CheckInput, 'sheets'>): Observation[] {
  const byCell = new Map<string, Observation>();
  for (const { observations } of sheets) {
    for (const one of observations) {
      const key = `${one.sheet}!${one.cell}`;
      if (!byCell.has(key)) byCell.set(key, one);
    }
  }
  return [...byCell.values()];
}

/** A target that the workbook states for an indicator. */
export interface TargetCell {
  indicator: string;
  sheet: string;
  target: StatedTarget;
}

/** Every target that the workbook states, each cell once for each indicator. */
export function eachTarget({ sheets }: Pick<CheckInput, 'sheets'>): TargetCell[] {
  const byCell = new Map<string, TargetCell>();
  for (const { indicator, sheet, target, targets } of sheets.flatMap(({ tracked }) => tracked)) {
    for (const one of [...(target ? [target] : []), ...(targets ?? [])]) {
      byCell.set(`${sheet}!${one.cell} ${indicator}`, { indicator, sheet, target: one });
    }
  }
  return [...byCell.values()];
}

/** Names of worksheets whose tables have the periods down, so that targets stand in a row. */
export const transposedSheets = (sheets: readonly TrackingSheet[]): ReadonlySet<string> =>
  new Set(sheets.flatMap(({ sheet, tables = [] }) => (tables.some(({ transposed }) => transposed) ? [sheet] : [])));

/** The column (in a transposed table: the row) in which a target stands, as what tells it from others of the workbook. */
export function targetLines(sheets: readonly TrackingSheet[]): (target: TargetCell) => string {
  const transposed = transposedSheets(sheets);
  return ({ sheet, target }) => {
    const place = parseA1(target.cell);
    return transposed.has(sheet) ? `${sheet}!row ${place?.row}` : `${sheet}!column ${place?.column}`;
  };
}
