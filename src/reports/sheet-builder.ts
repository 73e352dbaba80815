import { toA1 } from '../tracking/a1';
import type { Area } from '../tracking/types';
import { reportStyles, type StyleName } from './styles';
import { linesHeightPoints, mmToPoints, tallestRowPoints, textLines } from './text-size';
import type { CellContent, CellLink, CellResult, ReportCell, ReportColumn, ReportRow } from './types';

/** A cell as a formula sees it: where it stands and what it shows. */
export interface Operand {
  address: string;
  value: CellResult;
}

/** The cells of the sheet by the key of their row and the id of their column. */
export type CellLookup = (row: string, column: string) => Operand;

/** Content that depends on other cells, which may stand further down: worked out when all rows are there. */
export interface ComputedContent {
  kind: 'computed';
  compute(cell: CellLookup): CellContent;
  /** The longest text that it may show, for the height of its row. */
  longestText?: string;
}

export type SpanContent = CellContent | ComputedContent;

/** Content over the columns `first`–`last`, merged where these differ. */
export interface Span {
  first: number;
  last: number;
  content: SpanContent;
  style: StyleName;
  /** Rows that the span covers; 1 unless told. The rows below must leave its columns out. */
  rows?: number;
  link?: { sheet: string; cell: string };
}

export interface RowOptions {
  leastHeightPoints?: number;
  /** By which formulas, and a later sheet of the same form, know the row. */
  key?: string;
}

export const empty: CellContent = { kind: 'empty' };
export const textContent = (text: string): CellContent => (text === '' ? empty : { kind: 'text', text });

export const single = (column: number, content: SpanContent, style: StyleName): Span => ({
  first: column,
  last: column,
  content,
  style,
});

/** What the cell may show, for measuring; numbers take a few characters on one line. */
export function shownText(content: SpanContent): string {
  if (content.kind === 'formula' || content.kind === 'computed') return content.longestText ?? '';
  return content.kind === 'text' ? content.text : '';
}

/** What a cell shows. */
export function resultOf(content: CellContent): CellResult {
  switch (content.kind) {
    case 'empty':
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return content.result;
  }
}

export interface SheetBuilder {
  readonly columns: readonly ReportColumn[];
  readonly merges: readonly Area[];
  readonly links: readonly CellLink[];
  /** How many rows there are. */
  readonly length: number;
  readonly heightsPoints: readonly number[];
  /** 0-based place of the column. */
  column(id: string): number;
  /** 0-based place of the row with this key. */
  row(key: string): number;
  /** Appends a row and answers its 0-based number. Columns that no span covers stay empty and plain. */
  add(spans: readonly Span[], options?: RowOptions): number;
  /** The rows with every formula worked out; `notes` stand beside the first of them, one a row. */
  finish(notes?: readonly string[]): ReportRow[];
}

interface DraftCell {
  content: SpanContent;
  style: StyleName;
}

/** Puts rows together: cells, merges, and heights in which every text fits. */
export function buildSheet(columns: readonly ReportColumn[]): SheetBuilder {
  const rows: { cells: DraftCell[]; heightPoints: number; key?: string }[] = [];
  const merges: Area[] = [];
  const links: CellLink[] = [];
  const rowsByKey = new Map<string, number>();
  const columnsById = new Map(columns.map(({ id }, at) => [id, at]));

  const column = (id: string): number => required(columnsById, id);
  const row = (key: string): number => required(rowsByKey, key);

  const neededHeight = (span: Span): number => {
    const look = reportStyles[span.style];
    const width = widthPoints(columns.slice(span.first, span.last + 1));
    return linesHeightPoints(look.wrap ? textLines(shownText(span.content), width, look) : 1, look.size);
  };

  const place = (cells: DraftCell[], { first, last, content, style }: Span): void => {
    for (let at = first; at <= last; at += 1) cells[at] = { content: at === first ? content : empty, style };
  };
  /** Spans that reach into rows to come: their cells have the style too, or the area would lack borders. */
  let reaching: { span: Span; bottom: number }[] = [];

  const add = (spans: readonly Span[], { leastHeightPoints = 0, key }: RowOptions = {}): number => {
    const top = rows.length;
    const cells = columns.map((): DraftCell => ({ content: empty, style: 'plain' }));
    reaching = reaching.filter(({ bottom }) => bottom >= top);
    for (const { span } of reaching) place(cells, { ...span, content: empty });
    for (const span of spans) {
      const bottom = top + (span.rows ?? 1) - 1;
      place(cells, span);
      if (span.last > span.first || bottom > top) merges.push({ top, left: span.first, bottom, right: span.last });
      if (bottom > top) reaching.push({ span, bottom });
      if (span.link) links.push({ row: top, column: span.first, ...span.link });
    }
    const needed = spans.filter(({ rows: count = 1 }) => count === 1).map(neededHeight);
    const heightPoints = Math.min(tallestRowPoints, Math.max(leastHeightPoints, ...needed));
    if (key !== undefined) {
      rowsByKey.set(key, top);
      const keys = columnsById.get(keyColumn);
      if (keys !== undefined) cells[keys] = { content: textContent(key), style: 'key' };
    }
    rows.push({ cells, heightPoints, ...(key !== undefined && { key }) });
    return top;
  };

  const note = (notes: readonly string[]): void => {
    const at = columnsById.get(notesColumn);
    if (at === undefined) return;
    notes.forEach((text, row_) => {
      const cells = rows[row_]?.cells;
      if (cells) cells[at] = { content: textContent(text), style: 'screen' };
    });
  };

  const finish = (notes: readonly string[] = []): ReportRow[] => {
    note(notes);
    const resolve = (at: number, in_: number): CellContent => {
      const cell = rows[at]?.cells[in_];
      if (cell?.content.kind !== 'computed') return cell?.content ?? empty;
      const { longestText } = cell.content;
      const content = cell.content.compute(lookup);
      const resolved = content.kind === 'formula' && longestText !== undefined ? { ...content, longestText } : content;
      cell.content = resolved;
      return resolved;
    };
    const lookup: CellLookup = (key, id) => {
      const [at, in_] = [row(key), column(id)];
      return { address: toA1(at, in_), value: resultOf(resolve(at, in_)) };
    };
    return rows.map(({ cells, heightPoints }, at) => ({
      heightPoints,
      cells: cells.map(({ style }, in_): ReportCell => ({ content: resolve(at, in_), style })),
    }));
  };

  return {
    columns,
    merges,
    links,
    get length() {
      return rows.length;
    },
    get heightsPoints() {
      return rows.map(({ heightPoints }) => heightPoints);
    },
    column,
    row,
    add,
    finish,
  };
}

/** Id of the hidden column that holds the keys of the rows. */
export const keyColumn = 'key';
/** Id of the column beside the sheet for what the officer should know; never printed. */
export const notesColumn = 'screen-notes';

function required(places: ReadonlyMap<string, number>, name: string): number {
  const place = places.get(name);
  if (place === undefined) throw new Error(`the form has no row or column “${name}”`);
  return place;
}

const widthPoints = (columns: readonly ReportColumn[]): number =>
  columns.reduce((sum, { widthMm }) => sum + mmToPoints(widthMm), 0);

/** Height that a text needs over these columns. */
export function textHeightPoints(columns: readonly ReportColumn[], text: string, style: StyleName): number {
  const look = reportStyles[style];
  return linesHeightPoints(textLines(text, widthPoints(columns), look), look.size);
}
