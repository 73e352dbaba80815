import { elementwise } from '../elementwise';
import { numberKind } from '../kinds';
import { notAvailable } from '../values';

export const number = elementwise({
  id: 'NUMBER',
  description: 'function.NUMBER',
  question: 'function.question.NUMBER',
  remarks: ['function.remark.separators', 'function.remark.empty-cell'],
  parameters: [{ name: 'text', kind: numberKind, description: 'function.parameter.text' }],
  result: 'number',
  examples: [
    { formula: '=CCCH.NUMBER("75,5%")', result: 0.755 },
    { formula: '=CCCH.NUMBER("1.234")', result: 1234 },
    { formula: '=CCCH.NUMBER("12/15")', result: 0.8 },
    { formula: '=CCCH.NUMBER("Đạt 78%")', result: 0.78 },
    { formula: '=CCCH.NUMBER(B2:B4)', result: [[0.785], [0.465], ['#N/A']] },
  ],
  errors: ['function.error.no-data', 'function.error.not-a-number'],
  compute: (_, value) => value ?? notAvailable('function.error.no-data'),
});
