import { chosenPeriod, type ReaderChoices } from './choices';
import type { Cells, Folding } from './cells';
import type { HeaderBlock } from './header';
import { readPeriod } from './period';
import { roleOf, standInRoles, valueRoles } from './roles';
import { describeSpan, readYear, romanQuarter, spanToMonth, type Span } from './span';
import type { CellValue, ColumnRole, Period, TrackedColumn } from './types';

/** A column as understood, with what its values are grouped by. */
export interface Column extends TrackedColumn {
  /** The heading of the top header row, which joins neighbouring columns. */
  band: string;
  span?: Span;
  /** Its own heading names the period, not the title over the table. */
  dated?: true;
  cumulative: boolean;
  /** The heading says "%". */
  percent: boolean;
}

/** What the sheet around the table says of time. */
export interface TimeContext {
  year?: number | undefined;
  /** The span of the title or the sheet's name, for result columns that name none. */
  span?: Span | undefined;
}

const asText = (value: CellValue): string => (value === null ? '' : String(value).trim());

/** Unmerged bands: an empty cell over a heading of its own continues the band on its left. */
function bandFromLeft(cells: Cells, block: HeaderBlock, row: number, column: number): CellValue {
  const hasOwnHeading = (at: number): boolean => {
    for (let below = row + 1; below <= block.bottom; below += 1) {
      if (!block.numberRows.includes(below) && cells.value(below, at) !== null) return true;
    }
    return false;
  };
  const [label = block.left] = block.labels;
  for (let at = column; at > label && hasOwnHeading(at) && (at === column || !cells.mergeAt(row, at)); at -= 1) {
    const value = cells.merged(row, at);
    if (value !== null) return value;
  }
  return null;
}

interface Heading {
  value: CellValue;
  numberFormat: string;
}

/** The headings over a column from the upper row to the lower, repeats left out. */
function headingsOver(cells: Cells, block: HeaderBlock, column: number): Heading[] {
  const path: Heading[] = [];
  for (let row = block.top; row <= block.bottom; row += 1) {
    if (block.numberRows.includes(row)) continue;
    const own = cells.merged(row, column);
    const value = own ?? (cells.mergeAt(row, column) ? null : bandFromLeft(cells, block, row, column));
    const numberFormat = cells.numberFormat(row, column);
    if (value !== null && path.at(-1)?.value !== value) path.push({ value, numberFormat });
  }
  return path;
}

const overriding: ReadonlySet<ColumnRole> = new Set(['target', 'baseline', 'comparison', 'assessment', 'note', 'lead']);

/** The lowest heading decides, unless a band over it says that all of its columns are targets, notes, … */
function roleOfPath(path: readonly CellValue[], folding: Folding, period: boolean): ColumnRole {
  const roles = path.map((value) => {
    const text = asText(value);
    const folded = folding.fold(text);
    return folded === '' && text.includes('%') ? 'rate' : roleOf(folded);
  });
  const own = roles.at(-1);
  const above = roles
    .slice(0, -1)
    .reverse()
    .find((role) => role !== undefined);
  if (own === undefined) return above ?? (period ? 'result' : 'other');
  return valueRoles.has(own) && above !== undefined && overriding.has(above) ? above : own;
}

/** "I" under "Quý", "3" under "Tháng". */
function spanUnderBand(value: CellValue, bands: readonly CellValue[], folding: Folding): Span | undefined {
  const text = folding.plain(asText(value));
  const above = bands.map((band) => folding.plain(asText(band))).join(' ');
  const quarter = /\bquy\b/.test(above) ? romanQuarter(text) : undefined;
  if (quarter) return { kind: 'quarter', index: quarter };
  const month = /\bthang\b/.test(above) && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? { kind: 'month', index: month } : undefined;
}

interface PathTime {
  span?: Span;
  cumulative: boolean;
}

/** The most particular span of a path; a year anywhere in it belongs to it. */
function timeOfPath(path: readonly Heading[], folding: Folding): PathTime {
  const bands = path.map(({ value }) => value);
  let best: Span | undefined;
  let year: number | undefined;
  let cumulative = false;
  for (let depth = path.length - 1; depth >= 0; depth -= 1) {
    const { value = null, numberFormat } = path[depth] ?? {};
    const read = readPeriod(value, undefined, numberFormat);
    const span = read?.span ?? spanUnderBand(value, bands.slice(0, depth), folding);
    cumulative ||= read?.cumulative ?? false;
    year ??= span?.year ?? (typeof value === 'string' ? readYear(folding.plain(value)) : undefined);
    if (span && (best === undefined || (best.kind === 'year' && span.kind !== 'year'))) best = span;
  }
  if (!best) return { cumulative };
  return { span: year === undefined ? best : { ...best, year }, cumulative };
}

/** From the start of the year to the end of a quarter or month. */
const toDate = (span: Span): Span => {
  const month = span.kind === 'quarter' ? (span.index ?? 1) * 3 : span.kind === 'month' ? (span.index ?? 1) : 0;
  const longer = month > 0 ? spanToMonth(month) : undefined;
  return longer ? { ...longer, ...(span.year !== undefined && { year: span.year }) } : span;
};

const notationOf = (span: Span | undefined, year: number | undefined): Period => {
  const of = span?.year ?? year;
  return span && of !== undefined ? describeSpan(span, of) : null;
};

function describeColumn(
  cells: Cells,
  folding: Folding,
  block: HeaderBlock,
  index: number,
  time: TimeContext,
): Column | undefined {
  const path = headingsOver(cells, block, index);
  if (path.length === 0) return undefined;
  const read = timeOfPath(path, folding);
  const headings = path.map(({ value }) => value);
  const role = roleOfPath(headings, folding, read.span !== undefined);
  const words = headings.map(asText);
  const cumulative = role === 'cumulative' || read.cumulative;
  const own = read.span ?? (role === 'cumulative' ? undefined : time.span);
  const saysUntil = words.some((text) => /\b(den|toi)\b/.test(folding.plain(text)));
  const span = cumulative && own && !saysUntil ? toDate(own) : own;
  return {
    index,
    role,
    header: words.join(' / '),
    band: words[0] ?? '',
    cumulative,
    percent: words.some((text) => text.includes('%')),
    ...(span && { span }),
    ...(read.span && { dated: true as const }),
    ...(read.span?.year !== undefined && { year: read.span.year }),
  };
}

/** Results of years before the plan are the starting point where the table also has results of the plan's years. */
function settleBaselines(columns: Column[], firstYear: number): void {
  const before = (column: Column) => (column.span?.year ?? firstYear) < firstYear;
  const values = columns.filter(({ role }) => valueRoles.has(role));
  if (values.every(before)) return;
  for (const column of values.filter(before)) {
    column.role = 'baseline';
  }
}

/**
 * Counts whose headings name no period ("Tử số", "Mẫu số") beside one dated result are what that result is made of,
 * whatever period the title names.
 */
function settleCounts(columns: Column[]): void {
  const results = columns.filter(({ role, dated, cumulative }) => valueRoles.has(role) && dated && !cumulative);
  const [result, ...others] = results;
  if (!result?.span || others.length > 0) return;
  for (const column of columns) {
    if (!column.dated && (column.role === 'numerator' || column.role === 'denominator')) column.span = result.span;
  }
}

/** The whole year estimated beside results of parts of it is a forecast. */
function settleEstimates(columns: Column[], folding: Folding): void {
  const values = columns.filter(({ role }) => valueRoles.has(role));
  if (!values.some(({ span, dated }) => dated && span && span.kind !== 'year')) return;
  for (const column of values) {
    if (column.span?.kind === 'year' && /\buoc\b/.test(folding.fold(column.header))) column.role = 'other';
  }
}

/** Where no column is a result, one that judges or compares results may hold them ("Kết quả đánh giá (%)"). */
function settleStandIns(columns: Column[]): void {
  if (columns.some(({ role }) => valueRoles.has(role))) return;
  const standIn = columns.find(({ role }) => standInRoles.includes(role));
  if (standIn) standIn.role = 'result';
}

/** The column that names the indicators is that and nothing else; a second "Chỉ tiêu" full of numbers holds targets. */
function settleLabels(columns: Column[], label: number, holdsNumbers: (column: number) => boolean): void {
  for (const column of columns) {
    if (column.index === label) column.role = 'label';
    else if (column.role === 'label') column.role = holdsNumbers(column.index) ? 'target' : 'other';
  }
}

/** "Tổng số | Đạt | Tỷ lệ": beside a whole "Đạt" with numbers is the part, no verdict. */
function settleParts(columns: Column[], folding: Folding, isNumeric: (column: number) => boolean): void {
  columns.forEach((column, place) => {
    const lowest = folding.fold(column.header.split(' / ').at(-1) ?? '');
    const beside = [columns[place - 1], columns[place + 1]].some((other) => other?.role === 'denominator');
    if (column.role === 'assessment' && lowest === 'dat' && beside && isNumeric(column.index))
      column.role = 'numerator';
  });
}

/** The year of value columns that name none: the only one that their neighbours name, else that of the surroundings. */
function yearFor(columns: readonly Column[], time: TimeContext, lastYear: number): number | undefined {
  const named = (role: (one: ColumnRole) => boolean) =>
    new Set(columns.flatMap((column) => (role(column.role) && column.year !== undefined ? [column.year] : [])));
  const [result, ...moreResults] = named((role) => valueRoles.has(role));
  if (result !== undefined && moreResults.length === 0) return result;
  if (time.year !== undefined) return time.year;
  // The plan's last year in a heading is its goal, not the year of the table.
  const [target, ...moreTargets] = named((role) => role === 'target');
  return moreTargets.length === 0 && target !== lastYear ? target : undefined;
}

export interface ColumnsInput {
  sheet: string;
  choices: ReaderChoices;
  cells: Cells;
  folding: Folding;
  block: HeaderBlock;
  time: TimeContext;
  /** The column that names the indicators. */
  label: number;
  /** Last row of the table. */
  end: number;
  /** The plan's years. */
  from: number;
  to: number;
}

/** Columns of the same heading of which none says its period are told apart, so that each can be asked about. */
function numberAlike(columns: readonly Column[]): void {
  const times = new Map<string, number>();
  for (const column of columns.filter(({ role, span }) => valueRoles.has(role) && !span)) {
    const time = (times.get(column.header) ?? 0) + 1;
    times.set(column.header, time);
    if (time > 1) column.header = `${column.header} (${time})`;
  }
}

/** The columns of a table with a heading: what each holds and of which period. */
export function readColumns(input: ColumnsInput): Column[] {
  const { sheet, choices, cells, folding, block, time, label, end, from, to } = input;
  const columns: Column[] = [];
  for (let index = block.left; index <= block.right; index += 1) {
    const column = describeColumn(cells, folding, block, index, time);
    if (column) columns.push(column);
  }
  const isNumeric = (column: number) => holdsNumbers(cells, column, block.bottom + 1, end);
  settleLabels(columns, label, isNumeric);
  settleParts(columns, folding, isNumeric);
  settleStandIns(columns);
  settleEstimates(columns, folding);
  settleCounts(columns);
  settleBaselines(columns, from);
  numberAlike(columns);
  const year = yearFor(columns, time, to);
  for (const column of columns) {
    if (valueRoles.has(column.role)) {
      column.period = chosenPeriod(choices, sheet, column.header) ?? notationOf(column.span, year);
    }
    if (column.role !== 'target' && column.role !== 'baseline') delete column.year;
  }
  return columns;
}

/** Most of the column's first cells are numbers, percentages or ratios. */
function holdsNumbers(cells: Cells, column: number, first: number, last: number): boolean {
  const rowsLooked = 60;
  let filled = 0;
  let numbers = 0;
  for (let row = first; row <= Math.min(last, first + rowsLooked); row += 1) {
    const value = cells.value(row, column);
    if (value === null) continue;
    filled += 1;
    if (typeof value === 'number' || (typeof value === 'string' && /^\D{0,12}\d[\d.,/]*\s*%?/.test(value)))
      numbers += 1;
  }
  return numbers * 2 > filled;
}
