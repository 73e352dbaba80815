import { indicatorName, leadsOf, proofOf } from '../finding';
import type { Finding, FindingText, IndicatorResult, Rule } from '../types';

const fewestDigits = 2;
const mostDigits = 8;

/** Decimals of a percentage that show the two apart: an actual of 74.996 % must not read "75%, below the target 75%". */
function digitsApart(actual: number, target: number): number {
  for (let digits = fewestDigits; digits < mostDigits; digits += 1) {
    const unit = 10 ** (digits + 2);
    if (Math.round(actual * unit) !== Math.round(target * unit)) return digits;
  }
  return mostDigits;
}

/** An indicator short of its target in the period checked. */
export const belowTarget: Rule = {
  id: 'below-target',
  severity: 'warning',
  run(input) {
    const text = ({ id, comparator, actual, target, gap }: IndicatorResult): FindingText => {
      const digits = digitsApart(actual ?? 0, target);
      return {
        id: comparator === 'reduction>=' ? 'check.below-target.reduction' : 'check.below-target',
        params: {
          indicator: indicatorName(input.plan, id),
          actual: { percent: actual ?? 0, digits },
          target: { percent: target, digits },
          gap: { points: Math.abs(gap ?? 0), digits },
          agencies: leadsOf(input.plan, id),
        },
      };
    };
    return input.results
      .filter(({ status }) => status === 'not-met')
      .map((result): Finding => ({
        rule: this.id,
        severity: this.severity,
        ...(result.sheet !== undefined && { sheet: result.sheet }),
        ...(result.cell !== undefined && { cell: result.cell }),
        indicator: result.id,
        period: input.period,
        message: text(result),
        ...proofOf(input, result.id),
        fix: { id: 'check.below-target.fix', params: {} },
        distance: result.gap ?? 0,
      }));
  },
};
