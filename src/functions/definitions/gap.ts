import { judge } from '../../plan/judge';
import { actualArgument, indicatorArgument, targetOf } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, FunctionError, notAvailable } from '../values';

export const gap: FunctionDefinition = {
  id: 'GAP',
  description: 'function.GAP',
  parameters: [
    { name: 'indicator', description: 'function.parameter.indicator', matrix: true },
    { name: 'actual', description: 'function.parameter.actual', matrix: true },
    { name: 'year', description: 'function.parameter.year', optional: true },
  ],
  examples: ['=CCCH.GAP("online_rate", 0.685)'],
  compute: (plan, key, actual, year) =>
    broadcast([asMatrix(key), asMatrix(actual)], (oneKey, oneActual) => {
      const found = indicatorArgument(plan, oneKey);
      if (found instanceof FunctionError) return found;
      const target = targetOf(plan, found, year);
      if (target instanceof FunctionError) return target;
      const value = actualArgument(found, oneActual);
      if (value instanceof FunctionError) return value;
      return judge(found, target, value).gap ?? notAvailable('function.error.no-data');
    }),
};
