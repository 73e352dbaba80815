import { message } from '../../messages';
import type { Plan } from '../../plan/plan';
import { foldText } from '../../plan/text';
import type { Indicator } from '../../plan/types';
import { elementwise } from '../elementwise';
import { textKind } from '../kinds';
import { indicatorParameter } from '../parameters';
import { badArgument } from '../values';
import { comparatorSymbol, leadNames } from '../words';

interface Field {
  /** Names that select it, folded; the first is the public one. */
  names: string[];
  read(plan: Plan, indicator: Indicator): string;
}

/** ISO date as an officer writes it: 2030-12-31 → 31/12/2030. */
const writtenDate = (date: string): string => date.split('-').reverse().join('/');

const fields: Field[] = [
  { names: ['name', 'ten', 'ten chi tieu'], read: (_, { name }) => name.vi },
  { names: ['unit', 'don vi', 'don vi tinh', 'dvt'], read: (_, { unit }) => message('vi', `unit.${unit}`) },
  { names: ['section', 'muc'], read: (_, { section }) => section },
  { names: ['agency', 'co quan', 'co quan chu tri'], read: (plan, indicator) => leadNames(plan, indicator) },
  {
    names: ['formula', 'cong thuc', 'cach tinh'],
    read: (_, { numerator, denominator }) =>
      message('vi', 'function.formula', { numerator: numerator.vi, denominator: denominator.vi }),
  },
  { names: ['quote', 'trich dan'], read: (_, { quote }) => quote },
  { names: ['comparator', 'so sanh'], read: (_, indicator) => comparatorSymbol(indicator) },
  { names: ['deadline', 'thoi han'], read: (_, { targets }) => writtenDate(targets.at(-1)?.to ?? '') },
  { names: ['id', 'ma', 'ma chi tieu'], read: (_, { id }) => id },
  { names: ['no', 'so', 'so trong ke hoach'], read: (_, { no }) => no },
];

const byName = new Map(fields.flatMap((field) => field.names.map((name) => [name, field] as const)));
const publicNames = fields.map(({ names }) => names[0]).join(', ');

export const indicator = elementwise({
  id: 'INDICATOR',
  description: 'function.INDICATOR',
  question: 'function.question.INDICATOR',
  remarks: ['function.remark.fields'],
  parameters: [
    indicatorParameter,
    { name: 'field', kind: textKind, description: 'function.parameter.field', optional: true },
  ],
  result: 'text',
  examples: [
    { formula: '=CCCH.INDICATOR("online_rate")', result: 'Tỷ lệ hồ sơ giải quyết trực tuyến' },
    { formula: '=CCCH.INDICATOR("payroll_cut_rate", "agency")', result: 'Phòng Văn hóa - Xã hội' },
    { formula: '=CCCH.INDICATOR("online_rate", "thời hạn")', result: '31/12/2030' },
    { formula: '=CCCH.INDICATOR(A2:A4, "section")', result: [['II.2.a'], ['II.2.a'], ['II.2.a']] },
  ],
  errors: ['function.error.no-indicator', 'error.unknown-indicator', 'function.error.field', 'function.error.shape'],
  compute: (plan, found, field) =>
    byName.get(foldText(field ?? 'name'))?.read(plan, found) ??
    badArgument('function.error.field', { field: field ?? '', fields: publicNames }),
});
