import { judge } from '../../plan/judge';
import { elementwise } from '../elementwise';
import { actualParameter, indicatorParameter, rateOf, targetOf, yearParameter } from '../parameters';
import { signedPercentage } from '../percent';
import { FunctionError, notAvailable } from '../values';

export const gap = elementwise({
  id: 'GAP',
  description: 'function.GAP',
  question: 'function.question.GAP',
  remarks: ['function.remark.points', 'function.remark.empty-cell'],
  parameters: [indicatorParameter, actualParameter, yearParameter],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.GAP("online_rate", 0.685)', result: -0.065 },
    { formula: '=CCCH.GAP("online_rate", "80%")', result: 0.05 },
    { formula: '=CCCH.GAP(A2:A4, B2:B4)', result: [[0.035], [-0.035], ['#N/A']] },
  ],
  errors: [
    'function.error.no-indicator',
    'error.unknown-indicator',
    'function.error.no-data',
    'function.error.not-a-number',
    'function.error.not-a-rate',
    'function.error.year',
    'error.year-outside-plan',
    'function.error.shape',
  ],
  compute: (plan, indicator, actual, year) => {
    const target = targetOf(plan, indicator, year);
    if (target instanceof FunctionError) return target;
    const value = rateOf(indicator, actual);
    if (value instanceof FunctionError) return value;
    const { gap: difference } = judge(indicator, target, value);
    return difference === null ? notAvailable('function.error.no-data') : signedPercentage(difference);
  },
});
