import { cellsOf } from '../cells';
import { eachTarget, type TargetCell } from '../finding';
import type { Finding, Rule } from '../types';

/** One typed target is an exception, two are a habit. */
const fewest = 2;

const isTyped = ({ target: { reading, formula } }: TargetCell): boolean =>
  reading.kind === 'value' && typeof reading.raw === 'number' && formula === null;

/** A column of targets typed as numbers: one finding for the column. */
export const hardCodedTarget: Rule = {
  id: 'hard-coded-target',
  severity: 'info',
  run(input) {
    const cells = cellsOf(input.grids);
    const columns = new Map<string, TargetCell[]>();
    for (const one of eachTarget(input).filter(isTyped)) {
      const key = `${one.sheet}!${cells.position(one.target.cell).column}`;
      columns.set(key, [...(columns.get(key) ?? []), one]);
    }
    return [...columns.values()].flatMap((typed): Finding[] => {
      const [first] = typed;
      if (!first || typed.length < fewest) return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet: first.sheet,
          cell: first.target.cell,
          message: { id: 'check.hard-coded-target', params: { count: typed.length } },
          fix: { id: 'check.hard-coded-target.fix', params: { id: first.indicator } },
        },
      ];
    });
  },
};
