import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { richWorkbook } from '../host/xlsx/rich-workbook';
import { partsOf, partText } from '../host/xlsx/support';
import { sheetForms } from '../../src/reports';
import { ccch } from '../support/command-line';
import { pdfOf } from '../support/libre-office';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
/** The parts that name the workbook's sheets and styles; they only gain entries. */
const listing = ['[Content_Types].xml', 'xl/_rels/workbook.xml.rels', 'xl/styles.xml', 'xl/workbook.xml'];

describe('ccch report', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-'))));
  after(() => rm(folder, { recursive: true }));

  async function report(file: string, name: string, ...more: string[]): Promise<string> {
    const out = path.join(folder, name);
    const { code, error } = await ccch('report', file, '--form', 'targets', '--out', out, ...more);
    assert.equal(code, 0, error);
    return out;
  }

  it('inserts one sheet and leaves every other part of the sample byte for byte as it was', async () => {
    const [old, now] = [readFileSync(sample), readFileSync(await report(sample, 'sample.xlsx'))].map(partsOf);
    const differing = Object.keys(old!).filter((name) => old![name] !== now![name]);
    assert.ok(
      differing.every((name) => listing.includes(name)),
      differing.join(', '),
    );
    const added = Object.keys(now!).filter((name) => !(name in old!));
    const ownParts = /^xl\/(worksheets\/(_rels\/)?sheet4\.|drawings\/(_rels\/)?drawing2\.|charts\/chart2\.)/;
    assert.ok(added.includes('xl/worksheets/sheet4.xml'));
    assert.deepEqual(
      added.filter((name) => !ownParts.test(name)),
      [],
    );
  });

  it('does the same to a workbook with charts, pivots, validations and names, which tracks nothing', async () => {
    const rich = path.join(folder, 'rich.xlsx');
    writeFileSync(rich, await richWorkbook());
    const [old, now] = [readFileSync(rich), readFileSync(await report(rich, 'rich-report.xlsx'))].map(partsOf);
    const differing = Object.keys(old!).filter((name) => old![name] !== now![name]);
    assert.ok(
      differing.every((name) => listing.includes(name)),
      differing.join(', '),
    );
  });

  it('leaves blank, never 0, what has no data, and holds no function of the add-in', async () => {
    const out = await report(sample, 'blank.xlsx');
    const sheet = partText(readFileSync(out), 'xl/worksheets/sheet4.xml');
    assert.doesNotMatch(sheet, /CCCH\.|_xldudf_/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(out);
    const rows = workbook.worksheets.at(-1)!;
    const states = new Map<string, unknown>();
    rows.eachRow((row) => {
      const [name, actual, status] = ['B', 'E', 'G'].map((column) => row.getCell(column).value);
      const result = (status as { result?: string } | null)?.result;
      if (result !== undefined && typeof name === 'string') states.set(`${name}: ${result}`, actual);
    });
    const withoutData = [...states].filter(([key]) => /Chưa có số liệu$|Không đọc được$/.test(key));
    assert.equal(withoutData.length, 4);
    for (const [key, actual] of withoutData) assert.equal(actual, null, key);
  });

  it('reports the period that was asked for, under a name that is free', async () => {
    const first = await report(sample, 'first.xlsx', '--period', '2026-Q1');
    const second = await report(first, 'second.xlsx', '--period', '2026-Q1');
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(second);
    const names = workbook.worksheets.map(({ name }) => name);
    assert.deepEqual(names.slice(-2), ['Chỉ tiêu Quý I-2026', 'Chỉ tiêu Quý I-2026 (2)']);
  });

  it('makes a file that LibreOffice opens and prints', async function () {
    const pdf = pdfOf(await report(sample, 'print.xlsx'), folder);
    if (!pdf) return this.skip();
    assert.ok(readFileSync(pdf).length > 10_000);
  });

  describe('--form all', () => {
    let out: string;
    let workbook: ExcelJS.Workbook;
    before(async () => {
      out = path.join(folder, 'all.xlsx');
      const { code, error } = await ccch('report', sample, '--form', 'all', '--out', out);
      assert.equal(code, 0, error);
      workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(out);
    });
    const inserted = () => workbook.worksheets.slice(3);

    it('inserts every form, each for the page: A4, its width on one page, header repeated, only the table printed', () => {
      assert.equal(inserted().length, sheetForms.length);
      for (const { name, pageSetup } of inserted()) {
        assert.equal(pageSetup.paperSize, 9, name);
        assert.deepEqual([pageSetup.fitToPage, pageSetup.fitToWidth, pageSetup.fitToHeight], [true, 1, 0], name);
        assert.match(String(pageSetup.printTitlesRow), /^\d+:\d+$/, name);
        assert.match(String(pageSetup.printArea), /^A1:[A-M]\d+$/, name);
        assert.ok(Math.abs((pageSetup.margins?.left ?? 0) - 30 / 25.4) < 0.01, name);
      }
    });

    it('leaves the workbook’s own parts byte for byte as they were', () => {
      const [old, now] = [readFileSync(sample), readFileSync(out)].map(partsOf);
      const differing = Object.keys(old!).filter((name) => old![name] !== now![name]);
      assert.ok(
        differing.every((name) => listing.includes(name)),
        differing.join(', '),
      );
    });

    it('holds no function of the add-in, and no error that the workbook does not have', () => {
      for (const sheet of inserted()) {
        sheet.eachRow((row) =>
          row.eachCell((cell) => {
            assert.doesNotMatch(cell.formula ?? '', /CCCH|_xldudf/, `${sheet.name} ${cell.address}`);
            assert.ok(
              !(cell.result instanceof Object),
              `${sheet.name} ${cell.address}: ${JSON.stringify(cell.result)}`,
            );
          }),
        );
      }
    });

    it('links each finding to its cell', () => {
      const sheets = XLSX.readFile(out).Sheets;
      const [, check] = Object.entries(sheets).find(([name]) => name.startsWith('Kết quả kiểm tra'))!;
      const links = Object.values(check as Record<string, XLSX.CellObject>).flatMap((cell) => cell.l?.Target ?? []);
      assert.ok(
        links.every((target) => /^#'Theo dõi 2026'![A-Z]+\d+$/.test(target)),
        links.join(', '),
      );
      assert.ok(links.length > 5, String(links.length));
    });

    it('opens in LibreOffice, every page printed', function () {
      const pdf = pdfOf(out, folder);
      if (!pdf) return this.skip();
      assert.ok(readFileSync(pdf).length > 100_000);
    });

    it('makes a second set under other names, and says values only where they are settled', async () => {
      const again = path.join(folder, 'again.xlsx');
      const { code, error } = await ccch('report', out, '--form', 'ii-06', '--settle', '--out', again);
      assert.equal(code, 0, error);
      const second = new ExcelJS.Workbook();
      await second.xlsx.readFile(again);
      const last = second.worksheets.at(-1)!;
      assert.equal(last.name, 'II.06 Quý III-2026 (2)');
      last.eachRow((row) => row.eachCell((cell) => assert.equal(cell.formula, undefined, cell.address)));
    });
  });

  it('makes a blank form for a period that the workbook does not have, and for an empty workbook', async () => {
    const empty = path.join(folder, 'empty.xlsx');
    const blank = new ExcelJS.Workbook();
    blank.addWorksheet('Sheet1');
    await blank.xlsx.writeFile(empty);
    for (const [file, name] of [
      [sample, 'later.xlsx'],
      [empty, 'empty-report.xlsx'],
    ] as const) {
      const out = path.join(folder, name);
      const { code, error } = await ccch('report', file, '--form', 'cchc-3', '--period', '2027-Q1', '--out', out);
      assert.equal(code, 0, error);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(out);
      const sheet = workbook.worksheets.at(-1)!;
      const results = sheet.getColumn(4).values.filter((value) => typeof value === 'number');
      assert.deepEqual(results, [], name);
    }
  });

  it('refuses a period that is none, in one line', async () => {
    const { code, error } = await ccch(
      'report',
      sample,
      '--form',
      'targets',
      '--period',
      'Q3',
      '--out',
      path.join(folder, 'x.xlsx'),
    );
    assert.equal(code, 2);
    assert.match(error, /^Không hiểu kỳ “Q3”[^\n]*\n$/);
  });
});
