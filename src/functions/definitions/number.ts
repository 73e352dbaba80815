import { numberArgument } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, notAvailable } from '../values';

export const number: FunctionDefinition = {
  id: 'NUMBER',
  description: 'function.NUMBER',
  parameters: [{ name: 'text', description: 'function.parameter.text', matrix: true }],
  examples: ['=CCCH.NUMBER("75,5%")', '=CCCH.NUMBER("1.234")', '=CCCH.NUMBER("12/15")'],
  compute: (_, text) =>
    broadcast([asMatrix(text)], (one) => numberArgument(one) ?? notAvailable('function.error.no-data')),
};
