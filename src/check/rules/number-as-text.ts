import { eachCell, placeOf } from '../finding';
import type { Rule } from '../types';

/** A value stored as text that can be read; the value is used. */
export const numberAsText: Rule = {
  id: 'number-as-text',
  severity: 'warning',
  run(input) {
    return eachCell(input).flatMap((observation) => {
      const { reading } = observation;
      if (reading.kind !== 'value' || typeof reading.raw !== 'string') return [];
      const value = { percent: reading.value };
      return [
        {
          rule: this.id,
          severity: this.severity,
          ...placeOf(observation),
          message: { id: 'check.number-as-text', params: { text: reading.raw.trim(), value } },
          fix: { id: 'check.number-as-text.fix', params: { value } },
        },
      ];
    });
  },
};
