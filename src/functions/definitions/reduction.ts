import { numberArgument } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, badArgument, broadcast, FunctionError, notAvailable } from '../values';

export const reduction: FunctionDefinition = {
  id: 'REDUCTION',
  description: 'function.REDUCTION',
  parameters: [
    { name: 'baseline', description: 'function.parameter.baseline-count', matrix: true },
    { name: 'current', description: 'function.parameter.current-count', matrix: true },
  ],
  examples: ['=CCCH.REDUCTION(120, 108)'],
  compute: (_, baseline, current) =>
    broadcast([asMatrix(baseline), asMatrix(current)], (before, now) => {
      const from = numberArgument(before);
      if (from instanceof FunctionError) return from;
      const to = numberArgument(now);
      if (to instanceof FunctionError) return to;
      if (from === null || from === 0) return notAvailable('function.error.no-baseline');
      if (to === null) return notAvailable('function.error.no-data');
      if (from < 0 || to < 0) return badArgument('function.error.negative-count');
      return (from - to) / from;
    }),
};
