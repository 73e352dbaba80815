import { readCount } from '../count';
import { finding, type ImportFinding } from '../findings';
import type { ColumnId, TableColumn } from '../kinds/types';
import { isNumberRow } from '../recognition/headings';
import { RowTally } from '../rejections';
import type { SourceRow } from '../source';
import { isTotalLabel } from '../total-label';

/** A row of a statistic: what it is about and its counts; a column without one is absent. */
export interface TableRow {
  number: number;
  /** Texts of the columns that say what it is about. */
  words: ReadonlyMap<ColumnId, string>;
  /** Text of the first column, for "I", "1", "1.1". */
  order: string;
  counts: Map<TableColumn, number>;
  unreadable: TableColumn[];
}

/** Columns that say what a row is about; all others hold counts. */
export const wordColumns: ReadonlySet<ColumnId> = new Set(['label', 'field', 'unit', 'group', 'period', 'indicator']);

/** Numbers of a worksheet whose thousands were taken for decimals; texts cannot be so damaged. */
const shortDecimals = /^\d{1,3}\.\d{1,2}$/;

export interface TableRows {
  /** Rows that count something of their own. */
  data: TableRow[];
  totals: TableRow[];
  damaged: RowTally;
}

export interface TableCollector {
  take(row: SourceRow): void;
  finish(): TableRows;
}

/** A statistic has some hundred rows; whoever hands in more gave another file. */
const mostRows = 100_000;

/** Collects the rows of a statistic and sorts out rows of numbers, sections, subtotals and totals. */
export function collectTable(columns: ReadonlyMap<ColumnId, number>, mayHoldNumbers: boolean): TableCollector {
  const collected: TableRow[] = [];
  const damaged = new RowTally();

  const read = (row: SourceRow): TableRow => {
    const words = new Map<ColumnId, string>();
    const counts = new Map<TableColumn, number>();
    const unreadable: TableColumn[] = [];
    for (const [id, column] of columns) {
      const text = row.text(column);
      if (wordColumns.has(id)) {
        words.set(id, text);
        continue;
      }
      const reading = readCount(mayHoldNumbers && shortDecimals.test(text) ? Number(text) : text);
      if (reading.kind === 'count') counts.set(id as TableColumn, reading.count);
      if (reading.kind === 'count' && reading.damaged) damaged.add(row.number);
      if (reading.kind === 'unreadable') unreadable.push(id as TableColumn);
    }
    return { number: row.number, words, order: row.text(0), counts, unreadable };
  };

  return {
    take: (row) => {
      if (collected.length >= mostRows) return;
      const texts = Array.from({ length: row.length }, (_, column) => row.text(column));
      if (isNumberRow(texts)) return;
      collected.push(read(row));
    },
    finish: () => ({ ...sortOut(collected), damaged }),
  };
}

const isRoman = (order: string): boolean => /^[IVX]+[.)]?$/.test(order);
const isArabic = (order: string): boolean => /^\d+([.)]\d*)*[.)]?$/.test(order);
const isBlank = ({ words, counts, unreadable }: TableRow): boolean =>
  counts.size === 0 && unreadable.length === 0 && [...words.values()].every((text) => text === '');

/** Some row before the next section or total is one of its own parts. */
function hasParts(rows: readonly TableRow[], index: number): boolean {
  const next = rows[index + 1];
  return next !== undefined && next.counts.size > 0 && isArabic(next.order);
}

function sortOut(rows: readonly TableRow[]): Pick<TableRows, 'data' | 'totals'> {
  const data: TableRow[] = [];
  const totals: TableRow[] = [];
  const kept = rows.filter((row) => !isBlank(row));
  kept.forEach((row, index) => {
    const named = [...row.words.values()].filter((text) => text !== '');
    if (row.counts.size === 0) {
      // A section, a note or a signature; a row whose counts cannot be read is one of data.
      if (row.unreadable.length > 0 && named.length > 0 && row.unreadable.length > columnsOf(rows) / 2) data.push(row);
      return;
    }
    const isTotal = [row.order, ...named].some(isTotalLabel) || named.length === 0;
    if (isTotal) totals.push(row);
    else if (!(isRoman(row.order) && hasParts(kept, index))) data.push(row);
  });
  return { data, totals };
}

const columnsOf = (rows: readonly TableRow[]): number => Math.max(1, ...rows.map(({ counts }) => counts.size));

/** The totals that are not the sum of the rows, by column. */
export function totalFindings({ data, totals }: TableRows, heading: (id: TableColumn) => string): ImportFinding[] {
  return totals.flatMap(({ number, counts }) =>
    [...counts].flatMap(([id, total]) => {
      const sum = data.reduce((before, row) => before + (row.counts.get(id) ?? 0), 0);
      return sum === total ? [] : [finding('total-differs', 'error', { heading: heading(id), total, sum }, [number])];
    }),
  );
}
