import { indicatorName, leadsOf, proofOf } from '../finding';
import { holdsTable } from '../table';
import type { Finding, Rule } from '../types';

/** An indicator of the plan that no row tracks. Silent about those an ambiguous row may mean: the officer chooses first. */
export const missingIndicator: Rule = {
  id: 'missing-indicator',
  severity: 'warning',
  run(input) {
    const tables = input.sheets.filter(holdsTable);
    const [table] = tables;
    if (!table) return [];
    const undecided = new Set(
      tables.flatMap(({ unmatched }) =>
        unmatched.filter(({ ambiguous }) => ambiguous).flatMap(({ nearest }) => nearest),
      ),
    );
    return input.results
      .filter(({ id }) => !input.chosen.has(id) && !undecided.has(id))
      .map(({ id, target }): Finding => ({
        rule: this.id,
        severity: this.severity,
        ...(tables.length === 1 && { sheet: table.sheet }),
        indicator: id,
        period: input.period,
        message: {
          id: 'check.missing-indicator',
          params: {
            indicator: indicatorName(input.plan, id),
            target: { percent: target },
            agencies: leadsOf(input.plan, id),
          },
        },
        ...proofOf(input, id),
        fix: { id: 'check.missing-indicator.fix', params: { no: input.plan.indicator(id)?.no ?? id } },
      }));
  },
};
