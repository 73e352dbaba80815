import type { Plan } from '../plan/plan';
import { yearOfPeriod } from '../tracking/period';
import type { Grid } from '../tracking/types';
import { cellStates } from './fixes/cell-states';
import { functionDamageFix } from './fixes/function-damage';
import { legacyEncodingFix } from './fixes/legacy-encoding';
import { numberAsTextFix } from './fixes/number-as-text';
import { hardCodedTargetFix, targetDiffersFix } from './fixes/target-formula';
import type { CellChange, Fix, FixPlanner } from './fixes/types';
import type { CheckResult, Finding } from './types';

export type { CellAfter, CellChange, CellState, Fix } from './fixes/types';

/** Every mend that the add-in can make itself. A new one is a new file and a line here. */
const planners: readonly FixPlanner[] = [
  functionDamageFix,
  hardCodedTargetFix,
  legacyEncodingFix,
  numberAsTextFix,
  targetDiffersFix,
];

/** What tells one finding of a check from another. */
export const findingKey = ({ rule, sheet, cell, indicator }: Pick<Finding, 'rule' | 'sheet' | 'cell' | 'indicator'>) =>
  [rule, sheet ?? '', cell ?? '', indicator ?? ''].join('|');

/**
 * What the add-in would write to mend the findings of a check, in their order; findings that only an officer can mend
 * have none. Writes nothing: `grids` are the cells that the check read, and each change says what it expects to find.
 */
export function planFixes(plan: Plan, grids: readonly Grid[], result: CheckResult): Fix[] {
  const year = yearOfPeriod(result.period) ?? Number(plan.data.from.slice(0, 4));
  const input = { plan, year, sheets: result.sheets, cells: cellStates(grids) };
  const byRule = new Map(planners.map((planner) => [planner.rule, planner]));
  return result.findings.flatMap((finding) => {
    const changes = byRule.get(finding.rule)?.changes(finding, input) ?? [];
    return changes.length > 0 ? [{ key: findingKey(finding), rule: finding.rule, changes }] : [];
  });
}

/** The changes of several fixes, each cell once: the first fix of a cell counts. */
export function changesOf(fixes: readonly Fix[]): CellChange[] {
  const byCell = new Map<string, CellChange>();
  for (const change of fixes.flatMap(({ changes }) => changes)) {
    const key = `${change.sheet}!${change.cell}`;
    if (!byCell.has(key)) byCell.set(key, change);
  }
  return [...byCell.values()];
}
