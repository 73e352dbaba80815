import { actualArgument, indicatorArgument, targetOf } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, FunctionError, notAvailable } from '../values';

/** Binary noise of a difference of two percentages ends here. */
const decimals = 12;

export const progress: FunctionDefinition = {
  id: 'PROGRESS',
  description: 'function.PROGRESS',
  parameters: [
    { name: 'indicator', description: 'function.parameter.indicator', matrix: true },
    { name: 'baseline', description: 'function.parameter.baseline', matrix: true },
    { name: 'actual', description: 'function.parameter.actual', matrix: true },
    { name: 'year', description: 'function.parameter.year', optional: true },
  ],
  examples: ['=CCCH.PROGRESS("online_rate", 0.5, 0.625)'],
  compute: (plan, key, baseline, actual, year) =>
    broadcast([asMatrix(key), asMatrix(baseline), asMatrix(actual)], (oneKey, oneBaseline, oneActual) => {
      const found = indicatorArgument(plan, oneKey);
      if (found instanceof FunctionError) return found;
      const target = targetOf(plan, found, year);
      if (target instanceof FunctionError) return target;
      const from = actualArgument(found, oneBaseline);
      if (from instanceof FunctionError) return from;
      const to = actualArgument(found, oneActual);
      if (to instanceof FunctionError) return to;
      if (from === null) return notAvailable('function.error.no-baseline');
      if (to === null) return notAvailable('function.error.no-data');
      if (from === target) return notAvailable('function.error.no-way');
      return Number(((to - from) / (target - from)).toFixed(decimals));
    }),
};
