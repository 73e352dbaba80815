/** `ccch import` of the files and into the workbooks that officers have: each is read, or refused in one clear line. */
import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { readDataTable } from '../../src/connector/data-sheet';
import { ccch } from '../support/command-line';
import { dossierCsv, dossiers, truthOf } from '../support/dossier-list';
import { gridsFromXlsx } from '../support/workbooks';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
const list = dossiers(400, 9);
const truth = truthOf(list);
const csv = dossierCsv(list);
const lines = csv.slice(1).trimEnd().split('\r\n');
const cells = lines.map((line) => line.replaceAll('"', '').split(','));

/** Letters of windows-1258: tones stand after their vowel, as Vietnamese keyboards of the time wrote them. */
function windows1258(text: string): Uint8Array {
  const decoder = new TextDecoder('windows-1258');
  const bytes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]));
  const tones = /[\u0300\u0301\u0303\u0309\u0323]/g;
  const written = [...text.normalize('NFC')].flatMap((letter) => {
    if (bytes.has(letter)) return [letter];
    const apart = letter.normalize('NFD');
    return [...apart.replace(tones, '').normalize('NFC'), ...(apart.match(tones) ?? [])];
  });
  return new Uint8Array(written.map((letter) => bytes.get(letter) ?? assert.fail(letter)));
}

const half = (file: string): Uint8Array => readFileSync(file).subarray(0, statSync(file).size / 2);

const page = (rows: readonly (readonly string[])[]): string =>
  `<html><head><meta charset="utf-8"></head><body><table>${rows
    .map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`)
    .join('')}</table></body></html>`;

const wide = [
  [...(cells[0] ?? []), ...Array.from({ length: 9990 }, (_, at) => `Cột ${at}`)].join(','),
  ...lines.slice(1).map((line) => line + ','.repeat(9990)),
].join('\n');

describe('ccch import of what officers have', () => {
  let folder: string;
  before(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'ccch nhập số liệu '))));
  after(() => rm(folder, { recursive: true }));

  function file(name: string, content: string | Uint8Array): string {
    const target = path.join(folder, name);
    mkdirSync(path.dirname(target), { recursive: true });
    writeFileSync(target, content);
    return target;
  }

  /** The one line with which a command was refused; no file is left half written. */
  async function refused(...argv: string[]): Promise<string> {
    const before = readdirSync(folder).sort();
    const { code, out, error } = await ccch('import', ...argv);
    assert.deepEqual([code, out, error.trimEnd().split('\n').length], [2, '', 1], error);
    assert.deepEqual(readdirSync(folder).sort(), before);
    assert.doesNotMatch(error, /Nguyễn Thị Mẫu|Trần Văn Thử|Lê Ví Dụ/);
    return error;
  }

  for (const [what, name, content] of [
    ['with Vietnamese letters and spaces in its path', 'Hồ sơ quý III năm 2026/Danh sách hồ sơ.csv', csv],
    ['in UTF-16', 'utf-16.txt', Buffer.from(`\ufeff${lines.join('\n').replaceAll(',', '\t')}`, 'utf16le')],
    ['in windows-1258', '1258.csv', windows1258(lines.join('\r\n'))],
    ['that is a web page named .xls', 'trang web.xls', page(cells)],
    ['with the ending of another format', 'sai đuôi.xlsx', csv],
    ['of 10,000 columns', 'rộng.csv', wide],
  ] as const) {
    it(`reads a file ${what}`, async () => {
      const { code, out, error } = await ccch('import', file(name, content), '--period', '2026-Q3', '--json');
      assert.equal(code, 0, error);
      const { source, indicators } = JSON.parse(out) as {
        source: string;
        indicators: { id: string; numerator: number; denominator: number }[];
      };
      assert.equal(source, path.basename(name));
      const online = indicators.find(({ id }) => id === 'online_rate');
      assert.deepEqual([online?.numerator, online?.denominator], [truth.online, truth.received]);
    });
  }

  for (const [what, name, content, expected] of [
    ['an empty file', 'rỗng.csv', '', /Tệp rỗng\.csv rỗng \(0 byte\)/],
    ['a header only', 'tiêu đề.csv', lines[0], /“tiêu đề\.csv” có tiêu đề cột nhưng không có dòng số liệu nào/],
    ['a table of something else', 'khác.csv', 'Họ tên,Tổ\nNguyễn Thị Mẫu,1', /^khác\.csv: Không nhận ra loại số liệu/],
    ['half a workbook', 'dở.xlsx', half(sample), /Tệp dở\.xlsx bị thiếu phần cuối/],
    ['a picture', 'ảnh.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]), /không phải là bảng số/],
    ['more columns than Excel has', 'quá rộng.csv', 'x,'.repeat(20_000), /dòng 1: có hơn 16\.384 cột/],
  ] as const) {
    it(`refuses ${what}`, async () => {
      assert.match(await refused(file(name, content ?? ''), '--period', '2026-Q3'), expected);
    });
  }

  it('refuses a folder and a file that is not there', async () => {
    assert.match(await refused(folder), /là thư mục, không phải tệp/);
    assert.match(await refused(path.join(folder, 'không có.csv')), /Không có tệp “.*không có\.csv”/);
  });

  it('names, of several files, the one that it does not know', async () => {
    const good = file('tốt.csv', csv);
    const other = file('lạ.csv', 'Họ tên,Tổ\nNguyễn Thị Mẫu,1');
    assert.match(await refused(good, other, '--period', '2026-Q3'), /^lạ\.csv: Không nhận ra/);
  });

  it('tells of several lists which file each rejected row is in', async () => {
    const head = 'Mã hồ sơ,Trạng thái,Ngày tiếp nhận,Ngày hẹn trả,Ngày kết thúc xử lý';
    const files = ['trực tiếp', 'trực tuyến'].map((channel) =>
      file(`Hồ sơ ${channel}.csv`, `${head}\n${channel}-1,Đã xử lý xong,hôm qua,20/07/2026,15/07/2026`),
    );
    const { out } = await ccch('import', ...files, '--period', '2026-Q3');
    assert.match(
      out,
      /Không tính 2 dòng: Ngày không đọc được \(Hồ sơ trực tiếp\.csv — dòng 2; Hồ sơ trực tuyến\.csv — dòng 2\)/,
    );
    assert.doesNotMatch(out, /hôm qua/);
  });

  it('warns of a list that ends within a row', async () => {
    const cut = file('cụt.csv', csv.slice(0, csv.length - 60));
    const { out } = await ccch('import', cut, '--period', '2026-Q3');
    assert.match(out, /\[Cảnh báo\] Dòng cuối \(dòng \d+\) của tệp cụt\.csv có vẻ bị cắt ngang/);
  });

  it('reads of the commune’s own tracking workbook the column of the period, and says which', async () => {
    const { out } = await ccch('import', sample, '--period', '2026-Q2');
    assert.match(out, /Cột dùng: Chỉ tiêu; Kết quả thực hiện năm 2026 \/ Quý II\./);
  });

  describe('into a workbook', () => {
    let export_: string;
    before(() => (export_ = file('quý III.csv', csv)));
    const into = (workbook: string, out: string, ...more: string[]) =>
      refused(export_, '--period', '2026-Q3', '--into', workbook, '--out', out, ...more);
    const at = (name: string): string => path.join(folder, name);

    it('that is not there', async () => {
      assert.match(await into(at('mất.xlsx'), at('mới.xlsx')), /Không có tệp “.*mất\.xlsx”/);
    });

    it('that is no workbook, or half of one', async () => {
      assert.match(await into(export_, at('mới.xlsx')), /quý III\.csv không phải là sổ tính Excel/);
      const cut = file('nửa sổ.xlsx', half(sample));
      assert.match(await into(cut, at('mới.xlsx')), /Tệp nửa sổ\.xlsx bị hỏng/);
    });

    it('and onto itself, or onto the export', async () => {
      const book = file('sổ.xlsx', readFileSync(sample));
      assert.match(await into(book, at('sổ.xlsx')), /Không ghi đè lên “.*sổ\.xlsx”/);
      assert.match(await into(book, path.join(folder, '..', path.basename(folder), 'sổ.xlsx')), /Không ghi đè/);
      const other = file('bảng.xlsx', csv);
      assert.match(await refused(other, '--into', book, '--out', other), /Không ghi đè lên “.*bảng\.xlsx”/);
      assert.deepEqual(readFileSync(book), readFileSync(sample));
    });

    it('and into a folder that is not there, a folder, or a name of no workbook', async () => {
      assert.match(await into(sample, at('chưa có/mới.xlsx')), /Không có thư mục “.*chưa có”/);
      mkdirSync(at('thư mục.xlsx'));
      assert.match(await into(sample, at('thư mục.xlsx')), /là thư mục, không phải tệp/);
      assert.match(await into(sample, at('mới.csv')), /“.*mới\.csv” phải có đuôi \.xlsx/);
    });

    it('for a period that the export has nothing of', async () => {
      const empty = await refused(export_, '--period', '2020-Q1', '--into', sample, '--out', at('mới.xlsx'));
      assert.match(empty, /“quý III\.csv” không có số liệu nào tính được cho kỳ 2020-Q1/);
    });

    it('replaces a file only with a whole one', async () => {
      const out = file('cũ.xlsx', 'một tệp cũ');
      const argv = [export_, '--period', '2026-Q3', '--into', sample, '--out', out];
      const { code, error } = await ccch('import', ...argv);
      assert.equal(code, 0, error);
      assert.ok(statSync(out).size > 10_000);
      assert.ok(!readdirSync(folder).some((name) => name.endsWith('.part')));
    });

    describe('whose data sheet was edited by hand', () => {
      const headings = ['Kỳ', 'Loại số liệu', 'Lĩnh vực', 'Kênh tiếp nhận', 'Tiếp nhận trong kỳ'];
      const rows = [
        ['2026-Q2', 'Hồ sơ TTHC', 'Hộ tịch', 'Trực tuyến', 120],
        ['2026-Q3', 'Hồ sơ TTHC', 'Hộ tịch', 'Trực tuyến', 7],
      ];

      async function book(name: string, edit: (sheet: ExcelJS.Worksheet) => void): Promise<string> {
        const workbook = new ExcelJS.Workbook();
        const sheet = workbook.addWorksheet('Số liệu CCHC');
        sheet.addRows([['SỐ LIỆU CẢI CÁCH HÀNH CHÍNH'], [], headings, ...rows]);
        edit(sheet);
        const target = at(name);
        await workbook.xlsx.writeFile(target);
        return target;
      }

      const received = async (workbook: string): Promise<Record<string, number>> => {
        const sums: Record<string, number> = {};
        for (const { period, counts } of readDataTable(await gridsFromXlsx(workbook))?.rows ?? []) {
          sums[period ?? ''] = (sums[period ?? ''] ?? 0) + (counts.received ?? 0);
        }
        return sums;
      };

      it('tells the cell of a count that is no number', async () => {
        const edited = await book('chữ.xlsx', (sheet) => (sheet.getCell('E5').value = 'bảy'));
        assert.match(await into(edited, at('mới.xlsx')), /Số liệu CCHC!E5: Ô ghi “bảy”, không phải là số/);
      });

      it('tells the worksheet whose headings were renamed, and makes no second table', async () => {
        const edited = await book('tên cột.xlsx', (sheet) => (sheet.getCell('A3').value = 'Thời kỳ'));
        assert.match(
          await into(edited, at('mới.xlsx')),
          /Số liệu CCHC: Bảng số liệu của CCCH ở trang này không còn đủ tên cột.*“Kỳ”, “Loại số liệu”/,
        );
      });

      it('tells the cell of a row that it cannot take for its own, for no figure stands under a heading of ours', async () => {
        const edited = await book('mất cột.xlsx', (sheet) => {
          sheet.getCell('E3').value = 'Số riêng của tôi';
          sheet.getCell('F3').value = 'Giải quyết quá hạn';
          sheet.getCell('F4').value = 1;
        });
        assert.match(await into(edited, at('mới.xlsx')), /Số liệu CCHC!A5: .*bảng không mở rộng được/);
      });

      for (const [what, name, edit, second] of [
        ['puts back a row that was deleted', 'xóa dòng.xlsx', (sheet) => sheet.spliceRows(5, 1), 120],
        [
          'takes a count under another heading for the officer’s own column',
          'cột riêng.xlsx',
          (sheet) => (sheet.getCell('E3').value = 'Số riêng của tôi'),
          0,
        ],
      ] as const satisfies readonly [string, string, (sheet: ExcelJS.Worksheet) => unknown, number][]) {
        it(what, async () => {
          const edited = await book(name, (sheet) => {
            // A row needs one column of ours that holds figures.
            ['Giải quyết quá hạn', 1, 1].forEach((value, at_) => (sheet.getCell(3 + at_, 6).value = value));
            edit(sheet);
          });
          const out = at(`sau ${name}`);
          const argv = [export_, '--period', '2026-Q3', '--into', edited, '--out', out];
          const { code, error } = await ccch('import', ...argv);
          assert.equal(code, 0, error);
          assert.deepEqual(await received(out), { '2026-Q2': second, '2026-Q3': truth.received });
          assert.ok(existsSync(edited));
        });
      }
    });
  });
});
