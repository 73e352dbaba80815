import { foldText } from '../plan/text';
import { parseA1Area } from '../tracking/a1';
import { readNumber } from '../tracking/number';
import type { ColumnRole, TrackedColumn, TrackedRow } from '../tracking/types';
import { countAt, type Count, type TableView } from './tables';

/** A total and the parts that it should be the sum of. */
export interface Total {
  total: Count;
  parts: Count[];
  /** The label of its row, or the heading of its column. */
  name: string;
  /** Other sums that the total may rightly be: of the subtotals above it, of all rows, their average. */
  alternatives: number[];
}

/** "Tổng hợp" and "Trung bình" are no sums. */
const sumLabel = /^(tong cong|cong|tong so|tong|total)$/;
const partly = /^(trong do|trong so do|rieng|bao gom|gom)\b/;
const fewestParts = 2;

const body: ReadonlySet<TrackedRow['kind']> = new Set(['indicator', 'unmatched', 'count', 'part']);
const boundary: ReadonlySet<TrackedRow['kind']> = new Set(['total', 'section']);
/** Columns that hold a rate in the row of an indicator. */
const rateInIndicatorRows: ReadonlySet<ColumnRole> = new Set(['result', 'cumulative', 'target', 'baseline']);
const summed: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...rateInIndicatorRows,
  'numerator',
  'denominator',
  'other',
]);

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);

/** The counts of `rows` in a column; `undefined` where one of them holds something else, so that no sum can be said. */
function countsIn(view: TableView, rows: readonly TrackedRow[], column: number): Count[] | undefined {
  const counts: Count[] = [];
  for (const { index } of rows) {
    const count = countAt(view, index, column);
    if (count) counts.push(count);
    else if (!isNone(view, index, column)) return undefined;
  }
  return counts;
}

function isNone({ cells }: TableView, row: number, column: number): boolean {
  const numberFormat = cells.numberFormat(row, column);
  return readNumber(cells.value(row, column), { unit: 'count', numberFormat }).kind === 'none';
}

/** How a row is numbered: rows of one style stand at one level. */
function styleOf({ table, cells }: TableView, { index, label }: TrackedRow): string {
  const order = table.columns.find(({ role }) => role === 'order');
  const stated = order ? String(cells.value(index, order.index) ?? '').trim() : '';
  const marker = stated || (/^\s*([-+•*–]|\(?[\dIVX.]{1,7}[.)]|[a-zđ]\))/u.exec(label)?.[1] ?? '');
  if (/^[IVX]+[.)]?$/.test(marker)) return 'roman';
  const numbers = marker.match(/\d+/g);
  if (numbers) return `number ${numbers.length}`;
  return /^\p{L}[.)]?$/u.test(marker) ? 'letter' : marker;
}

/** Rows at one level, in one unit, none of them a part of another: only then is their sum a total. */
function areAlike(view: TableView, parts: readonly TrackedRow[], total: TrackedRow): boolean {
  const unit = view.table.columns.find(({ role }) => role === 'unit');
  const unitOf = ({ index }: TrackedRow) => (unit ? foldText(String(view.cells.merged(index, unit.index) ?? '')) : '');
  const isRate = (row: TrackedRow) =>
    unit !== undefined && String(view.cells.merged(row.index, unit.index) ?? '').includes('%');
  const units = new Set([...parts, total].map(unitOf).filter(Boolean));
  const styles = new Set(parts.map((row) => styleOf(view, row)));
  const nested = parts.some(({ label }) => partly.test(foldText(label.replace(/^[\s\-+•*]+/, ''))));
  return units.size <= 1 && styles.size === 1 && !nested && ![...parts, total].some(isRate);
}

interface Block {
  total: TrackedRow;
  parts: TrackedRow[];
  /** Every row over the total of the kinds that its parts have. */
  above: TrackedRow[];
  totalsAbove: TrackedRow[];
}

/** The rows of each total: those over it since the last total or section, or those under it where it comes first. */
function blocksOf(rows: readonly TrackedRow[]): Block[] {
  return rows.flatMap((total, place): Block[] => {
    if (total.kind !== 'total' || !sumLabel.test(foldText(total.label))) return [];
    const before = rows.slice(0, place);
    const last = before.findLastIndex(({ kind }) => boundary.has(kind));
    const over = before.slice(last + 1).filter(({ kind }) => body.has(kind));
    const after = rows.slice(place + 1);
    const next = after.findIndex(({ kind }) => boundary.has(kind));
    const under = (next < 0 ? after : after.slice(0, next)).filter(({ kind }) => body.has(kind));
    const parts = over.length > 0 ? over : under;
    const kinds = new Set(parts.map(({ kind }) => kind));
    return [
      {
        total,
        parts,
        above: before.filter(({ kind }) => kinds.has(kind)),
        totalsAbove: before.filter(({ kind }) => kind === 'total'),
      },
    ];
  });
}

/** A filtered sum leaves out what is hidden. */
const isFiltered = (formula: string | null): boolean => formula !== null && /\b(SUBTOTAL|AGGREGATE)\(/i.test(formula);

function totalIn(view: TableView, { total, parts, above, totalsAbove }: Block, column: TrackedColumn): Total[] {
  const { index, role, header } = column;
  if (!summed.has(role) || header.includes('%')) return [];
  if (rateInIndicatorRows.has(role) && parts.some(({ kind }) => kind === 'indicator')) return [];
  if (isFiltered(view.cells.formula(total.index, index))) return [];
  const stated = countAt(view, total.index, index);
  const counts = countsIn(view, parts, index);
  if (!stated || !counts || counts.length < fewestParts) return [];
  const values = (rows: readonly TrackedRow[]) => (countsIn(view, rows, index) ?? []).map(({ value }) => value);
  const average = sum(counts.map(({ value }) => value)) / counts.length;
  // Among the sections that a grand total sums there may be a rate, which is no part of it.
  const counted = above.filter(({ kind }) => !(rateInIndicatorRows.has(role) && kind === 'indicator'));
  const ofTotals = sum(values(totalsAbove));
  // The last section may have no subtotal of its own.
  const alternatives = [average, sum(values(counted)), ofTotals, ofTotals + sum(counts.map(({ value }) => value))];
  return [{ total: stated, parts: counts, name: total.label, alternatives }];
}

/** The totals of a table's rows whose parts are beyond doubt. */
export const rowTotals = (view: TableView): Total[] =>
  blocksOf(view.table.rows)
    .filter(({ parts, total }) => areAlike(view, parts, total))
    .flatMap((block) => view.table.columns.flatMap((column) => totalIn(view, block, column)));

const plainNumber = /^\(?(\d{1,2})\)?$/;
const sumOfNumbers = /^\(?\d{1,2}\)?\s*=\s*\(?\d{1,2}\)?(?:\s*\+\s*\(?\d{1,2}\)?)+$/;

/** Columns that the row of column numbers declares as sums: "(3)=(4)+(5)". Keyed by the total's column. */
function declaredSums({ table, cells }: TableView): Map<number, number[]> {
  const area = parseA1Area(table.header);
  const sums = new Map<number, number[]>();
  if (!area) return sums;
  const [top, bottom] = table.transposed ? [area.left, area.right] : [area.top, area.bottom];
  for (let row = top; row <= bottom + 1; row += 1) {
    const numbered = new Map<number, number>();
    const formulas: { column: number; numbers: number[] }[] = [];
    for (const { index: column } of table.columns) {
      const text = String(cells.value(row, column) ?? '').trim();
      const [own, ...numbers] = (text.match(/\d+/g) ?? []).map(Number);
      if (own === undefined || !(plainNumber.test(text) || sumOfNumbers.test(text))) continue;
      numbered.set(own, column);
      if (numbers.length > 0) formulas.push({ column, numbers });
    }
    for (const { column, numbers } of formulas) {
      const parts = numbers.flatMap((number) => numbered.get(number) ?? []);
      if (parts.length === numbers.length) sums.set(column, parts);
    }
  }
  return sums;
}

/** The totals of a table's columns that the header declares as sums. */
export function columnTotals(view: TableView): Total[] {
  const { columns, rows } = view.table;
  return [...declaredSums(view)].flatMap(([column, parts]) => {
    const name = columns.find(({ index }) => index === column)?.header ?? '';
    return rows
      .filter(({ kind }) => body.has(kind) || kind === 'total')
      .flatMap(({ index }): Total[] => {
        const total = countAt(view, index, column);
        const counts = parts.map((part) => countAt(view, index, part));
        const known = parts.every((part, at) => counts[at] !== undefined || isNone(view, index, part));
        const given = counts.flatMap((count) => count ?? []);
        return total && known && given.length > 0 ? [{ total, parts: given, name, alternatives: [] }] : [];
      });
  });
}
