import ExcelJS from 'exceljs';
import { reportFont, reportStyles, type ReportStyle } from '../../src/reports/styles';
import { mmToPoints } from '../../src/reports/text-size';
import type { CellContent, ReportSheet } from '../../src/reports/types';
import { columnLetters } from '../../src/tracking/a1';
import type { CellValue, Grid } from '../../src/tracking/types';

/** Cells of the other worksheets of the workbook: sheet → A1 address → value. */
export type SourceCells = Record<string, Record<string, CellValue>>;

/** A column's width in characters of the default font (7 pixels and 5 of padding at 96 dpi), as .xlsx stores it. */
const characters = (widthMm: number): number => (mmToPoints(widthMm) * (96 / 72) - 5) / 7;
const inches = (mm: number): number => mm / 25.4;

function cellValue(content: CellContent): ExcelJS.CellValue {
  switch (content.kind) {
    case 'empty':
    case 'blank':
      return null;
    case 'text':
      return content.text;
    case 'number':
      return content.value;
    case 'formula':
      return { formula: content.formula.slice(1) } as ExcelJS.CellFormulaValue;
  }
}

function cellStyle(look: ReportStyle, content: CellContent): Partial<ExcelJS.Style> {
  const line: Partial<ExcelJS.Border> = { style: 'thin' };
  const { size, bold, italic, color } = look;
  return {
    font: { name: reportFont, size, bold, italic, ...(color && { color: { argb: `FF${color.slice(1)}` } }) },
    alignment: {
      horizontal: look.horizontal,
      vertical: look.vertical === 'center' ? 'middle' : look.vertical,
      wrapText: look.wrap,
    },
    ...(look.border === 'thin' && { border: { top: line, bottom: line, left: line, right: line } }),
    ...(look.fill && { fill: { type: 'pattern', pattern: 'solid', fgColor: { argb: `FF${look.fill.slice(1)}` } } }),
    ...('numberFormat' in content && content.numberFormat && { numFmt: content.numberFormat }),
  };
}

function pageSetup({ print, rows, columns }: ReportSheet): Partial<ExcelJS.PageSetup> {
  const { top, bottom, left, right } = print.marginsMm;
  return {
    paperSize: 9,
    orientation: print.orientation,
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    horizontalCentered: print.centreHorizontally,
    showGridLines: print.gridlines,
    printArea: `A1:${columnLetters(columns.filter(({ offPrint }) => !offPrint).length - 1)}${rows.length}`,
    printTitlesRow: `${print.titleRows.first + 1}:${print.titleRows.last + 1}`,
    margins: {
      top: inches(top),
      bottom: inches(bottom),
      left: inches(left),
      right: inches(right),
      header: inches(print.headerMm),
      footer: inches(print.headerMm),
    },
  };
}

/** `General` gives an engine's raw values where it writes numbers as formatted. */
export type NumberFormats = 'own' | 'General';

/** Adds the report to a workbook as a worksheet. */
export function addReport(
  workbook: ExcelJS.Workbook,
  report: ReportSheet,
  name: string,
  numberFormats: NumberFormats = 'own',
): void {
  const sheet = workbook.addWorksheet(name, { pageSetup: pageSetup(report) });
  sheet.views = [{ showGridLines: false, state: 'frozen', ySplit: report.frozenRows }];
  sheet.columns = report.columns.map(({ widthMm, hidden }) => ({
    width: characters(widthMm),
    hidden: hidden ?? false,
  }));
  const { font, size } = report.print.pageNumber;
  Object.assign(sheet.headerFooter, { differentFirst: true, firstHeader: '', oddHeader: `&C&"${font}"&${size}&P` });
  report.rows.forEach(({ cells, heightPoints }, rowIndex) => {
    const row = sheet.getRow(rowIndex + 1);
    row.height = heightPoints;
    cells.forEach(({ content, style }, column) => {
      const cell = row.getCell(column + 1);
      cell.style = cellStyle(reportStyles[style], content);
      cell.value = cellValue(content);
      if (numberFormats === 'General') cell.numFmt = 'General';
    });
  });
  for (const { top, left, bottom, right } of report.merges) sheet.mergeCells(top + 1, left + 1, bottom + 1, right + 1);
  for (const row of report.print.breakBeforeRows) sheet.getRow(row).addPageBreak();
}

/** Adds worksheets of plain values and formulas. */
export function addGrids(workbook: ExcelJS.Workbook, grids: readonly Grid[]): void {
  for (const { sheet: name, firstRow, firstColumn, values, formulas } of grids) {
    const sheet = workbook.addWorksheet(name);
    values.forEach((row, at) =>
      row.forEach((value, in_) => {
        const formula = formulas[at]?.[in_];
        const cell = sheet.getCell(firstRow + at + 1, firstColumn + in_ + 1);
        cell.value = formula ? ({ formula: formula.slice(1) } as ExcelJS.CellFormulaValue) : value;
      }),
    );
  }
}

/** The report in a workbook by an independent writer, beside the worksheets that its formulas read. */
export async function reportToXlsx(
  report: ReportSheet,
  sources: SourceCells,
  file: string,
  numberFormats: NumberFormats = 'own',
): Promise<void> {
  const workbook = new ExcelJS.Workbook();
  addReport(workbook, report, 'Report', numberFormats);
  for (const [name, cells] of Object.entries(sources)) {
    const source = workbook.addWorksheet(name);
    for (const [address, value] of Object.entries(cells)) source.getCell(address).value = value;
  }
  await workbook.xlsx.writeFile(file);
}
