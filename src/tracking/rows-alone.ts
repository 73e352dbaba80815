import type { Cells, Folding } from './cells';
import type { Column } from './columns';
import type { HeaderBlock } from './header';
import type { LabelMatch, Matcher } from './match';
import { interpretText } from './interpret';
import { isPercentFormat } from './number';
import * as words from './row-words';
import { valueRoles } from './roles';
import type { RowKind } from './types';

/** A row under the header, as it was understood. */
export interface Row {
  index: number;
  kind: RowKind;
  label: string;
  labelColumn: number;
  match: LabelMatch;
  unit?: 'percent' | 'count';
  /** Something stands in a value or target cell. */
  filled: boolean;
  depth: number;
  /** The row that holds the values: its own, or one below it named "Thực hiện"; absent where only a plan is given. */
  valueRow?: number;
  /** The row that holds the plan, where it is another. */
  targetRow?: number;
}

export interface TableArea {
  cells: Cells;
  folding: Folding;
  block: HeaderBlock;
  /** Last row of the table, included. */
  end: number;
  columns: readonly Column[];
  /** The column that names the indicators. */
  label: number;
  matcher: Matcher;
  /** "Đơn vị tính: %" over the table. */
  percent: boolean;
}

const nothing: LabelMatch = { confidence: 0, nearest: [], ambiguous: false };
const unmarkedSection = 0.5;
const unmarkedRow = 3;
const childRow = 4;

/** How deep a row stands, by its number or bullet; smaller is higher. */
function depthOf(order: string, label: string, folded: string, filled: boolean): number {
  const marker = order || (/^\s*([-+•●○▪*–]|\(?[\dIVX.]{1,7}[.)]|[a-zđ]\))/u.exec(label)?.[1] ?? '');
  if (/^\(?[IVX]+[.)]?$|^[A-Z][.)]?$/.test(marker)) return 0;
  const numbers = marker.match(/\d+/g);
  if (numbers) return numbers.length;
  if (/^[a-zđ][.)]?$/u.test(marker)) return unmarkedRow;
  if (/^[-•●○▪*–]/u.test(marker)) return childRow;
  if (marker.startsWith('+')) return childRow + 1;
  if (words.continuation.test(folded)) return childRow;
  return filled ? unmarkedRow : unmarkedSection;
}

/** The columns that the label's heading spans: children are often typed one column further in. */
function labelColumns({ cells, block }: TableArea, label: number): number[] {
  for (let row = block.top; row <= block.bottom; row += 1) {
    const merge = cells.mergeAt(row, label);
    if (merge && merge.right > merge.left) {
      const right = Math.min(merge.right, block.right);
      return Array.from({ length: right - merge.left + 1 }, (_, offset) => merge.left + offset);
    }
  }
  return [label];
}

interface LabelCell {
  text: string;
  column: number;
}

function labelAt(cells: Cells, row: number, columns: readonly number[]): LabelCell | undefined {
  for (const column of columns) {
    const merge = cells.mergeAt(row, column);
    const value = merge && merge.top === row ? cells.value(merge.top, merge.left) : cells.value(row, column);
    if (value !== null && typeof value !== 'boolean') {
      return { text: String(value).trim(), column: merge && merge.top === row ? merge.left : column };
    }
  }
  return undefined;
}

/** Of several label columns ("Nhóm", "Chỉ tiêu"), the one in which most rows name an indicator. */
export function chooseLabelColumn(cells: Cells, block: HeaderBlock, end: number, matcher: Matcher): number {
  const [first = block.left, ...rest] = block.labels;
  if (rest.length === 0) return first;
  const rowsLooked = 60;
  const matches = (column: number): number => {
    let found = 0;
    for (let row = block.bottom + 1; row <= Math.min(end, block.bottom + rowsLooked); row += 1) {
      const value = cells.value(row, column);
      if (typeof value === 'string' && matcher.match(value).indicator !== undefined) found += 1;
    }
    return found;
  };
  return [first, ...rest].reduce(
    (best, column) => {
      const found = matches(column);
      return found > best.found ? { column, found } : best;
    },
    { column: first, found: matches(first) },
  ).column;
}

const isMeasure = ({ role }: Column): boolean => valueRoles.has(role) || role === 'target';

/** A value or target cell that can only hold a rate: a percent format, a percent sign, a ratio. */
export function saysRate({ cells, columns }: TableArea, row: number): boolean {
  return columns.filter(isMeasure).some(({ index }) => {
    const value = cells.value(row, index);
    if (typeof value === 'number') return isPercentFormat(cells.numberFormat(row, index));
    if (typeof value !== 'string') return false;
    const read = interpretText(value, { target: true });
    return read.kind === 'number' && (read.percent || read.ratio);
  });
}

function unitOf(area: TableArea, row: number, label: string, unitColumn: Column | undefined): Row['unit'] {
  const { folding, cells } = area;
  const stated = unitColumn ? folding.plain(String(cells.merged(row, unitColumn.index) ?? '')) : '';
  if (words.percentUnit.test(stated) || /\(\s*%\s*\)/.test(label)) return 'percent';
  if (words.countUnit.test(stated)) return saysRate(area, row) ? 'percent' : 'count';
  return stated === '' && area.percent ? 'percent' : undefined;
}

/** The rows as they stand, each read on its own. */
export function rowsAlone(area: TableArea): Row[] {
  const { cells, folding, block, end, columns, label, matcher } = area;
  const order = columns.find(({ role }) => role === 'order');
  const unitColumn = columns.find(({ role }) => role === 'unit');
  const measures = columns.filter(isMeasure);
  const within = labelColumns(area, label);
  const leading = Array.from({ length: Math.max(0, label - block.left) }, (_, offset) => block.left + offset);
  const rows: Row[] = [];
  for (let index = block.bottom + 1; index <= end; index += 1) {
    const filled = measures.some(({ index: column }) => cells.value(index, column) !== null);
    const found = labelAt(cells, index, within) ?? (filled ? undefined : labelAt(cells, index, leading));
    const first =
      found ??
      labelAt(
        cells,
        index,
        Array.from({ length: block.right - block.left + 1 }, (_, i) => block.left + i),
      );
    if (!first) continue;
    const folded = folding.fold(first.text);
    if (words.signature.test(folded) && matcher.match(first.text).indicator === undefined) break;
    if (!found || folded === '') continue;
    const orderText = order ? String(cells.value(index, order.index) ?? '').trim() : '';
    const unit = unitOf(area, index, found.text, unitColumn);
    rows.push({
      index,
      kind: 'unmatched',
      label: found.text,
      labelColumn: found.column,
      match: nothing,
      filled,
      valueRow: index,
      depth: depthOf(found.column === order?.index ? '' : orderText, found.text, folded, filled),
      ...(unit && { unit }),
    });
  }
  return rows;
}
