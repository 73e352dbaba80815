/** Pictures of the pages that a report sheet prints, before it is inserted. Pure. */
import type { Language } from '../../messages';
import { mmToPoints } from '../../reports/text-size';
import type { ReportSheet } from '../../reports/types';
import { cellShapes } from './cells';
import { chartShapes } from './chart';
import { layoutPage, paperPoints } from './layout';
import type { PagePicture, TextShape } from './types';

export { pageCount } from './layout';
export type { PagePicture, Shape } from './types';

/** Excel centres the header between the margins. */
function pageNumberOf({ print }: ReportSheet, page: number, x: number): TextShape | null {
  if (page === 0) return null;
  const { size } = print.pageNumber;
  const y = mmToPoints(print.headerMm) + size;
  const look = { size, bold: false, italic: false, colour: '#000000', font: 'cell' as const };
  return { kind: 'text', text: String(page + 1), x, y, anchor: 'middle', ...look };
}

/** Page `page` (from 0) as it comes out of the printer, numbers and dates in the notation of `language`. */
export function pagePicture(report: ReportSheet, page: number, language: Language): PagePicture {
  const { marginsMm, centreHorizontally } = report.print;
  const [left, right, top] = [marginsMm.left, marginsMm.right, marginsMm.top].map(mmToPoints) as [
    number,
    number,
    number,
  ];
  const paper = paperPoints(report);
  const layout = layoutPage(report, page);
  const room = paper.width - left - right;
  // "Fit to one page wide" shrinks and never enlarges.
  const scale = layout.width > room ? room / layout.width : 1;
  const spare = centreHorizontally ? (room - layout.width * scale) / 2 : 0;
  const charts = report.charts.flatMap((chart) => {
    const { first, last } = chart.rows;
    const box = layout.box({ top: first, bottom: last, left: 0, right: layout.columnCount - 1 });
    return box ? chartShapes(report, chart, box, language) : [];
  });
  return {
    ...paper,
    left: left + spare,
    top,
    scale,
    shapes: [...cellShapes(report, layout, language), ...charts],
    pageNumber: pageNumberOf(report, page, left + room / 2),
  };
}
