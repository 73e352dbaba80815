import { message } from '../../messages';
import { judge } from '../../plan/judge';
import { actualArgument, indicatorArgument, targetOf } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, FunctionError } from '../values';

export const status: FunctionDefinition = {
  id: 'STATUS',
  description: 'function.STATUS',
  parameters: [
    { name: 'indicator', description: 'function.parameter.indicator', matrix: true },
    { name: 'actual', description: 'function.parameter.actual', matrix: true },
    { name: 'year', description: 'function.parameter.year', optional: true },
  ],
  examples: ['=CCCH.STATUS("online_rate", 0.785)', '=CCCH.STATUS("online_rate", "68,5%")'],
  compute: (plan, key, actual, year) =>
    broadcast([asMatrix(key), asMatrix(actual)], (oneKey, oneActual) => {
      const found = indicatorArgument(plan, oneKey);
      if (found instanceof FunctionError) return found;
      const target = targetOf(plan, found, year);
      if (target instanceof FunctionError) return target;
      const value = actualArgument(found, oneActual);
      if (value instanceof FunctionError) return value;
      return message('vi', `status.${judge(found, target, value).status}`);
    }),
};
