import { indicatorArgument, targetOf } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, FunctionError } from '../values';

export const target: FunctionDefinition = {
  id: 'TARGET',
  description: 'function.TARGET',
  parameters: [
    { name: 'indicator', description: 'function.parameter.indicator', matrix: true },
    { name: 'year', description: 'function.parameter.year', optional: true },
  ],
  examples: ['=CCCH.TARGET("online_rate")', '=CCCH.TARGET("II.2.a.3", 2028)'],
  compute: (plan, indicator, year) =>
    broadcast([asMatrix(indicator)], (key) => {
      const found = indicatorArgument(plan, key);
      if (found instanceof FunctionError) return found;
      const value = targetOf(plan, found, year);
      return typeof value === 'number' ? { type: 'FormattedNumber', basicValue: value, numberFormat: '0%' } : value;
    }),
};
