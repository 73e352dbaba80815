import { message } from '../../messages';
import type { Plan } from '../../plan/plan';
import { foldText } from '../../plan/text';
import type { Indicator } from '../../plan/types';
import { indicatorArgument } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { asMatrix, badArgument, broadcast, FunctionError, plainValue } from '../values';
import { comparatorSymbol, leadNames } from '../words';

interface Field {
  /** Names that select it, folded; the first is the public one. */
  names: string[];
  read(plan: Plan, indicator: Indicator): string;
}

const fields: Field[] = [
  { names: ['name', 'ten'], read: (_, { name }) => name.vi },
  { names: ['unit', 'don vi tinh', 'dvt'], read: (_, { unit }) => message('vi', `unit.${unit}`) },
  { names: ['section', 'muc'], read: (_, { section }) => section },
  { names: ['agency', 'co quan', 'co quan chu tri'], read: (plan, indicator) => leadNames(plan, indicator) },
  {
    names: ['formula', 'cong thuc'],
    read: (_, { numerator, denominator }) =>
      message('vi', 'function.formula', { numerator: numerator.vi, denominator: denominator.vi }),
  },
  { names: ['quote', 'trich dan'], read: (_, { quote }) => quote },
  { names: ['comparator', 'so sanh'], read: (_, indicator) => comparatorSymbol(indicator) },
  { names: ['deadline', 'thoi han'], read: (_, { targets }) => deadline(targets.at(-1)?.to ?? '') },
];

const byName = new Map(fields.flatMap((field) => field.names.map((name) => [name, field] as const)));

/** ISO date as an officer writes it: 2030-12-31 → 31/12/2030. */
const deadline = (date: string): string => date.split('-').reverse().join('/');

export const indicator: FunctionDefinition = {
  id: 'INDICATOR',
  description: 'function.INDICATOR',
  parameters: [
    { name: 'indicator', description: 'function.parameter.indicator', matrix: true },
    { name: 'field', description: 'function.parameter.field', optional: true, matrix: true },
  ],
  examples: ['=CCCH.INDICATOR("online_rate")', '=CCCH.INDICATOR("online_rate", "agency")'],
  compute: (plan, key, field) =>
    broadcast([asMatrix(key), asMatrix(field)], (oneKey, oneField) => {
      const found = indicatorArgument(plan, oneKey);
      if (found instanceof FunctionError) return found;
      const wanted = plainValue(oneField) ?? 'name';
      const chosen = byName.get(foldText(String(wanted)));
      return (
        chosen?.read(plan, found) ??
        badArgument('function.error.field', {
          field: String(wanted),
          fields: fields.map(({ names }) => names[0]).join(', '),
        })
      );
    }),
};
