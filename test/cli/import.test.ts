import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { partsOf } from '../host/xlsx/support';
import { ccch } from '../support/command-line';
import { dossierCsv, dossiers, truthOf, type Dossier, type DossierTruth } from '../support/dossier-list';
import { pdfOf } from '../support/libre-office';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';

interface Imported {
  rows: number;
  rejected: number;
  duplicates: number;
  excluded: number;
  columns: Record<string, string>;
  indicators: { id: string; period: string; numerator: number | null; denominator: number | null; value: number }[];
  missing: { id: string; message: string }[];
}

/** The sums of the data sheet over all its rows, by heading. */
async function dataSheet(file: string): Promise<Map<string, number>> {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(file);
  const sheet = workbook.getWorksheet('Số liệu CCHC')!;
  const sums = new Map<string, number>();
  const headings: string[] = [];
  sheet.eachRow((row) => {
    const cells = Array.from({ length: row.cellCount }, (_, at) => row.getCell(at + 1).value);
    if (cells.includes('Loại số liệu')) headings.push(...cells.map(String));
    else if (headings.length > 0 && cells[0] === '2026-Q3') {
      cells.forEach((value, at) => {
        if (typeof value === 'number') sums.set(headings[at]!, (sums.get(headings[at]!) ?? 0) + value);
      });
    }
  });
  return sums;
}

describe('ccch import', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-import-'))));
  after(() => rm(folder, { recursive: true }));

  function fileOf(name: string, list: readonly Dossier[], extra: readonly string[] = []): string {
    const file = path.join(folder, name);
    writeFileSync(file, dossierCsv(list, extra));
    return file;
  }

  async function json(...argv: string[]): Promise<Imported> {
    const { code, out, error } = await ccch('import', ...argv, '--json');
    assert.equal(code, 0, error);
    return JSON.parse(out) as Imported;
  }

  const rate = ({ indicators }: Imported, id: string) => {
    const { numerator, denominator } = indicators.find((one) => one.id === id) ?? assert.fail(id);
    return [numerator, denominator];
  };

  it('counts as somebody would by hand, duplicates and faulty rows left out', async () => {
    const list = dossiers(3000);
    const again = dossierCsv(list.slice(0, 20)).split('\r\n').slice(1, 21);
    const faulty = ['1,H24.112-X1,"Lê Ví Dụ",0911111111,Hộ tịch,Trực tuyến,Đang xử lý,hôm qua,05/09/2026,'];
    const imported = await json(fileOf('list.csv', list, [...again, ...faulty]), '--period', '2026-Q3');
    const truth = truthOf(list);
    assert.deepEqual(
      [imported.rows, imported.rejected, imported.duplicates],
      [list.length + again.length + faulty.length, 1, 20],
    );
    assert.deepEqual(rate(imported, 'online_rate'), [truth.online, truth.received]);
    assert.deepEqual(rate(imported, 'on_time_rate'), [
      truth.early + truth.onTime,
      truth.early + truth.onTime + truth.late,
    ]);
    assert.equal(imported.columns['code'], 'Mã hồ sơ');
    assert.ok(imported.missing.some(({ id }) => id === 'payment_online_rate'));
  });

  it('says in words what it counted, without a name or number of a person', async () => {
    const { out } = await ccch('import', fileOf('words.csv', dossiers(200)), '--period', '2026-Q3');
    assert.match(out, /words\.csv: Danh sách hồ sơ/);
    assert.doesNotMatch(out, /Nguyễn Thị Mẫu|Trần Văn Thử|Lê Ví Dụ|09\d{8}/);
  });

  describe('into a workbook', () => {
    const list = dossiers(2000, 11);
    const truth: DossierTruth = truthOf(list);
    let out: string;
    before(async () => {
      out = path.join(folder, 'with-data.xlsx');
      const file = fileOf('q3.csv', list);
      const { code, error } = await ccch('import', file, '--period', '2026-Q3', '--into', sample, '--out', out);
      assert.equal(code, 0, error);
    });

    it('writes the counts as one table, and the dossiers due by their codes', async () => {
      const sums = await dataSheet(out);
      assert.equal(sums.get('Tiếp nhận trong kỳ'), truth.received);
      assert.equal(sums.get('Từ kỳ trước chuyển sang'), truth.carried);
      assert.equal(sums.get('Giải quyết trước hạn'), truth.early);
      assert.equal(sums.get('Giải quyết đúng hạn'), truth.onTime);
      assert.equal(sums.get('Giải quyết quá hạn'), truth.late);
      assert.equal(sums.get('Đang giải quyết trong hạn'), truth.openInTime);
      assert.equal(sums.get('Đang giải quyết quá hạn'), truth.openLate);
      const parts = partsOf(readFileSync(out));
      assert.ok(Object.keys(parts).some((name) => /^xl\/tables\/table\d+\.xml$/.test(name)));
    });

    it('keeps no name and no telephone number anywhere in the file', () => {
      for (const [name, text] of Object.entries(partsOf(readFileSync(out)))) {
        assert.doesNotMatch(String(text), /Nguyễn Thị Mẫu|Trần Văn Thử|Lê Ví Dụ/, name);
        for (const { telephone } of list.slice(0, 200)) assert.ok(!String(text).includes(telephone), name);
      }
    });

    it('leaves the workbook’s own worksheets byte for byte as they were', () => {
      const [old, now] = [readFileSync(sample), readFileSync(out)].map(partsOf);
      for (const name of Object.keys(old!).filter((one) => one.startsWith('xl/worksheets/'))) {
        assert.equal(now![name], old![name], name);
      }
    });

    it('is used by the check, which says where the tracking sheet disagrees', async () => {
      const { out: text } = await ccch('check', out, '--period', '2026-Q3', '--json');
      const { findings } = JSON.parse(text) as { findings: { rule: string; indicator?: string }[] };
      assert.ok(findings.some(({ rule, indicator }) => rule === 'source-differs' && indicator === 'online_rate'));
    });

    it('fills Biểu II.06, whose columns agree', async () => {
      const report = path.join(folder, 'ii-06.xlsx');
      const { code, error } = await ccch('report', out, '--form', 'ii-06', '--period', '2026-Q3', '--out', report);
      assert.equal(code, 0, error);
      const workbook = new ExcelJS.Workbook();
      await workbook.xlsx.readFile(report);
      const sheet = workbook.worksheets.at(-1)!;
      const total: unknown[] = [];
      sheet.eachRow((row) => {
        if (row.getCell(2).value === 'Tổng cộng') {
          for (let column = 3; column <= 14; column += 1) total.push(row.getCell(column).result);
        }
      });
      const { received, online, carried, early, onTime, late, openInTime, openLate } = truth;
      assert.deepEqual(total, [
        received + carried,
        online,
        received - online,
        carried,
        early + onTime + late,
        early,
        onTime,
        late,
        openInTime + openLate,
        openInTime,
        openLate,
        'Khớp',
      ]);
    });

    it('replaces the same period when it is imported again, and changes nothing for the same file', async () => {
      const same = path.join(folder, 'same.xlsx');
      await ccch('import', fileOf('q3.csv', list), '--period', '2026-Q3', '--into', out, '--out', same);
      assert.deepEqual(await dataSheet(same), await dataSheet(out));
      const other = dossiers(500, 23);
      const replaced = path.join(folder, 'replaced.xlsx');
      await ccch('import', fileOf('other.csv', other), '--period', '2026-Q3', '--into', out, '--out', replaced);
      assert.equal((await dataSheet(replaced)).get('Tiếp nhận trong kỳ'), truthOf(other).received);
    });

    it('is a file that LibreOffice opens', function () {
      const pdf = pdfOf(out, folder);
      if (!pdf) return this.skip();
      assert.ok(readFileSync(pdf).length > 10_000);
    });
  });

  for (const [what, argv, expected] of [
    ['no file', ['import'], /cần tên một hay nhiều tệp/],
    ['a file that is not there', ['import', 'khong-co.csv'], /Không có tệp “khong-co\.csv”/],
    ['a workbook without a place to save', ['import', sample, '--into', sample], /--out|Không/],
    ['a calendar that is none', ['import', sample, '--calendar', 'lunar'], /Không có lịch “lunar”/],
    ['a period that is none', ['import', sample, '--period', 'Q3'], /Q3/],
  ] as const) {
    it(`refuses ${what} in one line`, async () => {
      const { code, error, out } = await ccch(...argv);
      assert.equal(code, 2);
      assert.equal(out, '');
      assert.match(error, expected);
      assert.equal(error.trimEnd().split('\n').length, 1);
    });
  }
});
