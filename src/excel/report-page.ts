import type { ReportSheet, RowSpan } from '../reports/types';

const centimetres = (mm: number): number => mm / 10;

/** "$11:$12" */
const rowsAddress = ({ first, last }: RowSpan): string => `$${first + 1}:$${last + 1}`;

/**
 * Excel's code of a page number in a font: the size needs the "&" of the next code behind it, or its digits would join
 * with what follows.
 */
const pageNumberCode = ({ font, size }: { font: string; size: number }): string => `&"${font},Regular"&${size}&P`;

function writeHeader({ headersFooters }: Excel.PageLayout, { pageNumber }: ReportSheet['print']): void {
  headersFooters.state = 'FirstAndDefault';
  headersFooters.defaultForAllPages.centerHeader = pageNumberCode(pageNumber);
  headersFooters.firstPage.centerHeader = '';
  // The page number keeps its size when the sheet is shrunk to the width of the page.
  headersFooters.useSheetScale = false;
}

/** Paper, margins, page number, repeated rows, page breaks, frozen rows. Only queues: the caller synchronises. */
export function writePage(worksheet: Excel.Worksheet, report: ReportSheet): void {
  const { print } = report;
  const { top, bottom, left, right } = print.marginsMm;
  const layout = worksheet.pageLayout;
  layout.paperSize = 'A4';
  layout.orientation = print.orientation === 'landscape' ? 'Landscape' : 'Portrait';
  layout.setPrintMargins('Centimeters', {
    top: centimetres(top),
    bottom: centimetres(bottom),
    left: centimetres(left),
    right: centimetres(right),
    header: centimetres(print.headerMm),
    footer: centimetres(print.headerMm),
  });
  // Each annex is numbered apart (Nghị định 30/2020/NĐ-CP, annex I).
  layout.firstPageNumber = 1;
  layout.centerHorizontally = print.centreHorizontally;
  layout.printGridlines = print.gridlines;
  layout.zoom = { horizontalFitToPages: print.fitToPagesWide };
  const printed = report.columns.filter(({ offPrint }) => !offPrint).length;
  layout.setPrintArea(worksheet.getRangeByIndexes(0, 0, report.rows.length, printed));
  layout.setPrintTitleRows(rowsAddress(print.titleRows));
  writeHeader(layout, print);
  for (const row of print.breakBeforeRows) worksheet.horizontalPageBreaks.add(`A${row + 1}`);
  worksheet.showGridlines = false;
  if (report.frozenRows > 0) worksheet.freezePanes.freezeRows(report.frozenRows);
}
