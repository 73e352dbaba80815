import { actualFromTable } from '../../connector/actual';
import type { MessageId } from '../../messages';
import { elementwise } from '../elementwise';
import { indicatorOf } from '../indicator-lookup';
import { type Kind, periodKind, tableKind } from '../kinds';
import { percentage } from '../percent';
import { badArgument, FunctionError, plainValue } from '../values';

/** The rate of dossiers solved in time: the plan sets no target for it, so that it has no other name than its id. */
const onTimeRate = 'on_time_rate';

const keyKind: Kind<string> = {
  name: 'indicator',
  read: (argument, plan) => {
    if (plainValue(argument) === onTimeRate) return onTimeRate;
    const found = indicatorOf(argument, plan);
    return found instanceof FunctionError ? found : found.id;
  },
};

/** Problems that the arguments cause; all others mean that the range has no data for what is asked. */
const faults: ReadonlySet<MessageId> = new Set<MessageId>([
  'connector.import.bad-period',
  'connector.import.one-period',
]);

const isBlank = (data: readonly (readonly unknown[])[]): boolean =>
  data.every((row) => row.every((cell) => cell === null || cell === ''));

export const actual = elementwise({
  id: 'ACTUAL',
  description: 'function.ACTUAL',
  question: 'function.question.ACTUAL',
  remarks: ['function.remark.data-header', 'function.remark.latest-period', 'function.remark.on-time'],
  parameters: [
    { name: 'indicator', kind: keyKind, description: 'function.parameter.indicator' },
    { name: 'data', kind: tableKind, description: 'function.parameter.data' },
    { name: 'period', kind: periodKind, description: 'function.parameter.period', optional: true },
  ],
  result: 'percentage',
  examples: [
    { formula: '=CCCH.ACTUAL("online_rate", G1:K5, "2026-Q3")', result: 0.75 },
    { formula: '=CCCH.ACTUAL("online_rate", G1:K5, "Tháng 8/2026")', result: 0 },
    { formula: '=CCCH.ACTUAL("on_time_rate", G1:K5)', result: 0.75 },
    { formula: '=CCCH.STATUS("online_rate", CCCH.ACTUAL("online_rate", G1:K5))', result: 'Đạt' },
    { formula: '=CCCH.ACTUAL(A2:A4, A1:B4)', result: [[0.785], [0.465], ['#N/A']] },
  ],
  errors: [
    'function.error.no-indicator',
    'error.unknown-indicator',
    'function.error.no-table',
    'function.error.table',
    'connector.missing.kind.dossiers',
    'connector.missing.kind.payments',
    'function.error.period',
  ],
  compute: (plan, indicator, data, period) => {
    if (isBlank(data)) return badArgument('function.error.no-table');
    const found = actualFromTable(plan, indicator, data, period);
    if (found.ok) return percentage(found.value);
    if (found.problem.id === 'connector.recognise.none') return badArgument('function.error.table');
    return new FunctionError(faults.has(found.problem.id) ? '#VALUE!' : '#N/A', found.problem);
  },
});
