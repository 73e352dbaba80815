import type { Cells, Folding } from './cells';
import type { Column } from './columns';
import type { HeaderBlock } from './header';
import { readPeriod, yearOfPeriod } from './period';
import type { Row } from './rows-alone';
import { valueRoles } from './roles';
import { describeSpan, readSpan, romanQuarter, type Span } from './span';
import type { Period } from './types';

/** Headings of a column that names a period in each row. */
const heading = /^(ky|ky (bao cao|danh gia|theo doi|so lieu)|quy|thang|nam|period|quarter|month|year)$/;
/** Headings that name a period in each row, or the time by which something is due. */
const weakHeading = /^(thoi (gian|diem|ky)|time)( (bao cao|danh gia|thuc hien|so lieu))?$/;
const yearHeading = /^(nam|year)$/;
const rowsLooked = 60;

/** The columns that say of which period each row speaks. */
export interface PeriodColumns {
  period: Column;
  /** "Năm" beside "Quý". */
  year?: Column;
}

export interface LongArea {
  cells: Cells;
  folding: Folding;
  block: HeaderBlock;
  end: number;
  columns: Column[];
  /** The year of the table. */
  year: number | undefined;
}

/** "I", "2" under "Quý", "3" under "Tháng" and everything that names its period itself. */
function spanAt({ cells, folding }: LongArea, row: number, { index, header }: Column): Span | undefined {
  const value = cells.merged(row, index);
  if (value === null || typeof value === 'boolean') return undefined;
  const own = readPeriod(value, undefined, cells.numberFormat(row, index))?.span;
  if (own) return own;
  const text = folding.plain(String(value));
  const title = folding.fold(header);
  const quarter = /\b(quy|quarter|ky)\b/.test(title) && !/^\d+$/.test(text) ? romanQuarter(text) : undefined;
  const numbered = /\b(quy|quarter)\b/.test(title) ? romanQuarter(text) : quarter;
  if (numbered !== undefined) return { kind: 'quarter', index: numbered };
  const month = /\b(thang|month)\b/.test(title) && /^\d{1,2}$/.test(text) ? Number(text) : 0;
  return month >= 1 && month <= 12 ? { kind: 'month', index: month } : undefined;
}

function namesPeriods(area: LongArea, column: Column): boolean {
  let filled = 0;
  let spans = 0;
  for (let row = area.block.bottom + 1; row <= Math.min(area.end, area.block.bottom + rowsLooked); row += 1) {
    if (area.cells.value(row, column.index) === null) continue;
    filled += 1;
    if (spanAt(area, row, column)) spans += 1;
  }
  return filled > 0 && spans * 2 > filled;
}

/** Whether an indicator has rows of several periods: a time by which it is due stands once. */
function repeatsLabels(area: LongArea, column: Column, label: Column | undefined): boolean {
  const periodsOf = new Map<string, string>();
  let name = '';
  for (let row = area.block.bottom + 1; row <= Math.min(area.end, area.block.bottom + rowsLooked); row += 1) {
    const own = label ? area.cells.merged(row, label.index) : null;
    if (own !== null) name = area.folding.fold(String(own));
    const span = spanAt(area, row, column);
    if (name === '' || !span) continue;
    const period = describeSpan(span, span.year ?? 0);
    if ((periodsOf.get(name) ?? period) !== period) return true;
    periodsOf.set(name, period);
  }
  return false;
}

/**
 * The columns of periods of a table with a row for each indicator and period; they then hold no values. `undefined`
 * where the headings of value columns name the periods.
 */
export function findPeriodColumns(area: LongArea): PeriodColumns | undefined {
  const { columns, folding } = area;
  const label = columns.find(({ role }) => role === 'label');
  const found = columns.filter((column) => {
    const title = folding.fold(column.header);
    if (heading.test(title)) return namesPeriods(area, column);
    return weakHeading.test(title) && namesPeriods(area, column) && repeatsLabels(area, column, label);
  });
  const values = columns.filter((column) => valueRoles.has(column.role) && !found.includes(column));
  if (found.length === 0 || values.length === 0) return undefined;
  if (values.some(({ header }) => readSpan(folding.plain(header)) !== undefined)) return undefined;
  for (const column of found) {
    column.role = 'other';
    delete column.period;
  }
  const isYear = ({ header }: Column) => yearHeading.test(folding.fold(header));
  const period = found.find((column) => !isYear(column)) ?? found[0];
  const year = found.find((column) => isYear(column) && column !== period);
  return period && { period, ...(year && { year }) };
}

function periodAt(area: LongArea, row: number, { period, year }: PeriodColumns): Period | undefined {
  const span = spanAt(area, row, period);
  if (!span) return undefined;
  const of = span.year ?? (year && spanAt(area, row, year)?.year) ?? area.year;
  return of === undefined ? null : describeSpan(span, of);
}

/** A row of an indicator for each of the worksheet rows that hold a period of it. */
export type Line = Row & { period: Period };

/** The worksheet rows of each row with their periods; a period written once holds until the next one. */
function linesOf(area: LongArea, rows: readonly Row[], columns: PeriodColumns): Map<Row, Line[]> {
  const lines = new Map<Row, Line[]>();
  let carried: Period | undefined;
  rows.forEach((row, place) => {
    const last = (rows[place + 1]?.index ?? area.end + 1) - 1;
    const own: Line[] = [];
    for (let at = row.index; at <= last; at += 1) {
      const period = periodAt(area, at, columns);
      carried = period ?? carried;
      if (period !== undefined) own.push({ ...row, valueRow: at, period });
      else if (at === row.index && carried !== undefined) own.push({ ...row, period: carried });
    }
    lines.set(row, own);
  });
  return lines;
}

/**
 * The lines of the indicators in a table with a row for each indicator and period. Further rows of an indicator, for
 * other periods, become parts of its first one; those for the same period stay what they are: repetitions.
 */
export function readLines(area: LongArea, rows: readonly Row[], columns: PeriodColumns): Line[] {
  const lines = linesOf(area, rows, columns);
  const firstOf = new Map<string, { row: Row; periods: Set<Period> }>();
  const read: Line[] = [];
  for (const row of rows) {
    const id = row.match.indicator;
    if (row.kind !== 'indicator' || id === undefined) continue;
    const own = lines.get(row) ?? [];
    const first = firstOf.get(id);
    if (!first) firstOf.set(id, { row, periods: new Set(own.map(({ period }) => period)) });
    else if (own.length > 0 && own.every(({ period }) => !first.periods.has(period))) {
      row.kind = 'part';
      for (const { period } of own) first.periods.add(period);
    }
    read.push(...own);
  }
  return read;
}

/** The years that lines speak of, the last one last. */
export const yearsOfLines = (lines: readonly Line[]): number[] =>
  lines.flatMap(({ period }) => yearOfPeriod(period) ?? []).sort((a, b) => a - b);
