import { parseA1Area, toA1Area } from '../../tracking/a1';
import { tablesOf, type TableView } from '../table-cells';
import type { Finding, Rule } from '../types';

/** The value columns whose period cannot be told, with the cell of the first one's heading. */
function unclearIn({ table, columns }: TableView): { cell: string; headers: string[] } | undefined {
  const unclear = columns('result', 'cumulative', 'rate').filter(({ period }) => (period ?? null) === null);
  const header = parseA1Area(table.header);
  const [first] = unclear;
  if (!first || !header) return undefined;
  const area = table.transposed
    ? { top: first.index, bottom: first.index, left: header.right, right: header.right }
    : { top: header.bottom, bottom: header.bottom, left: first.index, right: first.index };
  return { cell: toA1Area(area), headers: unclear.map((column) => column.header) };
}

/** Value columns without a period, such as "Quý I" where no year stands anywhere: one finding a table. */
export const periodUnclear: Rule = {
  id: 'period-unclear',
  severity: 'warning',
  run(input) {
    return tablesOf(input).flatMap((view): Finding[] => {
      const unclear = unclearIn(view);
      if (!unclear) return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet: view.sheet,
          cell: unclear.cell,
          message: { id: 'check.period-unclear', params: { columns: { list: unclear.headers } } },
          fix: { id: 'check.period-unclear.fix', params: {} },
        },
      ];
    });
  },
};
