import assert from 'node:assert/strict';
import * as SheetJS from '@e965/xlsx';
import { problemOf, read } from './support';

const write = (bookType: SheetJS.BookType, options: SheetJS.WritingOptions = {}) => {
  const sheet = SheetJS.utils.aoa_to_sheet([
    ['Mã hồ sơ', 'Ngày nhận', 'Ngày trả', 'Đúng hạn', 'Phí'],
    ['H26-1', 46_086.75, '10/03/2026 08:00:00', true, 12_500],
    ['H26-2', 46_091, '25/03/2026', false, 0.5],
    [],
    ['H26-3', null, null, { t: 'e', v: 0x2a }, 46_091],
  ]);
  (sheet.B2 as SheetJS.CellObject).z = 'dd/mm/yyyy hh:mm';
  (sheet.B3 as SheetJS.CellObject).z = 'm/d/yy';
  const workbook = SheetJS.utils.book_new();
  SheetJS.utils.book_append_sheet(workbook, sheet, 'Danh sách hồ sơ');
  SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet([['khác']]), 'Khác');
  return new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType, ...options }) as ArrayBuffer);
};

describe('Reading workbooks of before 2007', () => {
  for (const bookType of ['biff8', 'xlml'] as const) {
    it(`reads texts, numbers and dates of ${bookType === 'biff8' ? 'binary .xls' : 'XML Spreadsheet 2003'}`, async () => {
      const { info, worksheets, rows, numbers, days } = await read(write(bookType));
      assert.equal(info.format, 'xls');
      assert.deepEqual(worksheets, ['Danh sách hồ sơ', 'Khác']);
      assert.deepEqual(rows, [
        ['Mã hồ sơ', 'Ngày nhận', 'Ngày trả', 'Đúng hạn', 'Phí'],
        ['H26-1', '46086.75', '10/03/2026 08:00:00', 'TRUE', '12500'],
        ['H26-2', '46091', '25/03/2026', 'FALSE', '0.5'],
        ['H26-3', '', '', '#N/A', '46091'],
      ]);
      assert.deepEqual(numbers, [1, 2, 3, 5]);
      assert.deepEqual(days[1], ['', '2026-03-05', '2026-03-10', '', '']);
      assert.deepEqual(days[2], ['', '2026-03-10', '2026-03-25', '', '']);
      assert.deepEqual(days[3], ['', '', '', '', '']);
      assert.deepEqual((await read(write(bookType), { worksheet: 'Khác' })).rows, [['khác']]);
    });
  }

  it('says when a workbook needs a password, in the new format and the old', async () => {
    const container = SheetJS.CFB.utils.cfb_new();
    SheetJS.CFB.utils.cfb_add(container, '/EncryptionInfo', new Uint8Array(300));
    SheetJS.CFB.utils.cfb_add(container, '/EncryptedPackage', new Uint8Array(5000));
    const encrypted = new Uint8Array(SheetJS.CFB.write(container, { type: 'array' }) as ArrayLike<number>);
    assert.equal((await problemOf(encrypted)).id, 'source.password');

    const plain = write('biff8');
    // A FILEPASS record (MS-XLS 2.4.117) in place of the record behind the first BOF of the workbook stream.
    const bof = plain.findIndex(
      (byte, at) => byte === 0x09 && plain[at + 1] === 0x08 && plain[at + 4] === 0x00 && plain[at + 5] === 0x06,
    );
    const next = bof + 4 + plain[bof + 2]!;
    plain[next] = 0x2f;
    plain[next + 1] = 0x00;
    assert.equal((await problemOf(plain)).id, 'source.password');
  });

  it('says when a compound file is a Word document', async () => {
    const container = SheetJS.CFB.utils.cfb_new();
    SheetJS.CFB.utils.cfb_add(container, '/WordDocument', new Uint8Array(5000));
    const document = new Uint8Array(SheetJS.CFB.write(container, { type: 'array' }) as ArrayLike<number>);
    assert.equal((await problemOf(document)).id, 'source.no-table');
  });

  it('says when a binary workbook is cut off', async () => {
    const whole = write('biff8');
    for (const share of [0.1, 0.5, 0.9]) {
      const problem = await problemOf(whole.slice(0, whole.length * share));
      assert.match(problem.id, /^source\.(damaged|no-table|cut)$/);
    }
  });
});
