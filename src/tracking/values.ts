import type { Cells } from './cells';
import type { Column } from './columns';
import { readNumber, witnessOf, type ColumnWitness, type ReadingContext } from './number';
import { comparePeriods, latestPeriod, periodToDate } from './period';
import type { Row } from './rows';
import { describeSpan } from './span';
import type { CellValue, Period, Reading, ReadingNote } from './types';

/** The columns that speak of one period, and the one that holds the indicator's value. */
export interface ValueSource {
  period: Period;
  cumulative: boolean;
  value?: Column;
  numerator?: Column;
  denominator?: Column;
}

/** Largest plain number that a column of rates is expected to hold. */
const largestPercent = 100;
/** Stands for the missing year while periods without one are put in order. */
const anyYear = 2000;
/** This many rows say enough about how a column writes its numbers. */
const rowsWitnessing = 500;
/** A row that no worksheet has: its cells are empty. */
const noRow = -1;

/** Groups value columns by period; undated ones keep their order of time and fall together as `null`. */
function groupByPeriod(columns: readonly Column[]): Map<string, Column[]> {
  const groups = new Map<string, Column[]>();
  for (const column of columns) {
    const time = column.period ?? (column.span ? `?${describeSpan(column.span, anyYear)}` : '?');
    const key = `${column.cumulative ? '+' : ''}${time}`;
    groups.set(key, [...(groups.get(key) ?? []), column]);
  }
  return groups;
}

const cellsOf = (cells: Cells, rows: readonly Row[], columns: readonly Column[]) =>
  rows.slice(0, rowsWitnessing).flatMap(({ valueRow: index = noRow }) =>
    columns.map((column) => ({
      raw: cells.value(index, column.index),
      numberFormat: cells.numberFormat(index, column.index),
    })),
  );

const isFilled = (cells: Cells, rows: readonly Row[], column: Column): boolean =>
  rows.some(({ valueRow = noRow }) => cells.value(valueRow, column.index) !== null);

const hasFigure = (raw: CellValue): boolean => typeof raw === 'number' || (typeof raw === 'string' && /\d/.test(raw));

/** "Đạt", "Không đạt": a column that judges has words, one of results has figures among them. */
const holdsFigures = (cells: Cells, rows: readonly Row[], column: Column): boolean =>
  rows.some(({ valueRow = noRow }) => hasFigure(cells.merged(valueRow, column.index)));

/** Counts rather than rates: most plain numbers exceed 100. */
function holdsCounts(cells: Cells, rows: readonly Row[], column: Column): boolean {
  const numbers = cellsOf(cells, rows, [column]).flatMap(({ raw }) => (typeof raw === 'number' ? [raw] : []));
  return numbers.filter((number) => number > largestPercent).length * 2 > numbers.length;
}

/** Of "đến 05/6", "đến 12/6", "đến 19/6" the last gives the period; columns without such days keep their order. */
const latestFirst = (columns: readonly Column[]): Column[] =>
  columns.every(({ span }) => span?.untilDay !== undefined)
    ? [...columns].sort((a, b) => (b.span?.untilDay ?? 0) - (a.span?.untilDay ?? 0))
    : [...columns];

function valueColumn(cells: Cells, rows: readonly Row[], group: readonly Column[], all: readonly Column[]) {
  const withFigures = (one: Column) => holdsFigures(cells, rows, one);
  const firstFilled = (candidates: Column[]) =>
    candidates.find(withFigures) ?? candidates.find((one) => isFilled(cells, rows, one)) ?? candidates[0];
  const result = firstFilled(latestFirst(group.filter(({ role }) => role === 'result' || role === 'cumulative')));
  const rate = firstFilled(group.filter(({ role }) => role === 'rate'));
  if (!result || !rate) return result ?? rate;
  if (isFilled(cells, rows, result) && !withFigures(result) && withFigures(rate)) return rate;
  // Beside a plan and a result of the same band a rate says how much of the plan was done.
  const ofThePlan = all.some(({ role, band }) => role === 'target' && band === result.band && band === rate.band);
  if (ofThePlan) return result;
  const counted = group.some(({ role }) => role === 'numerator' || role === 'denominator');
  return counted || holdsCounts(cells, rows, result) ? rate : result;
}

interface Undated {
  order: string;
  source: ValueSource;
  filled: boolean;
}

/** "Lũy kế" without a date reaches to the last period that has values. */
function dateCumulative(dated: ValueSource[], undated: Undated[], reaches: (source: ValueSource) => boolean): void {
  const last = latestPeriod(dated.filter(reaches).map(({ period }) => period));
  const place = undated.findIndex(({ source, order }) => source.cumulative && order === '');
  if (place < 0 || last === null) return;
  const [found] = undated.splice(place, 1);
  if (!found) return;
  const period = periodToDate(last);
  if (found.source.value) found.source.value.period = period;
  dated.push({ ...found.source, period });
}

/** The sources of a table in order of time, plain before cumulative; of undated ones the last that is filled. */
export function readSources(cells: Cells, rows: readonly Row[], columns: readonly Column[]): ValueSource[] {
  const valued = columns.filter(({ period }) => period !== undefined);
  const sources: ValueSource[] = [];
  const undated: Undated[] = [];
  for (const [key, group] of groupByPeriod(valued)) {
    const [first] = group;
    const value = valueColumn(cells, rows, group, columns);
    const numerator = group.find(({ role }) => role === 'numerator');
    const denominator = group.find(({ role }) => role === 'denominator');
    if (!first || (!value && !(numerator && denominator))) continue;
    const source: ValueSource = {
      period: first.period ?? null,
      cumulative: first.cumulative,
      ...(value && { value }),
      ...(numerator && { numerator }),
      ...(denominator && { denominator }),
    };
    if (source.period !== null) sources.push(source);
    else undated.push({ order: key.replace(/^\+?\??/, ''), source, filled: isFilled(cells, rows, value ?? first) });
  }
  dateCumulative(sources, undated, ({ value }) => value !== undefined && isFilled(cells, rows, value));
  undated.sort((a, b) => comparePeriods(a.order || null, b.order || null));
  const plain = undated.filter(({ source }) => !source.cumulative);
  const pool = plain.length > 0 ? plain : undated;
  const last = pool.filter(({ filled }) => filled).at(-1) ?? pool[0];
  if (last) sources.push(last.source);
  return sources.sort((a, b) => Number(a.cumulative) - Number(b.cumulative) || comparePeriods(a.period, b.period));
}

/** Witnesses for the columns of a table: of decimals only its own cells, of the scale else all that hold rates. */
export function readWitnesses(
  cells: Cells,
  rows: readonly Row[],
  columns: readonly Column[],
): (column: Column) => ColumnWitness {
  const { scale } = witnessOf(cellsOf(cells, rows, columns));
  const together = { ...(scale && { scale }) };
  const witnesses = new Map(
    columns.map((column) => [column.index, { ...together, ...witnessOf(cellsOf(cells, rows, [column])) }]),
  );
  return ({ index }) => witnesses.get(index) ?? together;
}

/** A rate's cell in row `at`; a plain count where a rate belongs says nothing about the rate. */
export function readRate(
  cells: Cells,
  row: Row,
  at: number,
  column: Column,
  context: Omit<ReadingContext, 'numberFormat'>,
): Reading {
  const unit = row.unit ?? (column.percent ? 'percent' : undefined);
  const raw = cells.merged(at, column.index);
  const reading = readNumber(raw, { ...context, unit, numberFormat: cells.numberFormat(at, column.index) });
  if (unit !== 'count' || reading.kind !== 'value' || reading.value <= 1) return reading;
  const saysRate = reading.notes.some(
    (note) => note === 'percent-format' || note === 'percent-sign' || note === 'ratio',
  );
  return saysRate ? reading : { kind: 'unreadable', raw };
}

/** Things are counted in whole numbers: the mark of "1.234" and "1,234" then separates thousands. */
function wholeWitness(raw: string): ColumnWitness {
  const mark = /\d([.,])\d{3}(?!\d)/.exec(raw)?.[1];
  return mark === undefined ? {} : { decimal: mark === '.' ? ',' : '.' };
}

/** A number of things in a cell. */
export const readCount = (raw: CellValue, numberFormat: string): Reading =>
  readNumber(raw, { unit: 'count', numberFormat, column: typeof raw === 'string' ? wholeWitness(raw) : {} });

const rateNotes: ReadonlySet<ReadingNote> = new Set<ReadingNote>(['percent-sign', 'percent-format', 'ratio']);

const isRate = (reading: Reading): boolean =>
  reading.kind === 'value' && reading.notes.some((note) => rateNotes.has(note));

/** A reading, and the column of the cell that decided it. */
interface PlacedReading {
  reading: Reading;
  column: Column;
}

/** The rate that a numerator and a denominator column give where no column holds it. */
export function readQuotient(cells: Cells, row: number, numerator: Column, denominator: Column): PlacedReading {
  const [part, whole] = [numerator, denominator].map((column): PlacedReading => {
    const reading = readCount(cells.value(row, column.index), cells.numberFormat(row, column.index));
    // "75%" among counts: of what, only the officer knows.
    return { reading: isRate(reading) ? { kind: 'unreadable', raw: reading.raw } : reading, column };
  }) as [PlacedReading, PlacedReading];
  if (part.reading.kind !== 'value') return part;
  if (whole.reading.kind !== 'value') return whole;
  if (whole.reading.value === 0) return { ...whole, reading: { kind: 'none', raw: whole.reading.raw } };
  const value = part.reading.value / whole.reading.value;
  return { ...part, reading: { kind: 'value', value, notes: ['ratio'], raw: part.reading.raw } };
}
