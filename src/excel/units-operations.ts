import type { CellRule, UnitsSheet } from '../connector/units';
import { fail, ok, type Result } from '../messages';
import { Cancelled, inExcel } from './errors';
import { areaRange } from './report-areas';
import { textEntry } from './report-entries';
import type { ReadOptions } from './read-workbook';
import { freeSheetName } from './sheet-name';
import { entry, writeHead } from './write-table';

/** Dark enough on white and on the pale bands of the table (contrast above 4.5 : 1). */
const colours: Readonly<Record<CellRule['status'], string>> = { met: '#0E700E', 'not-met': '#B10E1C' };
/** Points, of a line of Excel's default font at its default size. */
const pointsPerLine = 15;
const headFill = '#EBF3FC';

/** Words do not fill their lines to the last letter: one line more than the letters need. */
const headingLines = ({ headings, columns }: UnitsSheet): number =>
  Math.max(...headings.map((text, at) => Math.ceil(text.length / (columns[at]?.widthCharacters ?? 1)))) + 1;

function writeTable(worksheet: Excel.Worksheet, sheet: UnitsSheet, name: string): void {
  const { targetRow, targets, headings, rows, columns } = sheet;
  const width = headings.length;
  const goal = worksheet.getRangeByIndexes(targetRow, 0, 1, targets.length);
  goal.numberFormat = [columns.slice(0, targets.length).map(({ numberFormat }) => numberFormat)];
  goal.values = [targets.map(entry)];
  goal.format.font.bold = true;
  goal.format.fill.color = headFill;
  const header = writeHead(worksheet, sheet, targetRow + 1);
  header.format.rowHeight = headingLines(sheet) * pointsPerLine;
  if (rows.length > 0) {
    const body = worksheet.getRangeByIndexes(targetRow + 2, 0, rows.length, width);
    body.numberFormat = rows.map(() => columns.map(({ numberFormat }) => numberFormat));
    body.formulas = rows.map(({ values, formula }) => [...values.map(entry), formula]);
  }
  const table = worksheet.tables.add(
    worksheet.getRangeByIndexes(targetRow + 1, 0, Math.max(1, rows.length) + 1, width),
    true,
  );
  table.name = name;
  table.style = 'TableStyleLight9';
}

function writeRules(worksheet: Excel.Worksheet, { rules }: UnitsSheet): void {
  for (const { area, formula, status } of rules) {
    const { custom } = areaRange(worksheet, area).conditionalFormats.add('Custom');
    custom.rule.formula = formula;
    custom.format.font.color = colours[status];
  }
}

/** The mark keeps the reader of tracking tables away; nobody needs to see it. */
function writeMark(worksheet: Excel.Worksheet, { mark, headings }: UnitsSheet): void {
  const cell = worksheet.getCell(0, headings.length + 1);
  cell.values = [[textEntry(mark)]];
  cell.getEntireColumn().columnHidden = true;
}

/** A name that no table of the workbook has: "CCCH_DonVi", "CCCH_DonVi_2", … */
function freeTableName(wanted: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  let name = wanted;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = `${wanted}_${number}`;
  return name;
}

/**
 * Adds the summary of units as a new worksheet in one request after one that looks, and shows it; nothing of the
 * workbook's own is touched. Problem: `report.structure-protected`.
 */
export function insertUnits(sheet: UnitsSheet, { signal }: ReadOptions = {}): Promise<Result<{ sheet: string }>> {
  return inExcel(async (context) => {
    const { worksheets, tables, protection } = context.workbook;
    worksheets.load({ name: true });
    tables.load({ name: true });
    protection.load({ protected: true });
    await context.sync();
    if (protection.protected) return fail('report.structure-protected');
    if (signal?.aborted) throw new Cancelled();
    const name = freeSheetName(
      sheet.tab,
      worksheets.items.map((one) => one.name),
    );
    const worksheet = worksheets.add(name);
    writeTable(
      worksheet,
      sheet,
      freeTableName(
        sheet.table,
        tables.items.map((one) => one.name),
      ),
    );
    writeRules(worksheet, sheet);
    writeMark(worksheet, sheet);
    worksheet.freezePanes.freezeAt(worksheet.getRangeByIndexes(0, 0, sheet.targetRow + 2, 1));
    worksheet.activate();
    await context.sync();
    return ok({ sheet: name });
  });
}
