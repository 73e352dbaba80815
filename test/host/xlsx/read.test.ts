import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { ICellData, IStyleData } from '@univerjs/core';
import type { OpenedFile } from '../../../src/host/model';
import { saveXlsx } from '../../../src/host/xlsx';
import { richWorkbook } from './rich-workbook';
import { open, partText, requestOf } from './support';

type Build = (sheet: ExcelJS.Worksheet, workbook: ExcelJS.Workbook) => void;

async function build(
  fill: Build,
  edit: (parts: Record<string, Uint8Array>) => void = () => undefined,
): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  fill(workbook.addWorksheet('Theo dõi'), workbook);
  const parts = unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer()));
  edit(parts);
  return zipSync(parts);
}

const replace = (parts: Record<string, Uint8Array>, name: string, pattern: string | RegExp, text: string) => {
  const source = strFromU8(parts[name]!);
  assert.notEqual(source.search(pattern), -1, `${name} lacks ${String(pattern)}`);
  parts[name] = strToU8(source.replace(pattern, text));
};

const sheetOf = (file: OpenedFile) => file.snapshot.sheets['sheet-1']!;
const cellOf = (file: OpenedFile, row: number, column: number): ICellData => sheetOf(file).cellData![row]![column]!;
const styleOf = (file: OpenedFile, row: number, column: number): IStyleData =>
  file.snapshot.styles[cellOf(file, row, column).s as string]!;

describe('opening a workbook', () => {
  it('reads values by type: text, numbers, dates as serials, booleans, errors, rich text as plain', async () => {
    const file = await open(
      await build((sheet) => {
        sheet.getRow(1).values = [
          ' Chữ ',
          0.755,
          new Date(Date.UTC(2026, 2, 31)),
          true,
          { error: '#N/A' },
        ] as ExcelJS.CellValue[];
        sheet.getCell('A2').value = { richText: [{ text: 'Đạt ' }, { text: '75%', font: { bold: true } }] };
      }),
    );
    const line = sheetOf(file).cellData![0]!;
    const values = [0, 1, 2, 3, 4].map((column) => [line[column]!.v, line[column]!.t]);
    assert.deepEqual(values, [
      [' Chữ ', 1],
      [0.755, 2],
      [46112, 2],
      [1, 3],
      ['#N/A', 1],
    ]);
    assert.equal(cellOf(file, 1, 0).v, 'Đạt 75%');
  });

  it('tells a text that looks like an error from an error', async () => {
    const file = await open(await build((sheet) => (sheet.getCell('A1').value = '#N/A')));
    assert.deepEqual(cellOf(file, 0, 0), { v: '#N/A', t: 4 });
  });

  it('reads formulas with their cached results, shared ones in full, and custom functions under their own name', async () => {
    const file = await open(
      await build((sheet) => {
        sheet.getCell('A1').value = { formula: '_xldudf_CCCH_TARGET("x")', result: 0.8 };
        sheet.getCell('B1').value = {
          formula: 'C1*2',
          result: 4,
          shareType: 'shared',
          ref: 'B1:B2',
        } as ExcelJS.CellFormulaValue;
        sheet.getCell('B2').value = { sharedFormula: 'B1', result: 6 } as ExcelJS.CellSharedFormulaValue;
        sheet.getCell('A3').value = { formula: '_xlfn.CONCAT(1,2)', result: '12' };
      }),
    );
    assert.deepEqual(cellOf(file, 0, 0), { f: '=CCCH.TARGET("x")', v: 0.8, t: 2 });
    assert.deepEqual(cellOf(file, 1, 1), { f: '=C2*2', v: 6, t: 2 });
    assert.deepEqual(cellOf(file, 2, 0), { f: '=CONCAT(1,2)', v: '12', t: 1 });
  });

  it('drops what an array formula spilled, and keeps its formula and the formats', async () => {
    const bytes = await build(
      (sheet) => {
        sheet.getCell('A1').value = 1;
        sheet.getCell('A2').value = 2;
        sheet.getCell('A2').font = { bold: true };
        sheet.getCell('A3').value = 3;
      },
      (parts) =>
        replace(parts, 'xl/worksheets/sheet1.xml', '<c r="A1"><v>', '<c r="A1"><f t="array" ref="A1:A2">B1:B2</f><v>'),
    );
    const file = await open(bytes);
    assert.equal(cellOf(file, 0, 0).f, '=B1:B2');
    assert.equal(cellOf(file, 1, 0).v, undefined);
    assert.equal(styleOf(file, 1, 0).bl, 1);
    assert.equal(cellOf(file, 2, 0).v, 3);
  });

  it('resolves theme colours with their tint, and the legacy palette', async () => {
    const file = await open(
      await build((sheet) => {
        const fill = (color: object) => ({ type: 'pattern', pattern: 'solid', fgColor: color }) as ExcelJS.Fill;
        sheet.getCell('A1').fill = fill({ theme: 0, tint: -0.25 });
        sheet.getCell('B1').fill = fill({ theme: 4, tint: 0.8 });
        sheet.getCell('C1').fill = fill({ indexed: 10 });
        sheet.getCell('D1').fill = fill({ theme: 1 });
      }),
    );
    // Office's 2007 theme: white −25 %, accent 1 (4F81BD) +80 % (Excel rounds to DCE6F1), red, black.
    const colors = [0, 1, 2, 3].map((column) => styleOf(file, 0, column).bg?.rgb);
    assert.deepEqual(colors, ['#BFBFBF', '#DCE6F2', '#FF0000', '#000000']);
  });

  it('reads alignment, indent, rotation, wrapping, borders, fonts and number formats', async () => {
    const file = await open(
      await build((sheet) => {
        const cell = sheet.getCell('A1');
        cell.value = 1;
        cell.alignment = { horizontal: 'left', vertical: 'middle', wrapText: true, indent: 2, textRotation: 45 };
        cell.border = { top: { style: 'double', color: { argb: 'FF0000FF' } }, left: { style: 'hair' } };
        cell.font = { name: 'Times New Roman', size: 14, italic: true, underline: 'double', strike: true };
        cell.numFmt = '#,##0.0';
      }),
    );
    assert.deepEqual(styleOf(file, 0, 0), {
      ff: 'Times New Roman',
      fs: 14,
      it: 1,
      st: { s: 1 },
      ul: { s: 1, t: 10 },
      bd: { t: { s: 7, cl: { rgb: '#0000FF' } }, l: { s: 2, cl: { rgb: '#000000' } } },
      n: { pattern: '#,##0.0' },
      ht: 1,
      vt: 2,
      tb: 3,
      pd: { l: 18 },
      tr: { a: -45 },
    });
  });

  it('shows dates of the 1904 system as the days they are, and writes them back in it', async () => {
    const bytes = await build((sheet, workbook) => {
      workbook.properties.date1904 = true;
      sheet.getCell('A1').value = 44650;
      sheet.getCell('A1').numFmt = 'dd/mm/yyyy';
      sheet.getCell('B1').value = 44650;
    });
    const file = await open(bytes);
    assert.deepEqual([cellOf(file, 0, 0).v, cellOf(file, 0, 1).v], [46112, 44650]);
    const request = requestOf(file);
    request.snapshot.sheets['sheet-1']!.cellData![0]![0]!.v = 46113;
    request.changedCells = { 'sheet-1': ['0,0'] };
    assert.match(partText(await saveXlsx(request), 'xl/worksheets/sheet1.xml'), /<v>44651<\/v>/);
  });

  it('gives the sheet room beyond its content and counts columns in the default font', async () => {
    const file = await open(
      await build((sheet) => {
        sheet.getCell('AX300').value = 1;
        sheet.getColumn(1).width = 20.7109375;
        sheet.getColumn(2).width = 10;
        sheet.getColumn(2).hidden = true;
        sheet.getRow(3).height = 30;
        sheet.getCell('A4').value = 1;
        sheet.getRow(4).hidden = true;
      }),
    );
    const sheet = sheetOf(file);
    assert.deepEqual([sheet.rowCount, sheet.columnCount], [400, 60]);
    assert.deepEqual([sheet.columnData![0]!.w, sheet.columnData![1]!.hd], [145, 1]);
    assert.deepEqual([sheet.rowData![2], sheet.rowData![3]!.hd], [{ h: 40, ia: 0 }, 1]);
    assert.equal(sheet.defaultColumnWidth, 64);
    const empty = sheetOf(await open(await build(() => undefined)));
    assert.deepEqual([empty.rowCount, empty.columnCount], [200, 40]);
  });

  it('reads names with their scope, without those of print settings and filters', async () => {
    const file = await open(await richWorkbook());
    assert.deepEqual(file.names, [
      { name: 'TongHoSo', formula: "='Số liệu'!$C$2:$C$5", visible: true },
      { name: 'Slicer_Đơn_vị', formula: '=#N/A', visible: true },
    ]);
    assert.equal(file.extras['sheet-1']!.page.printTitleRows, '$1:$1');
  });

  it('leaves chart sheets to the file, and says what is hidden and protected', async () => {
    const file = await open(await richWorkbook());
    const sheets = file.snapshot.sheetOrder.map((id) => file.snapshot.sheets[id]!);
    assert.deepEqual(
      sheets.map((sheet) => [sheet.name, sheet.hidden, file.extras[sheet.id!]!.protected]),
      [
        ['Số liệu', 0, false],
        ['Tổng hợp', 0, false],
        ['Ẩn', 1, true],
      ],
    );
  });

  it('says that the structure is protected', async () => {
    const bytes = await build(
      () => undefined,
      (parts) => replace(parts, 'xl/workbook.xml', '<sheets>', '<workbookProtection lockStructure="1"/><sheets>'),
    );
    assert.equal((await open(bytes)).structureProtected, true);
  });

  it('gives the engine notes, validations and conditional formats as resources', async () => {
    const file = await open(await richWorkbook());
    const resource = (name: string) =>
      JSON.parse(file.snapshot.resources!.find((entry) => entry.name === name)!.data) as Record<string, never[]>;
    const notes = resource('SHEET_NOTE_PLUGIN')['sheet-1'] as unknown as Record<
      string,
      Record<string, { note: string }>
    >;
    assert.match(notes['1']!['2']!.note, /Đã đối chiếu/);
    const [validation] = resource('SHEET_DATA_VALIDATION_PLUGIN')['sheet-1']! as Record<string, unknown>[];
    assert.equal(validation!['type'], 'list');
    assert.equal(validation!['formula1'], 'T1,T2,T3');
    assert.deepEqual(validation!['ranges'], [{ startRow: 1, startColumn: 1, endRow: 4, endColumn: 1 }]);
    const formats = resource('SHEET_CONDITIONAL_FORMATTING_PLUGIN')['sheet-1']! as { rule: Record<string, unknown> }[];
    assert.deepEqual(
      formats.map(({ rule }) => rule['type']),
      ['dataBar', 'iconSet', 'highlightCell'],
    );
    assert.deepEqual(formats[2]!.rule, {
      type: 'highlightCell',
      style: { cl: { rgb: '#9A0511' } },
      subType: 'number',
      operator: 'lessThan',
      value: 0.9,
    });
  });

  it('opens what ExcelJS opens, with the same values', async () => {
    const bytes = await richWorkbook();
    const file = await open(bytes);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    let compared = 0;
    workbook.getWorksheet('Số liệu')!.eachRow((row) =>
      row.eachCell((cell) => {
        const found = sheetOf(file).cellData![cell.fullAddress.row - 1]?.[cell.fullAddress.col - 1]?.v ?? null;
        // ExcelJS takes a link without text for a value.
        if (cell.formula || cell.type === ExcelJS.ValueType.Hyperlink || cell.isMerged) return;
        const value =
          cell.value instanceof Date ? 46023 : cell.type === ExcelJS.ValueType.RichText ? cell.text : cell.value;
        assert.equal(found, value, cell.address);
        compared++;
      }),
    );
    assert.ok(compared > 15);
  });
});
