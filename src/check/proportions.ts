import { foldText } from '../plan/text';
import { valueRoles } from '../tracking/roles';
import type { Period, TrackedColumn, TrackedRow } from '../tracking/types';
import { countAt, type Count, type TableView } from './tables';

/** A part and its whole that the table sets side by side, and the cell of the rate that belongs to them. */
export interface Proportion {
  view: TableView;
  part: Count;
  whole: Count;
  /** Headings of the two columns, or labels of the two rows. */
  partName: string;
  wholeName: string;
  indicator?: string;
  period?: Period;
  /** Place of the rate in the table's own rows and columns. */
  rate?: { row: number; column: number };
}

/** Dossiers handled may include those received before: they may well outnumber those received in the period. */
const handled = /\b(giai quyet|xu ly|tra ket qua|hoan thanh)\b/;
const receivedOnly =
  /\b(tiep nhan|nhan|nop)\b.*\b(trong ky|trong (thang|quy|nam)|moi|ky nay)\b|\b(moi|ky nay)\b.*\b(tiep nhan|nhan)\b/;

const comparable = (part: string, whole: string): boolean =>
  !(handled.test(foldText(part)) && receivedOnly.test(foldText(whole)));

/** "Số hồ sơ trực tuyến", "Trong đó: …"; "Số hóa …" and "So với …" are none. */
const partHeading = /^(trong do\b|(trong do )?so (luong )?(?!hoa\b|voi\b))/;
/** What stands before the thing counted: "Tổng số hồ sơ tiếp nhận" counts dossiers. */
const beforeNoun = /^(trong do )?(tong )?(so )?(luong )?/;

/** "Số hồ sơ trực tuyến" is a part of "Tổng số hồ sơ" and of "Tổng số", but not of "Tổng số thủ tục". */
function countsTheSame(part: string, whole: string): boolean {
  const [noun = ''] = whole.replace(beforeNoun, '').split(' ');
  return noun === '' || part.startsWith('trong do') || part.split(' ').includes(noun);
}

/** Farther apart two columns are no pair. */
const farthest = 3;

interface ColumnPair {
  part: TrackedColumn;
  whole: TrackedColumn;
  rate?: TrackedColumn;
}

const lowest = ({ header }: TrackedColumn): string => foldText(header.split(' / ').at(-1) ?? '');

/** A count beside a whole that no word of its heading calls a numerator. */
const isPartBeside = (column: TrackedColumn, whole: TrackedColumn): boolean =>
  column.role === 'other' &&
  Math.abs(column.index - whole.index) <= 1 &&
  partHeading.test(lowest(column)) &&
  countsTheSame(lowest(column), lowest(whole));

/** Each whole with the one part that stands nearest, and the rate beside them. */
export function columnPairs(columns: readonly TrackedColumn[]): ColumnPair[] {
  const wholes = columns.filter(({ role }) => role === 'denominator');
  return wholes.flatMap((whole): ColumnPair[] => {
    const within = (column: TrackedColumn, distance: number) => Math.abs(column.index - whole.index) <= distance;
    const samePeriod = (column: TrackedColumn) => column.period === whole.period;
    const named = columns.filter((one) => one.role === 'numerator' && samePeriod(one) && within(one, farthest));
    const beside = columns.filter((one) => isPartBeside(one, whole));
    const candidates = named.length > 0 ? named : beside;
    const near = candidates.filter((one) => within(one, 1));
    const [part, ...more] = near.length > 0 ? near : candidates;
    if (!part || more.length > 0) return [];
    // A part between two wholes belongs to neither for certain.
    const rivals = wholes.filter(
      (other) => other !== whole && Math.abs(other.index - part.index) <= Math.abs(whole.index - part.index),
    );
    if (rivals.length > 0 || !comparable(part.header, whole.header)) return [];
    const edge = Math.max(part.index, whole.index);
    const rates = columns.filter(({ role, index, period }) => {
      const follows = index > edge && index <= edge + 1;
      const apart = index >= Math.min(part.index, whole.index) - 1 && index < Math.min(part.index, whole.index);
      // Where the heading gives the period over the rate alone, the two numbers beside it are of that period.
      return (follows || apart) && (!whole.period || period === whole.period) && (role === 'rate' || role === 'result');
    });
    const [rate] = rates.filter(({ role }) => role === 'rate').concat(rates);
    return [rate ? { part, whole, rate } : { part, whole }];
  });
}

const bodyKinds: ReadonlySet<TrackedRow['kind']> = new Set(['indicator', 'unmatched', 'count', 'part', 'total']);

function inColumns(view: TableView): Proportion[] {
  const { columns, rows } = view.table;
  return columnPairs(columns).flatMap((pair) =>
    rows
      .filter(({ kind }) => bodyKinds.has(kind))
      .flatMap(({ index, indicator }): Proportion[] => {
        const part = countAt(view, index, pair.part.index);
        const whole = countAt(view, index, pair.whole.index);
        if (!part || !whole) return [];
        const period = pair.whole.period ?? pair.rate?.period;
        return [
          {
            view,
            part,
            whole,
            partName: pair.part.header,
            wholeName: pair.whole.header,
            ...(indicator !== undefined && { indicator }),
            ...(period !== undefined && { period }),
            ...(pair.rate && { rate: { row: index, column: pair.rate.index } }),
          },
        ];
      }),
  );
}

const wholeLabel = /^(trong do )?(tong( so)?|mau so)\b/;
const partLabel = /^(trong do\b|tu so\b|(trong do )?so (luong )?(?!hoa\b|voi\b))/;

/** The rows of counts under an indicator: its only part and its only whole. */
function rowPair(rows: readonly TrackedRow[], place: number): { part: TrackedRow; whole: TrackedRow } | undefined {
  const following = rows.slice(place + 1);
  const end = following.findIndex(({ kind }) => kind !== 'count' && kind !== 'part');
  const children = (end < 0 ? following : following.slice(0, end)).map((row) => ({
    row,
    folded: foldText(row.label.replace(/^[\s\-+•*.)\d]+/, '')),
  }));
  const wholes = children.filter(({ folded }) => wholeLabel.test(folded));
  const parts = children.filter(({ folded }) => !wholeLabel.test(folded) && partLabel.test(folded));
  const [whole, part] = [wholes[0]?.row, parts[0]?.row];
  if (!whole || !part || wholes.length > 1 || parts.length > 1 || !comparable(part.label, whole.label))
    return undefined;
  return { part, whole };
}

function inRows(view: TableView): Proportion[] {
  const { columns, rows } = view.table;
  const measures = columns.filter(({ role }) => valueRoles.has(role) && role !== 'numerator' && role !== 'denominator');
  return rows.flatMap((row, place) => {
    const pair = row.kind === 'indicator' ? rowPair(rows, place) : undefined;
    if (!pair) return [];
    return measures.flatMap(({ index, period }): Proportion[] => {
      const part = countAt(view, pair.part.index, index);
      const whole = countAt(view, pair.whole.index, index);
      if (!part || !whole) return [];
      return [
        {
          view,
          part,
          whole,
          partName: pair.part.label,
          wholeName: pair.whole.label,
          ...(row.indicator !== undefined && { indicator: row.indicator }),
          ...(period !== undefined && { period }),
          rate: { row: row.index, column: index },
        },
      ];
    });
  });
}

/** Every part and whole of a table: in neighbouring columns of a row, or in two rows under an indicator. */
export const proportionsOf = (view: TableView): Proportion[] => [...inColumns(view), ...inRows(view)];
