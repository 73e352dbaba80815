import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import type { ReaderChoices } from './choices';
import type { Cells, Folding } from './cells';
import { readColumns, type Column, type TimeContext } from './columns';
import { partsByPeriod } from './cell-periods';
import type { HeaderBlock } from './header';
import { findPeriodColumns, readLines, yearsOfLines, type Line } from './long-format';
import type { Matcher } from './match';
import { readNumber, type ReadingContext } from './number';
import { periodToDate, yearOfPeriod } from './period';
import { chooseLabelColumn, readRows, type Row } from './rows';
import { valueRoles } from './roles';
import { describeSpan } from './span';
import { targetFor, withMilestones } from './targets';
import type { Observation, Period, Reading, StatedTarget, TrackedIndicator, TrackedTable, UnmatchedRow } from './types';
import { readQuotient, readRate, readSources, readWitnesses, type ValueSource } from './values';

export type NoTable = 'reader.no-value-column' | 'reader.no-indicator-rows';

export interface TableReading {
  table: TrackedTable;
  tracked: TrackedIndicator[];
  unmatched: UnmatchedRow[];
  observations: Observation[];
  /** Why the table is none, where it is none. */
  reason?: NoTable;
}

export interface TableInput {
  plan: Plan;
  sheet: string;
  cells: Cells;
  folding: Folding;
  matcher: Matcher;
  choices: ReaderChoices;
  block: HeaderBlock;
  /** Last row of the table, included. */
  end: number;
  time: TimeContext;
  /** "Đơn vị tính: %" over the table. */
  percent: boolean;
}

const yearsOf = ({ data }: Plan) => ({ from: Number(data.from.slice(0, 4)), to: Number(data.to.slice(0, 4)) });

/** Everything that is needed to read one row's cells. */
interface TableContext {
  input: TableInput;
  columns: Column[];
  sources: ValueSource[];
  witness: ReturnType<typeof readWitnesses>;
  /** The year that the table speaks of. */
  year: number | undefined;
}

function contextOf(
  indicator: Indicator,
  { witness }: TableContext,
  column: Column,
): Omit<ReadingContext, 'numberFormat'> {
  const [target] = indicator.targets;
  return {
    column: witness(column),
    reduction: indicator.comparator === 'reduction>=',
    expected: target?.value,
  };
}

/** The cell in which a merged area keeps its value. */
function addressAt(cells: Cells, row: number, column: number): string {
  const merge = cells.mergeAt(row, column);
  return merge ? cells.address(merge.top, merge.left) : cells.address(row, column);
}

function targetsOf(row: Row, indicator: Indicator, context: TableContext): StatedTarget[] {
  const { cells } = context.input;
  const named = context.columns.filter(({ role }) => role === 'target');
  // A plan in a row of its own stands under the periods.
  const under = row.targetRow === undefined ? [] : context.sources.flatMap(({ value }) => value ?? []);
  const at = row.targetRow ?? row.index;
  const columns = [...named, ...under.filter(({ index }) => cells.value(at, index) !== null)];
  const targets = columns.map((column): StatedTarget => ({
    reading: readRate(cells, row, at, column, { ...contextOf(indicator, context, column), target: true }),
    cell: addressAt(cells, at, column.index),
    formula: cells.formula(at, column.index),
    ...(column.year !== undefined && { year: column.year }),
  }));
  return withMilestones(targets, columns);
}

function agencyOf(row: Row, { input: { cells }, columns }: TableContext): TrackedIndicator['agency'] {
  const lead = columns.find(({ role }) => role === 'lead');
  const value = lead ? cells.merged(row.index, lead.index) : null;
  if (!lead || typeof value !== 'string') return undefined;
  const merge = cells.mergeAt(row.index, lead.index);
  return { text: value.trim(), cell: cells.address(merge?.top ?? row.index, merge?.left ?? lead.index) };
}

function trackedOf(row: Row, indicator: Indicator, context: TableContext): TrackedIndicator {
  const { cells, sheet } = context.input;
  const targets = targetsOf(row, indicator, context);
  const target = targetFor(targets, context.year);
  const agency = agencyOf(row, context);
  return {
    indicator: indicator.id,
    label: row.label,
    sheet,
    labelCell: cells.address(row.index, row.labelColumn),
    confidence: row.match.confidence,
    ...(target && { target }),
    ...(targets.length > 1 && { targets }),
    ...(agency && { agency }),
  };
}

/** "Năm 2026: 91%" among the results of a quarter of that year is what the quarter ended with. */
const withinColumn = (period: Period, own: Period): Period =>
  own !== null && period !== null && period === String(yearOfPeriod(own)) ? own : period;

/** A cell that names a period beside each of its values gives one observation each; its text is no number to retype. */
function observeParts(row: Row, column: Column, one: Observation, context: TableContext): Observation[] {
  const raw = context.input.cells.merged(row.valueRow ?? row.index, column.index);
  const indicator = context.input.plan.indicator(one.indicator);
  if (typeof raw !== 'string' || !indicator) return [];
  return partsByPeriod(raw).map(({ span, text, written }) => {
    const year = span.year ?? context.year;
    const unit = row.unit ?? (column.percent ? 'percent' : undefined);
    const read = readNumber(text, { ...contextOf(indicator, context, column), unit, numberFormat: 'General' });
    const reading: Reading =
      read.kind === 'value'
        ? { ...read, notes: ['words', ...read.notes.filter((note) => note !== 'text')], raw }
        : { ...read, raw: written };
    const period = year === undefined ? null : withinColumn(describeSpan(span, year), one.period);
    return { ...one, period, reading };
  });
}

/** In a row of one period the columns name none: the row's holds for all of them. */
function periodOf(row: Row | Line, { period, cumulative }: ValueSource): Observation['period'] {
  if (!('period' in row)) return period;
  return cumulative && row.period !== null ? periodToDate(row.period) : row.period;
}

function observe(row: Row | Line, indicator: Indicator, source: ValueSource, context: TableContext): Observation[] {
  const { cells, sheet } = context.input;
  const { value, numerator, denominator } = source;
  const own = value ?? numerator;
  if (!own || row.valueRow === undefined) return [];
  const { reading, column } =
    value || !numerator || !denominator
      ? { reading: readRate(cells, row, row.valueRow, own, contextOf(indicator, context, own)), column: own }
      : readQuotient(cells, row.valueRow, numerator, denominator);
  const one: Observation = {
    indicator: indicator.id,
    period: periodOf(row, source),
    reading,
    sheet,
    cell: addressAt(cells, row.valueRow, column.index),
    formula: cells.formula(row.valueRow, column.index),
    ...(source.cumulative && { cumulative: true as const }),
  };
  const parts = observeParts(row, column, one, context);
  return parts.length > 0 ? parts : [one];
}

const unmatchedOf = (row: Row, { sheet, cells }: TableInput): UnmatchedRow => ({
  label: row.label,
  sheet,
  labelCell: cells.address(row.index, row.labelColumn),
  nearest: row.match.nearest,
  ambiguous: row.match.ambiguous,
});

function describe(input: TableInput, columns: readonly Column[], rows: readonly Row[]): TrackedTable {
  const { block, cells } = input;
  return {
    header: cells.addressOf({ top: block.top, left: block.left, bottom: block.bottom, right: block.right }),
    transposed: cells.transposed,
    columns: columns.map(({ index, role, header, period, year }) => ({
      index,
      role,
      header,
      ...(period !== undefined && { period }),
      ...(year !== undefined && { year }),
    })),
    rows: rows.map(({ index, kind, label, match }) => ({
      index,
      kind,
      label,
      ...(kind === 'indicator' && match.indicator !== undefined && { indicator: match.indicator }),
    })),
  };
}

/** Reads one table: its columns, rows and every value cell of the indicators it tracks. */
export function readTable(input: TableInput): TableReading {
  const { plan, cells, matcher, block, end, time } = input;
  const label = chooseLabelColumn(cells, block, end, matcher);
  const { from, to } = yearsOf(plan);
  const columns = readColumns({ ...input, label, from, to });
  const long = { ...input, columns, year: time.year };
  const byPeriod = findPeriodColumns(long);
  const empty = { tracked: [], unmatched: [], observations: [] };
  if (!columns.some(({ role }) => valueRoles.has(role))) {
    return { table: describe(input, columns, []), ...empty, reason: 'reader.no-value-column' };
  }
  const rows = readRows({ ...input, columns, label });
  const found = rows.filter(({ kind }) => kind === 'indicator');
  const lines = byPeriod ? readLines(long, rows, byPeriod) : undefined;
  const observed: readonly Row[] = lines ?? found;
  const sources = readSources(cells, observed, columns);
  const measures = columns.filter(({ role }) => valueRoles.has(role) || role === 'target');
  const context: TableContext = {
    input,
    columns,
    sources,
    witness: readWitnesses(cells, observed, measures),
    year:
      (lines && yearsOfLines(lines).at(-1)) ??
      sources
        .map(({ period }) => Number(period?.slice(0, 4)))
        .filter((year) => year > 0)
        .at(-1) ??
      time.year,
  };
  const tracked: TrackedIndicator[] = [];
  const observations: Observation[] = [];
  for (const row of found.filter(({ kind }) => kind === 'indicator')) {
    const indicator = plan.indicator(row.match.indicator ?? '');
    if (indicator) tracked.push(trackedOf(row, indicator, context));
  }
  for (const row of observed) {
    const indicator = plan.indicator(row.match.indicator ?? '');
    if (indicator) observations.push(...sources.flatMap((source) => observe(row, indicator, source, context)));
  }
  if (lines) for (const column of columns) if (valueRoles.has(column.role)) delete column.period;
  const unmatched = rows.filter(({ kind }) => kind === 'unmatched').map((row) => unmatchedOf(row, input));
  return {
    table: describe(input, columns, rows),
    tracked,
    unmatched,
    observations,
    ...(tracked.length === 0 &&
      !rows.some(({ kind, match }) => kind === 'unmatched' && match.ambiguous && !match.generic) && {
        reason: 'reader.no-indicator-rows' as const,
      }),
  };
}
