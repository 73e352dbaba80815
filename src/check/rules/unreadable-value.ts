import { eachCell, indicatorName, placeOf } from '../finding';
import type { Rule } from '../types';

/** Text where a value belongs that is neither a value nor words for "none yet". */
export const unreadableValue: Rule = {
  id: 'unreadable-value',
  severity: 'error',
  run(input) {
    return eachCell(input).flatMap((observation) => {
      const { reading, indicator } = observation;
      if (reading.kind !== 'unreadable') return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          ...placeOf(observation),
          message: {
            id: 'check.unreadable-value',
            params: { text: String(reading.raw ?? '').trim(), indicator: indicatorName(input.plan, indicator) },
          },
          fix: { id: 'check.unreadable-value.fix', params: {} },
        },
      ];
    });
  },
};
