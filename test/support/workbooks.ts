/** Workbooks of the tests as the reader's grids, without Excel and without the host. */
import ExcelJS, { type Cell, type CellFormulaValue, type CellRichTextValue, type Worksheet } from 'exceljs';
import { parseA1Area } from '../../src/tracking/a1';
import type { CellValue, Grid } from '../../src/tracking/types';

const daysBefore1970 = 25569;

const serial = (date: Date): number => date.getTime() / 86_400_000 + daysBefore1970;

function rawValue(value: ExcelJS.CellValue): CellValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return serial(value);
  if (typeof value !== 'object') return value;
  if ('error' in value) return value.error;
  if ('richText' in value) return (value as CellRichTextValue).richText.map(({ text }) => text).join('');
  if ('text' in value) return rawValue(value.text as ExcelJS.CellValue);
  return rawValue((value as CellFormulaValue).result ?? null);
}

/** Excel gives a merged area's value to its first cell only. */
const isCovered = (cell: Cell): boolean => cell.isMerged && cell.master.address !== cell.address;

/** A custom function of a loaded add-in is shown by its name, not as the file stores it. */
const shownFormula = (formula: string): string => `=${formula.replace(/_xldudf_CCCH_/g, 'CCCH.')}`;

function gridOf(sheet: Worksheet): Grid {
  const { top, left, bottom, right } = sheet.dimensions as unknown as Record<
    'top' | 'left' | 'bottom' | 'right',
    number
  >;
  const rows = sheet.actualRowCount === 0 ? 0 : bottom - top + 1;
  const map = <T>(of: (cell: Cell) => T): T[][] =>
    Array.from({ length: rows }, (_, r) =>
      Array.from({ length: right - left + 1 }, (_, c) => of(sheet.getCell(top + r, left + c))),
    );
  const hidden = (count: number, isHidden: (index: number) => boolean): number[] =>
    Array.from({ length: count }, (_, index) => index).filter((index) => isHidden(index + 1));
  return {
    sheet: sheet.name,
    visible: sheet.state === 'visible',
    firstRow: rows === 0 ? 0 : top - 1,
    firstColumn: rows === 0 ? 0 : left - 1,
    values: map((cell) => (isCovered(cell) ? null : rawValue(cell.value))),
    formulas: map((cell) => (cell.formula && !isCovered(cell) ? shownFormula(cell.formula) : null)),
    numberFormats: map((cell) => cell.numFmt ?? 'General'),
    fonts: map((cell) => cell.font?.name ?? null),
    merges: (sheet.model.merges ?? []).flatMap((area) => parseA1Area(String(area)) ?? []),
    hiddenRows: hidden(bottom, (row) => sheet.getRow(row).hidden),
    hiddenColumns: hidden(right, (column) => sheet.getColumn(column).hidden),
  };
}

/** The grids of an .xlsx file: raw values, formulas with "=", number formats, merges, what is hidden. */
export async function gridsFromXlsx(path: string): Promise<Grid[]> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(path);
  return workbook.worksheets.map(gridOf);
}
