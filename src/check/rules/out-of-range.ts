import { eachCell, indicatorName, placeOf } from '../finding';
import type { Rule } from '../types';

const noise = 1e-9;

/** A rate below 0 or above 100 %, after the scale is settled. */
export const outOfRange: Rule = {
  id: 'out-of-range',
  severity: 'error',
  run({ plan, sheets }) {
    return eachCell({ sheets }).flatMap((observation) => {
      const { reading, indicator } = observation;
      if (reading.kind !== 'value' || (reading.value >= -noise && reading.value <= 1 + noise)) return [];
      const isCut = plan.indicator(indicator)?.comparator === 'reduction>=' && reading.value < 0;
      return [
        {
          rule: this.id,
          severity: this.severity,
          ...placeOf(observation),
          message: {
            id: 'check.out-of-range',
            params: { value: { percent: reading.value }, indicator: indicatorName(plan, indicator) },
          },
          fix: { id: isCut ? 'check.out-of-range.fix.reduction' : 'check.out-of-range.fix', params: {} },
        },
      ];
    });
  },
};
