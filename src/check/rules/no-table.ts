import type { TrackingSheet } from '../../tracking/types';
import { holdsTable } from '../table';
import type { FindingText, Rule } from '../types';

/** A workbook without a tracking table: which worksheets were looked at, and what each lacks. */
export const noTable: Rule = {
  id: 'no-table',
  severity: 'error',
  run({ sheets }) {
    if (sheets.some(holdsTable)) return [];
    const looked = sheets.filter(({ role }) => role !== 'empty');
    const seen = ({ sheet, reason }: TrackingSheet): FindingText => ({
      id: 'check.no-table.sheet',
      params: { sheet, reason: { id: reason ?? 'reader.no-indicator-rows', params: {} } },
    });
    return [
      {
        rule: this.id,
        severity: this.severity,
        message:
          looked.length === 0
            ? { id: 'check.no-table.empty', params: {} }
            : { id: 'check.no-table', params: { sheets: { list: looked.map(seen), between: ' ' } } },
        fix: { id: 'check.no-table.fix', params: {} },
      },
    ];
  },
};
