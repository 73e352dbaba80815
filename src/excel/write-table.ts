import type { TableSheet, TableUpdate } from '../connector/data-sheet';
import { fail, ok, type Result } from '../messages';
import type { CellValue } from '../tracking/types';
import { textEntry } from './report-entries';
import { areaRange } from './report-areas';
import { freeSheetName } from './sheet-name';

/** Excel's widths are points; a character of its default font at its default size takes about this much. */
const pointsPerCharacter = 5.4;

/** What is written to a cell: text can never run as a formula, "" empties, `null` leaves the cell alone. */
export const entry = (value: CellValue | undefined): CellValue => {
  if (value === undefined) return null;
  if (value === null) return '';
  return typeof value === 'string' ? textEntry(value) : value;
};

/** Text entries carry their own apostrophe; a text format would show it. */
const format = (numberFormat: string | undefined): string | null =>
  numberFormat === undefined ? null : numberFormat === '@' ? 'General' : numberFormat;

function styleTable(worksheet: Excel.Worksheet, range: Excel.Range, name: string): void {
  const table = worksheet.tables.add(range, true);
  table.name = name;
  table.style = 'TableStyleMedium2';
}

/** The title rows, the headings of the table and the widths of its columns; answers the headings. Only queues. */
export function writeHead(
  worksheet: Excel.Worksheet,
  { title, headings, columns }: Pick<TableSheet, 'title' | 'headings'> & { columns: { widthCharacters: number }[] },
  headerRow: number,
): Excel.Range {
  title.forEach((text, row) => {
    const cell = worksheet.getCell(row, 0);
    cell.values = [[textEntry(text)]];
    cell.format.font.bold = row === 0;
    if (row > 0) cell.format.font.italic = true;
  });
  const header = worksheet.getRangeByIndexes(headerRow, 0, 1, headings.length);
  header.values = [headings.map((text) => textEntry(text))];
  header.format.wrapText = true;
  header.format.verticalAlignment = 'Center';
  columns.forEach(({ widthCharacters }, column) => {
    worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth =
      widthCharacters * pointsPerCharacter;
  });
  return header;
}

/** A new worksheet with the table. Only queues. */
function addTable(context: Excel.RequestContext, sheet: TableSheet, names: readonly string[]): string {
  const name = freeSheetName(sheet.tab, names);
  const worksheet = context.workbook.worksheets.add(name);
  const width = sheet.headings.length;
  writeHead(worksheet, sheet, sheet.headerRow);
  if (sheet.rows.length > 0) {
    const body = worksheet.getRangeByIndexes(sheet.headerRow + 1, 0, sheet.rows.length, width);
    body.numberFormat = sheet.rows.map(() =>
      sheet.columns.map(({ numberFormat }) => format(numberFormat) ?? 'General'),
    );
    body.values = sheet.rows.map((row) => row.map(entry));
  }
  const height = Math.max(1, sheet.rows.length) + 1;
  styleTable(worksheet, worksheet.getRangeByIndexes(sheet.headerRow, 0, height, width), sheet.table);
  worksheet.freezePanes.freezeRows(sheet.headerRow + 1);
  return name;
}

/** The cells of a table that stands in the workbook, and its new size. Only queues. */
function updateTable(
  context: Excel.RequestContext,
  { sheet, area, values, numberFormats }: TableUpdate,
  name: string,
  isTable: boolean,
): void {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  const range = areaRange(worksheet, area);
  range.numberFormat = numberFormats.map((row) => row.map(format)) as string[][];
  range.values = values.map((row) => row.map(entry));
  if (isTable) context.workbook.tables.getItem(name).resize(range);
}

export interface TableWrite {
  /** Made anew where the workbook has none. */
  sheet: TableSheet;
  update: TableUpdate | undefined;
}

/**
 * Writes the tables in one request after one that looks, all of them or none. Answers the worksheets in the order of
 * `writes`. Problem: `report.structure-protected`.
 */
export async function writeTables(
  context: Excel.RequestContext,
  writes: readonly TableWrite[],
): Promise<Result<{ sheets: string[] }>> {
  const { workbook } = context;
  workbook.worksheets.load({ name: true });
  workbook.tables.load({ name: true });
  workbook.protection.load({ protected: true });
  await context.sync();
  // Officers may have turned a table into plain cells; then there is nothing to resize.
  const tables = new Set(workbook.tables.items.map(({ name }) => name));
  if (workbook.protection.protected && writes.some(({ update }) => !update)) return fail('report.structure-protected');
  const names = workbook.worksheets.items.map(({ name }) => name);
  const sheets = writes.map(({ sheet, update }) => {
    if (update) {
      updateTable(context, update, sheet.table, tables.has(sheet.table));
      return update.sheet;
    }
    const name = addTable(context, sheet, names);
    names.push(name);
    return name;
  });
  await context.sync();
  return ok({ sheets });
}
