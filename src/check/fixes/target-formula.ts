import type { Plan } from '../../plan/plan';
import type { StatedTarget } from '../../tracking/types';
import { eachTarget, targetLines, type TargetCell } from '../finding';
import type { CellAfter, CellChange, CellState, FixInput, FixPlanner } from './types';

const noise = 1e-9;
/** Words around a number ("≥ 75%", "75% trở lên") stay as words of the number format, where they are few. */
const written = /^([^\d"]{0,16}?)\s*[-−]?\d+(?:[.,]\d+)?\s*(%?)([^\d"%]{0,16})$/;

const literal = (words: string): string => (words === '' ? '' : `"${words}"`);

/**
 * The call that gives a target. The year is named where the column names one, and where the plan's targets differ by
 * year: without it the function answers the target of the plan's last year.
 */
function targetCall(plan: Plan, id: string, { year }: StatedTarget, checked: number): string {
  const wanted = plan.target(id, year ?? checked);
  const last = plan.target(id);
  const sameEveryYear = wanted.ok && last.ok && Math.abs(wanted.value - last.value) <= noise;
  if (year === undefined && sameEveryYear) return `CCCH.TARGET("${id}")`;
  return `CCCH.TARGET("${id}",${year ?? checked})`;
}

function ofNumber(call: string, raw: number, value: number, before: CellState): CellAfter {
  const hundreds = Math.abs(raw) !== Math.abs(value) && Math.abs(raw) > 1;
  const formula = `=${raw < 0 ? '-' : ''}${call}${hundreds ? '*100' : ''}`;
  return { value: null, formula, numberFormat: before.numberFormat };
}

function ofText(call: string, raw: string): CellAfter | undefined {
  const [, ahead = '', percent = '', behind = ''] = written.exec(raw.trim()) ?? [];
  if (!written.test(raw.trim())) return undefined;
  const digits = percent === '%' ? '0%' : '0';
  const prefix = ahead === '' ? '' : `${ahead.trim()} `;
  const suffix = behind.trim() === '' ? '' : ` ${behind.trim()}`;
  return {
    value: null,
    formula: `=${call}${percent === '%' ? '' : '*100'}`,
    numberFormat: `${literal(prefix)}${digits}${literal(suffix)}`,
  };
}

function changeOf({ indicator, sheet, target }: TargetCell, { plan, year, cells }: FixInput): CellChange[] {
  const before = cells.at(sheet, target.cell);
  if (!before || before.formula !== null || target.reading.kind !== 'value') return [];
  if (!plan.target(indicator, target.year ?? year).ok) return [];
  const call = targetCall(plan, indicator, target, year);
  const after =
    typeof before.value === 'number'
      ? ofNumber(call, before.value, target.reading.value, before)
      : ofText(call, String(before.value));
  return after ? [{ sheet, cell: target.cell, before, after }] : [];
}

/** A target that is not the plan's becomes the function that gives the plan's. */
export const targetDiffersFix: FixPlanner = {
  rule: 'target-differs',
  changes({ sheet, cell, indicator }, input) {
    const found = eachTarget({ sheets: [...input.sheets] }).filter(
      (one) => one.sheet === sheet && one.target.cell === cell && (!indicator || one.indicator === indicator),
    );
    return found.length === 1 ? found.flatMap((one) => changeOf(one, input)) : [];
  },
};

/** A line of typed targets becomes functions, cell by cell; those that differ from the plan have a finding of their own. */
export const hardCodedTargetFix: FixPlanner = {
  rule: 'hard-coded-target',
  changes({ sheet, cell }, input) {
    const targets = eachTarget({ sheets: [...input.sheets] });
    const lineOf = targetLines(input.sheets);
    const found = targets.find((one) => one.sheet === sheet && one.target.cell === cell);
    const isPlanned = ({ indicator, target: { reading, year } }: TargetCell) => {
      const planned = input.plan.target(indicator, year ?? input.year);
      if (!planned.ok || reading.kind !== 'value' || typeof reading.raw !== 'number') return false;
      return Math.abs(Math.abs(reading.value) - planned.value) <= noise;
    };
    if (!found) return [];
    return targets
      .filter((one) => lineOf(one) === lineOf(found) && isPlanned(one))
      .flatMap((one) => changeOf(one, input));
  },
};
