import { indicatorName } from '../finding';
import type { Finding, Rule } from '../types';

/** A row that could be several indicators of the plan: the officer chooses once. */
export const ambiguousIndicator: Rule = {
  id: 'ambiguous-indicator',
  severity: 'warning',
  run({ plan, sheets }) {
    const rows = sheets.flatMap(({ unmatched }) => unmatched);
    return rows
      .filter(({ ambiguous }) => ambiguous)
      .map(({ sheet, labelCell, label, nearest }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet,
        cell: labelCell,
        message: {
          id: 'check.ambiguous-indicator',
          params: { label, nearest: { list: nearest.map((id) => indicatorName(plan, id)) } },
        },
        fix: { id: 'check.ambiguous-indicator.fix', params: {} },
      }));
  },
};
