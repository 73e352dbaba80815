import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { richWorkbook } from '../host/xlsx/rich-workbook';
import { partsOf, partText } from '../host/xlsx/support';
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
    assert.deepEqual(added, ['xl/worksheets/sheet4.xml']);
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
});
