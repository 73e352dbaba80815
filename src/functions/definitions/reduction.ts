import { elementwise } from '../elementwise';
import { countKind } from '../kinds';
import { percentage } from '../percent';
import { badArgument, notAvailable } from '../values';

export const reduction = elementwise({
  id: 'REDUCTION',
  description: 'function.REDUCTION',
  question: 'function.question.REDUCTION',
  remarks: ['function.remark.growth', 'function.remark.empty-cell'],
  parameters: [
    { name: 'baseline', kind: countKind, description: 'function.parameter.baseline-count' },
    { name: 'current', kind: countKind, description: 'function.parameter.current-count' },
  ],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.REDUCTION(120, 108)', result: 0.1 },
    { formula: '=CCCH.REDUCTION(120, 126)', result: -0.05 },
    { formula: '=CCCH.STATUS("payroll_cut_rate", CCCH.REDUCTION(120, 108))', result: 'Đạt' },
    { formula: '=CCCH.REDUCTION(D2:D4, C2:C4)', result: [[0.215], [0.535], ['#N/A']] },
  ],
  errors: [
    'function.error.no-baseline',
    'function.error.no-data',
    'function.error.negative-count',
    'function.error.not-a-number',
    'function.error.shape',
  ],
  compute: (_, baseline, current) => {
    if (baseline === null || baseline === 0) return notAvailable('function.error.no-baseline');
    if (current === null) return notAvailable('function.error.no-data');
    if (baseline < 0 || current < 0) return badArgument('function.error.negative-count');
    return percentage((baseline - current) / baseline);
  },
});
