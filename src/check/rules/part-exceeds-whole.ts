import { foldText } from '../../plan/text';
import type { TrackedColumn, TrackedRow } from '../../tracking/types';
import { ratioColumns } from '../ratio-columns';
import { tablesOf, type TableCell, type TableView } from '../table-cells';
import type { Finding, Rule } from '../types';

interface Excess {
  cell: string;
  part: number;
  whole: number;
  label: string;
  indicator?: string;
  column: TrackedColumn;
}

function excess(part: TableCell, whole: TableCell, rest: Omit<Excess, 'cell' | 'part' | 'whole'>): Excess[] {
  if (typeof part.value !== 'number' || typeof whole.value !== 'number' || part.value <= whole.value) return [];
  return [{ cell: part.cell, part: part.value, whole: whole.value, ...rest }];
}

const named = ({ label, indicator }: TrackedRow) => ({ label, ...(indicator !== undefined && { indicator }) });

/** Columns that the header pairs: "Số hồ sơ trực tuyến | Tổng số hồ sơ". */
const inColumns = (view: TableView): Excess[] =>
  ratioColumns(view).flatMap(({ numerator, denominator }) =>
    view.table.rows.flatMap((row) =>
      excess(view.at(row, numerator), view.at(row, denominator), { ...named(row), column: numerator }),
    ),
  );

const isWhole = ({ label }: TrackedRow): boolean => /^(tong|mau so)\b/.test(foldText(label).replace(/^[\d. ]+/, ''));

/** An indicator's row with exactly two counts under it, one of them a total ("Tổng số …"). */
function inRows(view: TableView): Excess[] {
  const { rows } = view.table;
  return rows.flatMap((row, at) => {
    if (row.kind !== 'indicator') return [];
    const end = rows.findIndex(({ kind }, index) => index > at && kind !== 'count');
    const counts = rows.slice(at + 1, end < 0 ? undefined : end);
    const [whole, ...otherWholes] = counts.filter(isWhole);
    const [part, ...otherParts] = counts.filter((one) => !isWhole(one));
    if (!whole || !part || otherWholes.length > 0 || otherParts.length > 0) return [];
    return view
      .columns('result', 'cumulative')
      .flatMap((column) => excess(view.at(part, column), view.at(whole, column), { ...named(row), column }));
  });
}

/** A numerator greater than its denominator, in columns or rows that the table pairs. */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  severity: 'error',
  run(input) {
    return tablesOf(input).flatMap((view) =>
      [...inColumns(view), ...inRows(view)].map(({ cell, part, whole, label, indicator, column }): Finding => ({
        rule: this.id,
        severity: this.severity,
        sheet: view.sheet,
        cell,
        ...(indicator !== undefined && { indicator }),
        period: column.period ?? null,
        message: { id: 'check.part-exceeds-whole', params: { label, part, whole } },
        fix: { id: 'check.part-exceeds-whole.fix', params: {} },
      })),
    );
  },
};
