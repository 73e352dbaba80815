import { eachTarget, targetLines, transposedSheets, type TargetCell } from '../finding';
import { groupBy } from '../group';
import type { Finding, Rule } from '../types';

/** One typed target is an exception, two are a habit. */
const fewest = 2;

const isTyped = ({ target: { reading, formula, milestone } }: TargetCell): boolean =>
  reading.kind === 'value' && typeof reading.raw === 'number' && formula === null && !milestone;

/** A column of targets typed as numbers, a row of them where the table is transposed: one finding for all. */
export const hardCodedTarget: Rule = {
  id: 'hard-coded-target',
  severity: 'info',
  run(input) {
    const lines = groupBy(eachTarget(input).filter(isTyped), targetLines(input.sheets));
    const transposed = transposedSheets(input.sheets);
    return [...lines.values()].flatMap((typed): Finding[] => {
      const [first] = typed;
      if (!first || typed.length < fewest) return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet: first.sheet,
          cell: first.target.cell,
          message: {
            id: transposed.has(first.sheet) ? 'check.hard-coded-target.row' : 'check.hard-coded-target',
            params: { count: typed.length },
          },
          fix: { id: 'check.hard-coded-target.fix', params: { id: first.indicator } },
        },
      ];
    });
  },
};
