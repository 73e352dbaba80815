import { message } from '../../messages';
import { statusOf, type Judgement } from '../../plan/judge';
import { elementwise } from '../elementwise';
import { actualParameter, indicatorParameter, rateOf, targetOf, yearParameter } from '../parameters';
import { FunctionError } from '../values';

/** The words of a cell, in Vietnamese whatever the language of the interface (see words.ts). */
const words: Record<Judgement['status'], string> = {
  met: message('vi', 'status.met'),
  'not-met': message('vi', 'status.not-met'),
  'no-data': message('vi', 'status.no-data'),
};

export const status = elementwise({
  id: 'STATUS',
  description: 'function.STATUS',
  question: 'function.question.STATUS',
  remarks: ['function.remark.not-display', 'function.remark.empty-cell', 'function.remark.one-spill'],
  parameters: [indicatorParameter, actualParameter, yearParameter],
  result: 'text',
  examples: [
    { formula: '=CCCH.STATUS("online_rate", 0.785)', result: 'Đạt' },
    { formula: '=CCCH.STATUS("online_rate", "68,5%")', result: 'Chưa đạt' },
    { formula: '=CCCH.STATUS(A2:A4, B2:B4)', result: [['Đạt'], ['Chưa đạt'], ['Chưa có số liệu']] },
  ],
  errors: [
    'function.error.no-indicator',
    'error.unknown-indicator',
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
    return value instanceof FunctionError ? value : words[statusOf(indicator, target, value)];
  },
});
