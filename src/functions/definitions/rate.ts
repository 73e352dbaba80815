import { numberArgument } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, badArgument, broadcast, FunctionError, notAvailable } from '../values';

export const rate: FunctionDefinition = {
  id: 'RATE',
  description: 'function.RATE',
  parameters: [
    { name: 'numerator', description: 'function.parameter.numerator', matrix: true },
    { name: 'denominator', description: 'function.parameter.denominator', matrix: true },
  ],
  examples: ['=CCCH.RATE(157, 200)'],
  compute: (_, numerator, denominator) =>
    broadcast([asMatrix(numerator), asMatrix(denominator)], (part, whole) => {
      const partValue = numberArgument(part);
      if (partValue instanceof FunctionError) return partValue;
      const wholeValue = numberArgument(whole);
      if (wholeValue instanceof FunctionError) return wholeValue;
      if (partValue === null) return notAvailable('function.error.no-numerator');
      if (wholeValue === null || wholeValue === 0) return notAvailable('function.error.no-denominator');
      if (partValue < 0 || wholeValue < 0) return badArgument('function.error.negative-count');
      if (partValue > wholeValue) {
        return badArgument('function.error.part-exceeds-whole', { numerator: partValue, denominator: wholeValue });
      }
      return partValue / wholeValue;
    }),
};
