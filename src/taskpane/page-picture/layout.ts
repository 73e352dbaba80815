import { mmToPoints } from '../../reports/text-size';
import type { ReportSheet } from '../../reports/types';
import type { Area } from '../../tracking/types';
import type { Box } from './types';

const paperMm = { short: 210, long: 297 };

/** Where rows and columns stand on one page, in the sheet's own measure. */
export interface PageLayout {
  /** The rows of the page from top to bottom, those repeated first. */
  rows: readonly number[];
  /** Printed columns; the others follow behind. */
  columnCount: number;
  width: number;
  height: number;
  /** Where an area stands, as far as it is on the page; `null` where none of it is. */
  box(area: Area): Box | null;
}

export const paperPoints = ({ print }: ReportSheet): { width: number; height: number } => {
  const [short, long] = [mmToPoints(paperMm.short), mmToPoints(paperMm.long)];
  return print.orientation === 'landscape' ? { width: long, height: short } : { width: short, height: long };
};

export const pageCount = ({ print }: ReportSheet): number => print.breakBeforeRows.length + 1;

const range = (first: number, end: number): number[] =>
  Array.from({ length: Math.max(0, end - first) }, (_, index) => first + index);

/** The rows that stand on a page (from 0). Excel repeats the header on every page that begins below it. */
export function rowsOfPage({ print, rows }: ReportSheet, page: number): number[] {
  const first = page === 0 ? 0 : (print.breakBeforeRows[page - 1] ?? rows.length);
  const own = range(first, print.breakBeforeRows[page] ?? rows.length);
  const { titleRows } = print;
  return page > 0 && first > titleRows.last ? [...range(titleRows.first, titleRows.last + 1), ...own] : own;
}

/** Ends of intervals laid one behind the other, with 0 before the first. */
function edges(lengths: readonly number[]): number[] {
  const ends = [0];
  for (const length of lengths) ends.push((ends.at(-1) ?? 0) + length);
  return ends;
}

export function layoutPage(report: ReportSheet, page: number): PageLayout {
  const printed = report.columns.filter(({ offPrint, hidden }) => !offPrint && !hidden);
  const xs = edges(printed.map(({ widthMm }) => mmToPoints(widthMm)));
  const rows = rowsOfPage(report, page);
  const ys = edges(rows.map((row) => report.rows[row]?.heightPoints ?? 0));
  const places = new Map(rows.map((row, place) => [row, place]));
  const box = ({ top, left, bottom, right }: Area): Box | null => {
    const shown = range(top, bottom + 1).flatMap((row) => places.get(row) ?? []);
    const [first, last] = [shown[0], shown.at(-1)];
    if (first === undefined || last === undefined || left >= printed.length) return null;
    const [x, y] = [xs[left] ?? 0, ys[first] ?? 0];
    const end = xs[Math.min(right + 1, printed.length)] ?? x;
    return { x, y, width: end - x, height: (ys[last + 1] ?? y) - y };
  };
  return { rows, columnCount: printed.length, width: xs.at(-1) ?? 0, height: ys.at(-1) ?? 0, box };
}
