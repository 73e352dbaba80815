import { elementwise } from '../elementwise';
import { indicatorParameter, targetOf, yearParameter } from '../parameters';
import { percentage } from '../percent';
import { FunctionError } from '../values';

export const target = elementwise({
  id: 'TARGET',
  description: 'function.TARGET',
  question: 'function.question.TARGET',
  remarks: ['function.remark.no-roadmap'],
  parameters: [indicatorParameter, yearParameter],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.TARGET("online_rate")', result: 0.75 },
    { formula: '=CCCH.TARGET("II.2.a.3", 2028)', result: 0.5 },
    { formula: '=CCCH.TARGET("ty le ho so giai quyet truc tuyen")', result: 0.75 },
    { formula: '=CCCH.TARGET(A2:A4)', result: [[0.75], [0.5], [0.95]] },
  ],
  errors: [
    'function.error.no-indicator',
    'error.unknown-indicator',
    'function.error.year',
    'error.year-outside-plan',
    'function.error.shape',
  ],
  compute: (plan, indicator, year) => {
    const value = targetOf(plan, indicator, year);
    return value instanceof FunctionError ? value : percentage(value);
  },
});
