/**
 * Writes the sample workbook: `node --import tsx assets/samples/make-samples.ts`.
 * ExcelJS writes cells with the results of their formulas but no charts; excelize draws the chart and leaves the rest
 * alone. The package is zipped again with fixed dates, so that the same data give the same bytes.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { init } from 'excelize-wasm';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { addDossierSheet, dossierChart, dossierSheetName } from './dossier-sheet';
import { addGuideSheet } from './guide-sheet';
import { addTrackingSheet } from './tracking-sheet';

const here = (name: string): string => fileURLToPath(new URL(name, import.meta.url));
const created = new Date(Date.UTC(2026, 9, 5));

async function cells(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  workbook.creator = 'UBND xã Tân Minh';
  workbook.lastModifiedBy = workbook.creator;
  workbook.title = 'Sổ theo dõi chỉ tiêu CCHC năm 2026 (số liệu mẫu)';
  workbook.created = created;
  workbook.modified = created;
  addTrackingSheet(workbook);
  addDossierSheet(workbook);
  addGuideSheet(workbook);
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function withChart(file: Uint8Array): Promise<Uint8Array> {
  const excelize = await init(here('../../node_modules/excelize-wasm/excelize.wasm.gz'));
  const book = excelize.OpenReader(file);
  const { cell, series } = dossierChart();
  const colours = ['2E75B6', 'F4B183', 'A9D18E'];
  const font = { Family: 'Times New Roman', Size: 11, Color: '404040' };
  const { error } = book.AddChart(dossierSheetName, cell, {
    Type: excelize.ColStacked,
    Series: series.map((one, index) => ({
      Name: one.name,
      Categories: one.categories,
      Values: one.values,
      Fill: { Type: 'pattern', Pattern: 1, Color: [colours[index] ?? '7F7F7F'] },
    })),
    Dimension: { Width: 620, Height: 360 },
    Legend: { Position: 'bottom', Font: font },
    Title: {
      Paragraph: [{ Text: 'Hồ sơ TTHC tiếp nhận theo tháng, năm 2026', Font: { ...font, Bold: true, Size: 13 } }],
    },
    XAxis: { Font: font },
    YAxis: { Font: font, MajorGridLines: true },
    GapWidth: 60,
  });
  if (error) throw new Error(error);
  const saved = book.WriteToBuffer();
  if (saved.error) throw new Error(saved.error);
  return new Uint8Array(saved.buffer as ArrayBuffer);
}

/** excelize lists the parts in a new order each time. */
function sortedTypes(xml: Uint8Array): Uint8Array {
  const text = strFromU8(xml);
  const entries = text.match(/<(?:Override|Default)\b.*?(?:\/>|<\/(?:Override|Default)>)/g) ?? [];
  const start = text.indexOf(entries[0] ?? '');
  return strToU8(text.slice(0, start) + [...entries].sort().join('') + '</Types>');
}

function withFixedOrderAndDates(file: Uint8Array): Uint8Array {
  const types = '[Content_Types].xml';
  const parts = Object.entries(unzipSync(file))
    .map(([name, part]): [string, Uint8Array] => [name, name === types ? sortedTypes(part) : part])
    .filter(([name]) => !name.endsWith('/'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(parts), { mtime: new Date(2026, 9, 5), level: 9 });
}

const target = here('so-theo-doi-cchc-mau.xlsx');
const made = withFixedOrderAndDates(await withChart(await cells()));
writeFileSync(target, made);
// The WebAssembly runtime keeps the process alive.
process.exit(0);
