import { elementwise } from '../elementwise';
import { rateKind } from '../kinds';
import { actualParameter, indicatorParameter, rateOf, targetOf, yearParameter } from '../parameters';
import { percentage } from '../percent';
import { FunctionError, notAvailable } from '../values';

/** Binary noise of a difference of two percentages ends here. */
const decimals = 12;

export const progress = elementwise({
  id: 'PROGRESS',
  description: 'function.PROGRESS',
  question: 'function.question.PROGRESS',
  remarks: ['function.remark.backwards', 'function.remark.empty-cell'],
  parameters: [
    indicatorParameter,
    { name: 'baseline', kind: rateKind, description: 'function.parameter.baseline' },
    actualParameter,
    yearParameter,
  ],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.PROGRESS("online_rate", 0.5, 0.625)', result: 0.5 },
    { formula: '=CCCH.PROGRESS("online_rate", "50%", "75%")', result: 1 },
    { formula: '=CCCH.PROGRESS(A2:A4, E2:E4, B2:B4)', result: [[1.35], [0.65], ['#N/A']] },
  ],
  errors: [
    'function.error.no-indicator',
    'error.unknown-indicator',
    'function.error.no-baseline',
    'function.error.no-data',
    'function.error.no-way',
    'function.error.not-a-number',
    'function.error.not-a-rate',
    'function.error.year',
    'error.year-outside-plan',
    'function.error.shape',
  ],
  compute: (plan, indicator, baseline, actual, year) => {
    const target = targetOf(plan, indicator, year);
    if (target instanceof FunctionError) return target;
    const from = rateOf(indicator, baseline);
    if (from instanceof FunctionError) return from;
    const to = rateOf(indicator, actual);
    if (to instanceof FunctionError) return to;
    if (from === null) return notAvailable('function.error.no-baseline');
    if (to === null) return notAvailable('function.error.no-data');
    if (from === target) return notAvailable('function.error.no-way');
    return percentage(Number(((to - from) / (target - from)).toFixed(decimals)) + 0);
  },
});
