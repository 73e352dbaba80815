import { message } from '../../messages';
import { targetOf } from '../arguments';
import type { FunctionDefinition } from '../definition';
import { badArgument, FunctionError, type Output, plainValue } from '../values';
import { comparatorSymbol, leadNames } from '../words';

export const targets: FunctionDefinition = {
  id: 'TARGETS',
  description: 'function.TARGETS',
  parameters: [
    { name: 'section', description: 'function.parameter.section', optional: true },
    { name: 'year', description: 'function.parameter.year', optional: true },
  ],
  examples: ['=CCCH.TARGETS()', '=CCCH.TARGETS("II.2")'],
  compute(plan, section, year) {
    const wanted = plainValue(section);
    const prefix = wanted === null ? '' : `${String(wanted).toUpperCase().replace(/\.+$/, '')}.`;
    const chosen = plan.indicators.filter(({ no }) => no.toUpperCase().startsWith(prefix));
    if (chosen.length === 0) return badArgument('function.error.section', { section: String(wanted) });
    const rows: Output[][] = [];
    for (const indicator of chosen) {
      const value = targetOf(plan, indicator, year);
      if (value instanceof FunctionError) return value;
      rows.push([
        indicator.id,
        indicator.name.vi,
        comparatorSymbol(indicator),
        value,
        message('vi', `unit.${indicator.unit}`),
        leadNames(plan, indicator),
        indicator.no,
      ]);
    }
    return rows;
  },
};
