import type { Cells, Folding } from './cells';
import { readPeriod } from './period';
import { isLabelHeading, isWeakLabelHeading, roleOf, valueRoles } from './roles';
import { readSpan } from './span';
import type { ColumnRole } from './types';

/** Where a table's header stands, in the view's rows and columns. */
export interface HeaderBlock {
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Columns whose heading may name the indicators, the likeliest first. */
  labels: number[];
  /** Rows of the block that hold column numbers or formulas, "(1) (2) (3)=(1)/(2)". */
  numberRows: number[];
}

interface HeadingCell {
  column: number;
  role?: ColumnRole;
  period: boolean;
  label: boolean;
  weak: boolean;
}

/** A header stands near the top; titles and letterheads before it are a few rows. */
const rowsSearched = 40;
const longestHeading = 90;
const deepestSubHeader = 3;
const highestUpper = 2;

const columnNumber = /^\(?(\d{1,2}|[a-e])\)?\s*(=.*)?$/;

/** A year, or a date whose format shows a month or a year. */
const isPeriodNumber = (cells: Cells, row: number, column: number): boolean => {
  const value = cells.value(row, column);
  return typeof value === 'number' && readPeriod(value, undefined, cells.numberFormat(row, column)) !== undefined;
};

export const isEmptyRow = (cells: Cells, row: number, left: number, right: number): boolean => {
  for (let column = left; column <= right; column += 1) if (cells.value(row, column) !== null) return false;
  return true;
};

/** "(1) | (2) | (3)=(1)/(2)": at least three cells, all of them column numbers. */
export function isNumberRow(cells: Cells, folding: Folding, row: number, left: number, right: number): boolean {
  let found = 0;
  const numbers: number[] = [];
  for (let column = left; column <= right; column += 1) {
    const value = cells.value(row, column);
    if (value === null) continue;
    const text = folding.plain(String(value)).replace(/[[\]]/g, '');
    const number = columnNumber.exec(text);
    if (!number) return false;
    found += 1;
    if (/^\d/.test(number[1] ?? '')) numbers.push(Number(number[1]));
  }
  // Rising by one, so that a row of small counts is not taken for it.
  return found >= 3 && numbers.every((number, index) => index === 0 || number === (numbers[index - 1] ?? 0) + 1);
}

function headingAt(cells: Cells, folding: Folding, row: number, column: number): HeadingCell | undefined {
  const value = cells.value(row, column);
  if (isPeriodNumber(cells, row, column)) return { column, period: true, label: false, weak: false };
  if (typeof value !== 'string' || value.length > longestHeading) return undefined;
  const folded = folding.fold(value);
  const role = roleOf(folded) ?? (value.includes('%') && folded === '' ? 'rate' : undefined);
  const period = readSpan(folding.plain(value)) !== undefined;
  const label = isLabelHeading(folded);
  const weak = !label && isWeakLabelHeading(folded);
  return role || period || weak ? { column, ...(role && { role }), period, label, weak } : undefined;
}

/** Most rows are data: only those in which some cell may name the indicators are looked at further. */
function mayBeHeader(cells: Cells, folding: Folding, row: number): boolean {
  const { left, right } = cells.area;
  for (let column = left; column <= right; column += 1) {
    const value = cells.value(row, column);
    if (typeof value !== 'string' || value.length > longestHeading) continue;
    const folded = folding.fold(value);
    if (isLabelHeading(folded) || isWeakLabelHeading(folded)) return true;
  }
  return false;
}

function headingsOf(cells: Cells, folding: Folding, row: number, left: number, right: number): HeadingCell[] {
  const found: HeadingCell[] = [];
  for (let column = left; column <= right; column += 1) {
    const heading = headingAt(cells, folding, row, column);
    if (heading) found.push(heading);
  }
  return found;
}

/** The label columns of a header row; empty where the row is no header. */
function labelsOf(headings: readonly HeadingCell[]): number[] {
  const strong = headings.filter(({ label }) => label);
  const weak = headings.filter(({ weak: isWeak }) => isWeak);
  const others = headings.filter(({ label, weak: isWeak }) => !label && !isWeak).length;
  if (strong.length > 0 && others + weak.length >= 1) return [...strong, ...weak].map(({ column }) => column);
  return weak.length > 0 && weak.length + others >= 3 ? weak.map(({ column }) => column) : [];
}

/** A row under the header's first: nothing under the label, only headings elsewhere. */
function isSubHeader(cells: Cells, folding: Folding, row: number, block: HeaderBlock): boolean {
  const [label = block.left] = block.labels;
  let headings = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    const value = cells.value(row, column);
    if (value === null) continue;
    if (column <= label) return false;
    if (typeof value === 'number' && !isPeriodNumber(cells, row, column) && !(value >= 1 && value <= 12)) return false;
    const text = String(value);
    if (text.length > longestHeading) return false;
    if (typeof value === 'string' && /^(?!20\d\d$|\d{1,2}$)[\d.,]+\s*%?$/.test(text.trim())) return false;
    const lone = /^(i{1,3}|iv|[1-9]|1[0-2])$/.test(folding.fold(text));
    if (headingAt(cells, folding, row, column) || lone) headings += 1;
  }
  return headings > 0;
}

/** A row over the one with the label's heading: bands such as "Kết quả thực hiện" and nothing else. */
function isUpperHeader(cells: Cells, folding: Folding, row: number, block: HeaderBlock): boolean {
  const [label = block.left] = block.labels;
  let bands = 0;
  for (let column = block.left; column <= block.right; column += 1) {
    if (cells.value(row, column) === null) continue;
    if (column <= label) return false;
    const heading = headingAt(cells, folding, row, column);
    const band =
      heading && (heading.period || (heading.role && (valueRoles.has(heading.role) || heading.role === 'target')));
    if (!band) return false;
    bands += 1;
  }
  return bands > 0;
}

/** The block around the header row `row`, whose label columns are known. */
export function blockAround(
  cells: Cells,
  folding: Folding,
  row: number,
  labels: number[],
  left: number,
  right: number,
): HeaderBlock {
  const [label = left] = labels;
  const merge = cells.mergeAt(row, label);
  const block: HeaderBlock = {
    top: merge?.top ?? row,
    bottom: merge?.bottom ?? row,
    left,
    right,
    labels,
    numberRows: [],
  };
  while (block.bottom < row + deepestSubHeader && isSubHeader(cells, folding, block.bottom + 1, block))
    block.bottom += 1;
  while (block.top > row - highestUpper && isUpperHeader(cells, folding, block.top - 1, block)) block.top -= 1;
  if (isNumberRow(cells, folding, block.bottom + 1, left, right)) {
    block.bottom += 1;
    block.numberRows.push(block.bottom);
  }
  return block;
}

/** Side-by-side tables: each label column that begins anew after value columns starts a block of its own. */
function splitSideways(headings: readonly HeadingCell[], labels: readonly number[], left: number, right: number) {
  const starts: number[] = [left];
  let valuesSeen = false;
  const strong = headings.filter(({ label }) => label).map(({ column }) => column);
  // "Mục tiêu" beside "Chỉ tiêu" is a column of the same table, no second table's labels.
  const beginning = strong.length > 0 ? strong : labels;
  for (const { column, role, label, period } of headings) {
    const startsAnew = valuesSeen && (role === 'order' || (label && starts.at(-1) !== column - 1));
    const start = starts.at(-1) ?? left;
    const labelled = beginning.some((one) => one >= start && one < column);
    if (startsAnew && labelled && beginning.some((one) => one >= column)) {
      starts.push(column);
      valuesSeen = false;
    }
    if (period || (role && (valueRoles.has(role) || role === 'target'))) valuesSeen = true;
  }
  return starts.map((start, index) => {
    const end = (starts[index + 1] ?? right + 1) - 1;
    return { left: start, right: end, labels: labels.filter((column) => column >= start && column <= end) };
  });
}

/** Every header of the sheet in reading order: the first near the top, later ones for tables below it. */
export function findHeaders(cells: Cells, folding: Folding): HeaderBlock[] {
  const { top, bottom, left, right } = cells.area;
  const blocks: HeaderBlock[] = [];
  let searched = 0;
  for (let row = top; row <= bottom; row += 1) {
    if (blocks.length === 0 && searched >= rowsSearched) break;
    if (isEmptyRow(cells, row, left, right)) continue;
    searched += 1;
    if (!mayBeHeader(cells, folding, row)) continue;
    const headings = headingsOf(cells, folding, row, left, right);
    const labels = labelsOf(headings);
    if (labels.length === 0) continue;
    const parts = splitSideways(headings, labels, left, right).filter((part) => part.labels.length > 0);
    for (const part of parts) blocks.push(blockAround(cells, folding, row, part.labels, part.left, part.right));
    row = Math.max(row, ...blocks.slice(-parts.length).map((block) => block.bottom));
  }
  return blocks;
}

/** Whether a row near the top has headings of values though none names the indicators. */
export function hasHeadingsOnly(cells: Cells, folding: Folding): boolean {
  const { top, bottom, left, right } = cells.area;
  for (let row = top; row <= Math.min(bottom, top + rowsSearched); row += 1) {
    const headings = headingsOf(cells, folding, row, left, right);
    const valued = headings.some(({ role, period }) => period || (role !== undefined && valueRoles.has(role)));
    if (headings.length >= 2 && valued) return true;
  }
  return false;
}
