import { indicatorName } from '../finding';
import { holdsTable } from '../table';
import type { Finding, Rule } from '../types';

/** A row with figures that is none of the plan's indicators. */
export const unknownIndicator: Rule = {
  id: 'unknown-indicator',
  severity: 'info',
  run({ plan, sheets }) {
    const rows = sheets.filter(holdsTable).flatMap(({ unmatched }) => unmatched);
    return rows
      .filter(({ ambiguous }) => !ambiguous)
      .map(({ sheet, labelCell, label, nearest }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet,
        cell: labelCell,
        message: { id: 'check.unknown-indicator', params: { label } },
        ...(nearest.length > 0 && {
          fix: {
            id: 'check.unknown-indicator.fix',
            params: { nearest: { list: nearest.map((id) => indicatorName(plan, id)) } },
          },
        }),
      }));
  },
};
