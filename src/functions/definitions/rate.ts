import { elementwise } from '../elementwise';
import { countKind } from '../kinds';
import { percentage } from '../percent';
import { badArgument, notAvailable } from '../values';

export const rate = elementwise({
  id: 'RATE',
  description: 'function.RATE',
  question: 'function.question.RATE',
  remarks: ['function.remark.native-rate', 'function.remark.empty-cell'],
  parameters: [
    { name: 'numerator', kind: countKind, description: 'function.parameter.numerator' },
    { name: 'denominator', kind: countKind, description: 'function.parameter.denominator' },
  ],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.RATE(157, 200)', result: 0.785 },
    { formula: '=CCCH.RATE("1.234", "2.468")', result: 0.5 },
    { formula: '=CCCH.RATE(C2:C4, D2:D4)', result: [[0.785], [0.465], ['#N/A']] },
  ],
  errors: [
    'function.error.no-numerator',
    'function.error.no-denominator',
    'function.error.part-exceeds-whole',
    'function.error.negative-count',
    'function.error.not-a-number',
    'function.error.shape',
  ],
  compute: (_, part, whole) => {
    if (part === null) return notAvailable('function.error.no-numerator');
    if (whole === null || whole === 0) return notAvailable('function.error.no-denominator');
    if (part < 0 || whole < 0) return badArgument('function.error.negative-count');
    if (part > whole) return badArgument('function.error.part-exceeds-whole', { numerator: part, denominator: whole });
    return percentage(part / whole);
  },
});
