import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { areaAddress } from '../../address';
import type { SheetExtras } from '../../model';
import { cellName } from '../address';
import { columnDigits, pixelsToPoints } from '../measures';
import { cellType } from '../univer';
import { cellXml } from './cells';
import { contentsOf, type ArrayOptions } from './contents';
import { fitsToPage, pageXml } from './page';
import { styleResolver } from './style-layers';
import type { StyleWriter } from './styles';

export interface SheetWriting extends ArrayOptions {
  snapshot: IWorkbookData;
  styles: StyleWriter;
  /** Pixels of a digit of the workbook's default font. */
  digit: number;
  /** Whether the sheet is the one that opens. */
  selected: boolean;
  /** Serial dates of the file count from 1904. */
  date1904: boolean;
}

export const namespaces = {
  transitional: {
    main: 'http://schemas.openxmlformats.org/spreadsheetml/2006/main',
    relationships: 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  },
  strict: {
    main: 'http://purl.oclc.org/ooxml/spreadsheetml/main',
    relationships: 'http://purl.oclc.org/ooxml/officeDocument/relationships',
  },
} as const;

/** A worksheet part written whole. */
export function sheetXml(
  sheet: Partial<IWorksheetData>,
  extras: SheetExtras,
  writing: SheetWriting,
  main: string,
): string {
  const data = sheetData(sheet, writing);
  const tab = sheet.tabColor ? `<tabColor rgb="FF${sheet.tabColor.replace('#', '').toUpperCase()}"/>` : '';
  const fit = fitsToPage(extras.page) ? '<pageSetUpPr fitToPage="1"/>' : '';
  const merges = (sheet.mergeData ?? []).map(
    ({ startRow, startColumn, endRow, endColumn }) =>
      `<mergeCell ref="${cellName(startRow, startColumn)}:${cellName(endRow, endColumn)}"/>`,
  );
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<worksheet xmlns="${main}">`,
    tab || fit ? `<sheetPr>${tab}${fit}</sheetPr>` : '',
    `<dimension ref="${data.dimension}"/>`,
    sheetViews(sheet, writing.selected),
    sheetFormat(sheet, writing.digit),
    columnsXml(sheet, writing),
    `<sheetData>${data.rows.join('')}</sheetData>`,
    extras.protected ? '<sheetProtection sheet="1" objects="1" scenarios="1"/>' : '',
    merges.length ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    pageXml(extras.page),
    '</worksheet>',
  ].join('');
}

function sheetViews(sheet: Partial<IWorksheetData>, selected: boolean): string {
  const attributes = [
    sheet.showGridlines === 0 ? ' showGridLines="0"' : '',
    sheet.rightToLeft === 1 ? ' rightToLeft="1"' : '',
    selected ? ' tabSelected="1"' : '',
  ].join('');
  const rows = Math.max(0, sheet.freeze?.ySplit ?? 0);
  const columns = Math.max(0, sheet.freeze?.xSplit ?? 0);
  let pane = '';
  if (rows || columns) {
    const corner = cellName(
      Math.max(rows, sheet.freeze?.startRow ?? 0),
      Math.max(columns, sheet.freeze?.startColumn ?? 0),
    );
    const active = rows && columns ? 'bottomRight' : rows ? 'bottomLeft' : 'topRight';
    const splits = (columns ? ` xSplit="${columns}"` : '') + (rows ? ` ySplit="${rows}"` : '');
    pane = `<pane${splits} topLeftCell="${corner}" activePane="${active}" state="frozen"/><selection pane="${active}"/>`;
  }
  const view = `<sheetView${attributes} workbookViewId="0"`;
  return `<sheetViews>${pane ? `${view}>${pane}</sheetView>` : `${view}/>`}</sheetViews>`;
}

function sheetFormat(sheet: Partial<IWorksheetData>, digit: number): string {
  const width = sheet.defaultColumnWidth ? ` defaultColWidth="${columnDigits(sheet.defaultColumnWidth, digit)}"` : '';
  return `<sheetFormatPr${width} defaultRowHeight="${pixelsToPoints(sheet.defaultRowHeight ?? 20)}"/>`;
}

/** Neighbouring columns that are alike share one `<col>`. */
function columnsXml(sheet: Partial<IWorksheetData>, writing: SheetWriting): string {
  const style = styleResolver(writing.snapshot, sheet);
  const runs: { first: number; last: number; text: string }[] = [];
  const columns = Object.keys(sheet.columnData ?? {})
    .map(Number)
    .sort((a, b) => a - b);
  for (const column of columns) {
    const data = sheet.columnData?.[column];
    if (data?.w === undefined && !data?.hd && !data?.s) continue;
    const width = columnDigits(data.w ?? sheet.defaultColumnWidth ?? 64, writing.digit);
    const text = [
      ` width="${width}" customWidth="1"`,
      style.hasColumn(column) ? ` style="${writing.styles.index(style.ofColumn(column))}"` : '',
      data.hd ? ' hidden="1"' : '',
    ].join('');
    const last = runs.at(-1);
    if (last?.last === column - 1 && last.text === text) last.last = column;
    else runs.push({ first: column, last: column, text });
  }
  const xml = runs.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`);
  return xml.length ? `<cols>${xml.join('')}</cols>` : '';
}

function sheetData(sheet: Partial<IWorksheetData>, writing: SheetWriting) {
  const style = styleResolver(writing.snapshot, sheet);
  const formatOf = writing.date1904
    ? (row: number, column: number, cell: ICellData) => style.ofCell(row, column, cell).n?.pattern
    : undefined;
  const contents = contentsOf(sheet, { ...writing, formatOf });
  const rows: string[] = [];
  const bounds = { top: Infinity, left: Infinity, bottom: -1, right: -1 };
  const numbers = new Set([...contents.keys(), ...Object.keys(sheet.rowData ?? {}).map(Number)]);
  for (const row of [...numbers].sort((a, b) => a - b)) {
    const cells: string[] = [];
    for (const [column, { cell, content }] of [...(contents.get(row) ?? [])].sort(([a], [b]) => a - b)) {
      const styled = cell.s || style.hasRow(row) || style.hasColumn(column) || cell.t === cellType.forceString;
      const quoted = cell.t === cellType.forceString && content.formula === undefined;
      const index = styled
        ? writing.styles.index(style.ofCell(row, column, cell), { quoted })
        : defaultIndex(sheet, writing);
      const xml = cellXml(cellName(row, column), index, content);
      if (!xml) continue;
      cells.push(xml);
      bounds.top = Math.min(bounds.top, row);
      bounds.bottom = Math.max(bounds.bottom, row);
      bounds.left = Math.min(bounds.left, column);
      bounds.right = Math.max(bounds.right, column);
    }
    const attributes = rowAttributes(sheet, row, () => writing.styles.index(style.ofRow(row)));
    if (cells.length) rows.push(`<row r="${row + 1}"${attributes}>${cells.join('')}</row>`);
    else if (attributes) rows.push(`<row r="${row + 1}"${attributes}/>`);
  }
  const dimension =
    bounds.bottom < 0
      ? 'A1'
      : areaAddress({
          row: bounds.top,
          column: bounds.left,
          rows: bounds.bottom - bounds.top + 1,
          columns: bounds.right - bounds.left + 1,
        });
  return { rows, dimension };
}

/** A cell without a style of its own has the file's first format, unless the sheet sets a default that differs. */
function defaultIndex(sheet: Partial<IWorksheetData>, { snapshot, styles }: SheetWriting): number {
  const own = sheet.defaultStyle;
  if (!own || own === snapshot.defaultStyle) return 0;
  const same = JSON.stringify(own) === JSON.stringify(snapshot.defaultStyle);
  return same ? 0 : styles.index(styleResolver(snapshot, sheet).ofCell(-1, -1, {}));
}

function rowAttributes(sheet: Partial<IWorksheetData>, row: number, style: () => number): string {
  const data = sheet.rowData?.[row];
  if (!data) return '';
  const height = data.ia ? (data.ah ?? data.h) : data.h;
  return [
    data.s ? ` s="${style()}" customFormat="1"` : '',
    height !== undefined && !data.ia ? ` ht="${pixelsToPoints(height)}" customHeight="1"` : '',
    height !== undefined && data.ia ? ` ht="${pixelsToPoints(height)}"` : '',
    data.hd ? ' hidden="1"' : '',
  ].join('');
}
