/**
 * Writes `workbook.xlsx` in every folder that declares one in `workbook.ts`:
 * `node --import tsx test/cases/make-cases.ts`. What a check must say of it stands in `expected.json`, written by hand.
 */
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import ExcelJS, { type CellValue, type Worksheet } from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Entry, SheetDeclaration } from './declare';

const root = fileURLToPath(new URL('.', import.meta.url));
const made = new Date(Date.UTC(2026, 0, 1));

function write(sheet: Worksheet, row: number, column: number, entry: Entry, font = 'Times New Roman'): void {
  if (entry === null) return;
  const cell = sheet.getCell(row, column);
  cell.font = { name: font, size: 12 };
  if (typeof entry !== 'object') {
    cell.value = entry;
    return;
  }
  cell.value = ('formula' in entry ? { formula: entry.formula, result: entry.result } : entry.value) as CellValue;
  if (entry.numFmt !== undefined) cell.numFmt = entry.numFmt;
}

function addSheet(workbook: ExcelJS.Workbook, declared: SheetDeclaration): void {
  const sheet = workbook.addWorksheet(declared.name, { state: declared.hidden ? 'hidden' : 'visible' });
  declared.rows.forEach((row, r) => row.forEach((entry, c) => write(sheet, r + 1, c + 1, entry, declared.font)));
  for (const area of declared.merges ?? []) sheet.mergeCells(area);
  for (const row of declared.hiddenRows ?? []) sheet.getRow(row).hidden = true;
  for (const column of declared.hiddenColumns ?? []) sheet.getColumn(column).hidden = true;
}

/** ExcelJS stamps every part with the time of day: with one date the same declaration gives the same bytes. */
function withOneDate(file: Uint8Array): Uint8Array {
  const parts = Object.entries(unzipSync(file)).filter(([name]) => !name.endsWith('/'));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2026, 0, 1), level: 9 });
}

for (const name of readdirSync(root)) {
  const source = `${root}${name}/workbook.ts`;
  if (!existsSync(source)) continue;
  const { default: sheets } = (await import(pathToFileURL(source).href)) as { default: SheetDeclaration[] };
  const workbook = new ExcelJS.Workbook();
  workbook.created = made;
  workbook.modified = made;
  for (const sheet of sheets) addSheet(workbook, sheet);
  writeFileSync(`${root}${name}/workbook.xlsx`, withOneDate(new Uint8Array(await workbook.xlsx.writeBuffer())));
}
