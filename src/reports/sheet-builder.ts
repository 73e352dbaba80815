import type { Area } from '../tracking/types';
import { reportStyles, type StyleName } from './styles';
import { linesHeightPoints, mmToPoints, tallestRowPoints, textLines } from './text-size';
import type { CellContent, ReportCell, ReportColumn, ReportRow } from './types';

/** Content over the columns `first`–`last`, merged where these differ. */
export interface Span {
  first: number;
  last: number;
  content: CellContent;
  style: StyleName;
  /** Rows that the span covers; 1 unless told. The rows below must leave its columns out. */
  rows?: number;
}

export const empty: CellContent = { kind: 'empty' };
export const textContent = (text: string): CellContent => (text === '' ? empty : { kind: 'text', text });

/** What the cell may show, for measuring; numbers take a few characters on one line. */
export function shownText(content: CellContent): string {
  if (content.kind === 'formula') return content.longestText ?? '';
  return content.kind === 'text' ? content.text : '';
}

export interface SheetBuilder {
  readonly rows: readonly ReportRow[];
  readonly merges: readonly Area[];
  /** Appends a row and answers its 0-based number. Columns that no span covers stay empty and plain. */
  add(spans: readonly Span[], leastHeightPoints?: number): number;
}

/** Puts rows together: cells, merges, and heights in which every text fits. */
export function buildSheet(columns: readonly ReportColumn[]): SheetBuilder {
  const rows: ReportRow[] = [];
  const merges: Area[] = [];

  const spanWidthPoints = ({ first, last }: Span): number =>
    columns.slice(first, last + 1).reduce((sum, { widthMm }) => sum + mmToPoints(widthMm), 0);

  const neededHeight = (span: Span): number => {
    const look = reportStyles[span.style];
    const lines = look.wrap ? textLines(shownText(span.content), spanWidthPoints(span), look) : 1;
    return linesHeightPoints(lines, look.size);
  };

  const place = (cells: ReportCell[], { first, last, content, style }: Span): void => {
    for (let column = first; column <= last; column += 1) {
      cells[column] = { content: column === first ? content : empty, style };
    }
  };

  const add = (spans: readonly Span[], leastHeightPoints = 0): number => {
    const top = rows.length;
    const cells = columns.map((): ReportCell => ({ content: empty, style: 'plain' }));
    for (const span of spans) {
      const bottom = top + (span.rows ?? 1) - 1;
      place(cells, span);
      if (span.last > span.first || bottom > top) merges.push({ top, left: span.first, bottom, right: span.last });
    }
    const needed = spans.filter(({ rows: count = 1 }) => count === 1).map(neededHeight);
    rows.push({ cells, heightPoints: Math.min(tallestRowPoints, Math.max(leastHeightPoints, ...needed)) });
    return top;
  };

  return { rows, merges, add };
}

/** Height that a text needs over these columns. */
export function textHeightPoints(columns: readonly ReportColumn[], text: string, style: StyleName): number {
  const width = columns.reduce((sum, { widthMm }) => sum + mmToPoints(widthMm), 0);
  const look = reportStyles[style];
  return linesHeightPoints(textLines(text, width, look), look.size);
}
