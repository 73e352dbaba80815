import { cellsOf } from '../check/cells';
import { proportionsOf } from '../check/proportions';
import { countAt, eachTable } from '../check/tables';
import type { CheckResult } from '../check/types';
import { rowsOfPeriod } from '../connector/indicators';
import type { Measure } from '../connector/measures';
import type { DataTable, SummaryKind, SummaryRow } from '../connector/types';
import { foldText } from '../plan/text';
import { toA1 } from '../tracking/a1';
import { valueRoles } from '../tracking/roles';
import type { Grid } from '../tracking/types';
import type { FigureSource } from './form';
import { formMark } from './form-mark';
import { countKey } from './tables/table';
import { formulaText, sumOf, total } from './formulas';
import { cellReference, readableReference, sourceFormula, sourceObservation } from './source-cell';
import type { Operand } from './sheet-builder';
import type { CellContent } from './types';
import { percentDigits, percentFormat } from './percent-format';

/** A figure of the workbook as a cell of a report, and where it stands there. */
export interface Figure {
  content: Extract<CellContent, { kind: 'formula' | 'number' }>;
  /** Its worksheet. */
  sheet: string;
  /** "'Số liệu CCHC'!H7:H12", for people. */
  source: string;
}

export interface Figures {
  /** The first source that has a figure for the report's period; after them, a row of the workbook in these words. */
  find(sources: readonly FigureSource[], wording?: string): Figure | undefined;
  /** The sum of the measures over rows of the imported data of the period. */
  sum(rows: readonly DataRow[], measures: readonly Measure[]): Figure | undefined;
  /** Rows of the imported data of the period, of these kinds. */
  rows(kinds: readonly SummaryKind[]): readonly DataRow[];
}

export type DataRow = SummaryRow & { row: number };

/** Which kinds of rows tell a measure, in order of trust: lists before statistics made from them. */
const kindsInOrder: readonly SummaryKind[] = ['dossiers', 'payments', 'digitisation', 'survey'];

/** Counts of a moment, not of a span of time. */
const standing: ReadonlySet<Measure> = new Set(['carried', 'open-in-time', 'open-late', 'awaiting']);

/** Status that counts as done, as the form of tasks writes it. */
export const taskStatusColumn = 'status';

export interface FigureInput {
  result: CheckResult;
  grids: readonly Grid[];
  data: DataTable | undefined;
  /** What the form of tasks calls a finished task. */
  doneStatuses: readonly string[];
}

const numbering = /^[\s\-+•*.)(\dIVXivx]*(?=[\s\-+•*.)(])[\s\-+•*.)(]*/u;
const comparable = (text: string): string => foldText(text.replace(numbering, ''));

export function figuresOf({ result, grids, data, doneStatuses }: FigureInput): Figures {
  const cells = cellsOf(grids);
  const views = eachTable({ sheets: result.sheets, grids: [...grids] });

  const allRows = data?.rows ?? [];
  const places = new Map<SummaryRow, number>(allRows.map((row) => [row, row.row]));
  /** What came in adds up over shorter periods; what stood open does not, so dossiers count for their own period only. */
  const ofKind = (kind: SummaryKind, addUp: boolean): DataRow[] => {
    const { period } = result;
    if (period === null) return [];
    const found = addUp
      ? rowsOfPeriod(allRows, kind, period)
      : allRows.filter((row) => row.kind === kind && row.period === period);
    return found.flatMap((row) => {
      const place = places.get(row);
      return place === undefined ? [] : [{ ...row, row: place }];
    });
  };
  const rows = (kinds: readonly SummaryKind[]): readonly DataRow[] =>
    kinds.flatMap((kind) => ofKind(kind, kind !== 'dossiers'));

  const operands = (of: readonly DataRow[], measures: readonly Measure[]): Operand[] =>
    measures.flatMap((measure) => {
      const column = data?.columns.get(measure);
      return of.flatMap(({ row, counts }): Operand[] => {
        const value = counts[measure];
        if (data === undefined || column === undefined || value === undefined) return [];
        return [{ address: cellReference(data.sheet, toA1(row, column)) ?? '', value }];
      });
    });

  const sum = (of: readonly DataRow[], measures: readonly Measure[]): Figure | undefined => {
    const parts = operands(of, measures);
    if (data === undefined || parts.length === 0) return undefined;
    const places = parts.map(({ address }) => address.slice(address.lastIndexOf('!') + 1));
    const shown = places.length > 1 ? `${places[0]}…${places.at(-1)}` : places[0];
    return { content: sumOf(parts), sheet: data.sheet, source: readableReference(data.sheet, shown) };
  };

  /** A reference where the cell holds the plain number; else the number that was read. */
  const cellFigure = (sheet: string, cell: string, value: number, numberFormat: string): Figure => {
    const reference = cellReference(sheet, cell);
    const source = readableReference(sheet, cell);
    if (reference === undefined || cells.value(sheet, cell) !== value) {
      return { content: { kind: 'number', value, numberFormat }, sheet, source };
    }
    const formula = `=IF(ISNUMBER(${reference}),${reference},"")`;
    return { content: { kind: 'formula', formula, result: value, numberFormat }, sheet, source };
  };

  const proportions = views.flatMap((view) => proportionsOf(view));

  const finders: {
    [kind in FigureSource['from']]: (source: Extract<FigureSource, { from: kind }>) => Figure | undefined;
  } = {
    data: ({ measures, channel }) => {
      const addUp = measures.every((measure) => !standing.has(measure));
      const tells = (row: DataRow): boolean => measures.some((measure) => row.counts[measure] !== undefined);
      const found = kindsInOrder.map((kind) => ofKind(kind, addUp)).find((of) => of.some(tells)) ?? [];
      return sum(
        found.filter((row) => !channel || row.channel === channel),
        measures,
      );
    },
    indicator: ({ indicator }) => {
      const found = result.indicators.find(({ id }) => id === indicator);
      if (!found || found.actual === null || found.sheet === undefined || found.cell === undefined) return undefined;
      const formula = sourceFormula(found, sourceObservation(result, found));
      const numberFormat = percentFormat(percentDigits(found.actual, found.target));
      const place = { sheet: found.sheet, source: readableReference(found.sheet, found.cell) };
      return formula === undefined
        ? { content: { kind: 'number', value: found.actual, numberFormat }, ...place }
        : { content: { kind: 'formula', formula, result: found.actual, numberFormat }, ...place };
    },
    part: ({ indicator, part }) => {
      const found = proportions.find((one) => one.indicator === indicator && (one.period ?? null) === result.period);
      if (!found) return undefined;
      const { value, cell } = part === 'numerator' ? found.part : found.whole;
      return cellFigure(found.view.sheet.sheet, cell, value, '#,##0');
    },
    tasks: ({ count }) => taskFigure(grids, count === 'done' ? doneStatuses : undefined),
  };

  const find = (sources: readonly FigureSource[], wording?: string): Figure | undefined => {
    for (const source of sources) {
      const figure = (finders[source.from] as (one: FigureSource) => Figure | undefined)(source);
      if (figure) return figure;
    }
    return wording === undefined ? undefined : inWords(wording);
  };

  const inWords = (wording: string): Figure | undefined => {
    const wanted = comparable(wording);
    for (const view of views) {
      const column = view.table.columns.find(
        ({ role, period }) => valueRoles.has(role) && (period ?? null) === result.period,
      );
      const row = view.table.rows.find(({ kind, label }) => kind !== 'section' && comparable(label) === wanted);
      const found = column && row && countAt(view, row.index, column.index);
      if (found) return cellFigure(view.sheet.sheet, found.cell, found.value, '#,##0');
    }
    return undefined;
  };

  return { find, sum, rows };
}

/** Tasks of the last sheet of tasks whose status is one of `statuses`, or all of them; nothing while no status is entered. */
function taskFigure(grids: readonly Grid[], statuses: readonly string[] | undefined): Figure | undefined {
  const sheets = grids.flatMap((grid) => {
    const mark = formMark(grid);
    return mark?.form === 'tasks' ? [{ grid, mark }] : [];
  });
  const last = sheets.at(-1);
  const column = last?.mark.columns.get(taskStatusColumn);
  const rows = last?.mark.rows.flatMap(({ key, row }) => (key.startsWith(countKey) ? [] : [row])) ?? [];
  const [first, end] = [Math.min(...rows), Math.max(...rows)];
  if (!last || column === undefined || rows.length === 0) return undefined;
  const { grid } = last;
  const texts = rows.map((row) => String(grid.values[row - grid.firstRow]?.[column - grid.firstColumn] ?? '').trim());
  if (texts.every((text) => text === '')) return undefined;
  const area = `${cellReference(grid.sheet, toA1(first, column))}:${toA1(end, column)}`;
  const counts = statuses?.map((status) => `COUNTIF(${area},${formulaText(status)})`);
  const value = statuses
    ? total(statuses.map((status) => texts.filter((text) => text === status).length))
    : rows.length;
  return {
    content: counts
      ? { kind: 'formula', formula: `=${counts.join('+')}`, result: value, numberFormat: '#,##0' }
      : { kind: 'number', value, numberFormat: '#,##0' },
    sheet: grid.sheet,
    source: readableReference(grid.sheet, `${toA1(first, column)}:${toA1(end, column)}`),
  };
}
