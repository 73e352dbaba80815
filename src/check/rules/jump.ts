import { cellSeenFrom, indicatorName, placeOf } from '../finding';
import { areNeighbours, seriesOf, type Series } from '../series';
import type { Finding, Rule } from '../types';

/** In fractions: 30 percentage points. */
const largestMove = 0.3;
const noise = 1e-9;

/** A rate outside 0 to 100 % is wrong by itself; that it moved far says no more. */
const isRate = (value: number): boolean => value >= -noise && value <= 1 + noise;

/** A rate that moved by more than 30 points between two neighbouring periods of the same length. */
export const jump: Rule = {
  id: 'jump',
  severity: 'info',
  run({ plan, sheets }) {
    const jumps = ({ indicator, points }: Series): Finding[] => {
      const byKind = points.flatMap((before) =>
        points.filter((after) => areNeighbours(before.period, after.period)).map((after) => ({ before, after })),
      );
      return byKind
        .filter(({ before, after }) => isRate(before.value) && isRate(after.value))
        .filter(({ before, after }) => Math.abs(after.value - before.value) > largestMove + noise)
        .map(({ before, after }) => ({
          rule: this.id,
          severity: this.severity,
          ...placeOf(after),
          message: {
            id: after.value > before.value ? 'check.jump.up' : 'check.jump.down',
            params: {
              indicator: indicatorName(plan, indicator),
              before: { percent: before.value },
              after: { percent: after.value },
              move: { points: Math.abs(after.value - before.value) },
              beforeCell: cellSeenFrom(after, before),
            },
          },
          fix: { id: 'check.jump.fix', params: {} },
        }));
    };
    return seriesOf(sheets, false).flatMap(jumps);
  },
};
