import type { Problem } from '../../messages';
import { tanMinhPlan, type Plan } from '../../plan/plan';
import { toA1 } from '../../tracking/a1';
import type { Grid } from '../../tracking/types';
import { channelOf } from '../channels';
import { measures, type Measure } from '../measures';
import type { DataTable, SummaryKey, SummaryRow } from '../types';
import { figureReader, isoDateOf, periodOf, textOf, type Figure } from './cells';
import { cellOf, findTable, formatOf, headingReader, type FoundTable } from './declared-table';
import { figureKind, kindOf, summaryColumns } from './summary-columns';

type Column = SummaryKey | Measure;
type Table = FoundTable<Column>;

const isHeader = (columns: ReadonlyMap<Column, number>): boolean =>
  columns.has('period') && columns.has('kind') && measures.some((measure) => columns.has(measure));

/** A row as read: nothing for one that holds no figures and belongs to nobody, such as a blank row or a note. */
type RowReading = { row: SummaryRow } | { problem: Problem } | undefined;

function problemAt({ grid, columns }: Table, row: number, column: Column, problem: Problem): RowReading {
  return { problem: { ...problem, place: { sheet: grid.sheet, cell: toA1(row, columns.get(column) ?? 0) } } };
}

type Counts = { counts: SummaryRow['counts'] } | { column: Measure; text: string };

function readCounts(table: Table, row: number, read: (row: number, id: Column) => Figure): Counts {
  const counts: SummaryRow['counts'] = {};
  for (const measure of measures) {
    if (!table.columns.has(measure)) continue;
    const reading = read(row, measure);
    if ('unreadable' in reading) return { column: measure, text: reading.unreadable };
    if (reading.value !== undefined) counts[measure] = reading.value;
  }
  return { counts };
}

/** The words that tell rows apart; a word that names nothing known is a problem of the row. */
function readKeys(table: Table, row: number, plan: Plan): Partial<SummaryRow> | { column: Column; problem: Problem } {
  const text = (id: SummaryKey) => textOf(cellOf(table, row, id));
  const [unit, field, group] = [text('unit'), text('field'), text('group')];
  const channelText = text('channel');
  const channel = channelText === undefined ? undefined : channelOf(channelText);
  if (channelText !== undefined && !channel) {
    return { column: 'channel', problem: { id: 'connector.table.channel', params: { text: channelText } } };
  }
  const indicatorText = text('indicator');
  const indicator = indicatorText === undefined ? undefined : plan.find(indicatorText);
  if (indicator && !indicator.ok) return { column: 'indicator', problem: indicator.problem };
  const [from, to] = [isoDateOf(cellOf(table, row, 'from')), isoDateOf(cellOf(table, row, 'to'))];
  return {
    ...(from && { from }),
    ...(to && { to }),
    ...(unit && { unit }),
    ...(field && { field }),
    ...(channel && { channel }),
    ...(group && { group }),
    ...(indicator && { indicator: indicator.value.id }),
  };
}

function readRow(table: Table, row: number, plan: Plan, read: (row: number, id: Column) => Figure): RowReading {
  const kindText = textOf(cellOf(table, row, 'kind'));
  const periodCell = cellOf(table, row, 'period');
  const period = periodOf(periodCell, formatOf(table, row, 'period'));
  const kind = kindText === undefined ? undefined : kindOf(kindText);
  // Excel's total row and notes below the table have no kind of data; whoever typed one meant a row.
  if (kindText === undefined && period === undefined) return undefined;
  const counted = readCounts(table, row, read);
  if ('counts' in counted && Object.keys(counted.counts).length === 0) return undefined;
  if (!period) {
    const params = { text: String(periodCell ?? '') };
    return problemAt(table, row, 'period', { id: 'connector.table.period', params });
  }
  if (!kind) {
    return problemAt(table, row, 'kind', { id: 'connector.table.kind', params: { text: kindText ?? '' } });
  }
  if (!('counts' in counted)) {
    const params = { text: counted.text };
    return problemAt(table, row, counted.column, { id: 'connector.table.count', params });
  }
  const keys = readKeys(table, row, plan);
  if ('problem' in keys) return problemAt(table, row, keys.column, keys.problem);
  return { row: { kind, period, ...keys, counts: counted.counts } };
}

const isMeasure = (id: Column): id is Measure => (measures as readonly string[]).includes(id);

function split(columns: Table['columns']): Pick<DataTable, 'columns' | 'keyColumns'> {
  const counts = new Map<Measure, number>();
  const keyColumns = new Map<SummaryKey, number>();
  for (const [id, column] of columns) {
    if (isMeasure(id)) counts.set(id, column);
    else keyColumns.set(id, column);
  }
  return { columns: counts, keyColumns };
}

/** Where the summary stands; `undefined` where no worksheet has it. */
export const findDataTable = (grids: readonly Grid[], plan: Plan): Table | undefined =>
  findTable(grids, 'connector.sheet.data', headingReader(summaryColumns(plan)), isHeader);

/**
 * The summary in a workbook, found by its headings in any worksheet, row and column order, in either language; rows
 * that officers added are read as they wrote them ("Quý III/2026", "1.234"). `undefined` where no worksheet has it.
 */
export function readDataTable(grids: readonly Grid[], plan: Plan = tanMinhPlan): DataTable | undefined {
  const table = findDataTable(grids, plan);
  if (!table) return undefined;
  const read = figureReader(table, figureKind);
  const rows: DataTable['rows'][number][] = [];
  const problems: Problem[] = [];
  for (let row = table.headerRow + 1; row <= table.lastRow; row += 1) {
    const reading = readRow(table, row, plan, read);
    if (reading && 'row' in reading) rows.push({ ...reading.row, row });
    else if (reading) problems.push(reading.problem);
  }
  return { sheet: table.grid.sheet, headerRow: table.headerRow, ...split(table.columns), rows, problems };
}
