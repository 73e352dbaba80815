import assert from 'node:assert/strict';
import { strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { message, type MessageId } from '../../../src/messages';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { newWorkbook, workbookOf } from './support';

async function problemOf(bytes: Uint8Array): Promise<MessageId | undefined> {
  const opened = await openXlsx(bytes, { file: 'theo dõi.xlsx' });
  if (opened.ok) return undefined;
  assert.equal(opened.problem.params?.['file'], 'theo dõi.xlsx');
  assert.match(message('vi', opened.problem.id, opened.problem.params), /^Tệp theo dõi\.xlsx /);
  return opened.problem.id;
}

/** A compound file (MS-CFB, 512-byte sectors): header, one sector of the allocation table, one of the directory. */
function compoundFile(streams: string[]): Uint8Array {
  const bytes = new Uint8Array(512 * 3);
  const view = new DataView(bytes.buffer);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  view.setUint16(24, 0x3e, true);
  view.setUint16(26, 3, true);
  view.setUint16(28, 0xfffe, true);
  view.setUint16(30, 9, true);
  view.setUint16(32, 6, true);
  view.setUint32(44, 1, true);
  view.setUint32(48, 1, true);
  view.setUint32(76, 0, true);
  ['Root Entry', ...streams].forEach((name, i) => {
    const at = 1024 + i * 128;
    [...name].forEach((char, j) => view.setUint16(at + j * 2, char.charCodeAt(0), true));
    view.setUint16(at + 64, (name.length + 1) * 2, true);
    view.setUint8(at + 66, i ? 2 : 5);
  });
  return bytes;
}

describe('a file that is no workbook to open', () => {
  let good: Uint8Array;
  let parts: Zippable;

  before(async () => {
    good = await saveXlsx(newWorkbook(workbookOf({ 0: { 0: { v: 'Chỉ tiêu', t: 1 } } })));
    parts = unzipSync(good);
  });

  it('opens where nothing is wrong', async () => {
    assert.equal(await problemOf(good), undefined);
  });

  it('is empty', async () => {
    assert.equal(await problemOf(new Uint8Array()), 'file.empty');
  });

  it('is something else: text, PDF, a picture', async () => {
    for (const text of ['Chỉ tiêu;Kết quả\n', '%PDF-1.7', '\u0089PNG\r\n', 'PK']) {
      const id = await problemOf(strToU8(text));
      assert.ok(id === 'file.not-workbook' || (text === 'PK' && id === 'file.damaged'), `${text}: ${id}`);
    }
  });

  it('is a Word document or an OpenDocument sheet', async () => {
    const word = {
      '[Content_Types].xml': strToU8(
        '<Types><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
      ),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="word/document.xml"/></Relationships>',
      ),
      'word/document.xml': strToU8('<document/>'),
    };
    assert.equal(await problemOf(zipSync(word)), 'file.not-workbook');
    const sheet = {
      mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
      'content.xml': strToU8('<x/>'),
    };
    assert.equal(await problemOf(zipSync(sheet)), 'file.not-workbook');
  });

  it('has a password', async () => {
    assert.equal(await problemOf(compoundFile(['EncryptionInfo', 'EncryptedPackage'])), 'file.password');
  });

  it('is an .xls of Excel 97 or of Excel 5', async () => {
    assert.equal(await problemOf(compoundFile(['Workbook'])), 'file.legacy-xls');
    assert.equal(await problemOf(compoundFile(['Book'])), 'file.legacy-xls');
    assert.equal(await problemOf(new Uint8Array([0x09, 0x08, 0x08, 0x00, 0x00, 0x05])), 'file.legacy-xls');
  });

  it('is another compound file, such as a .doc', async () => {
    assert.equal(await problemOf(compoundFile(['WordDocument'])), 'file.not-workbook');
  });

  it('is HTML under the name of a workbook, in UTF-8 or UTF-16', async () => {
    const html = '\n<html xmlns:o="urn:schemas-microsoft-com:office:office"><table><tr><td>1</td></tr></table></html>';
    assert.equal(await problemOf(strToU8(`\ufeff${html}`)), 'file.html-as-xls');
    const wide = new Uint8Array(new Uint16Array([...`\ufeff${html}`].map((char) => char.charCodeAt(0))).buffer);
    assert.equal(await problemOf(wide), 'file.html-as-xls');
    assert.equal(await problemOf(strToU8('<table border=1><tr><td>Chỉ tiêu</td></tr></table>')), 'file.html-as-xls');
  });

  it('is an .xlsb', async () => {
    const types =
      '<Types><Override PartName="/xl/workbook.bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/></Types>';
    const binary = {
      '[Content_Types].xml': strToU8(types),
      '_rels/.rels': strToU8(
        '<Relationships><Relationship Id="a" Type="x/officeDocument" Target="xl/workbook.bin"/></Relationships>',
      ),
      'xl/workbook.bin': new Uint8Array([0x83, 1, 0]),
    };
    assert.equal(await problemOf(zipSync(binary)), 'file.xlsb');
  });

  it('was cut short, anywhere', async () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      assert.equal(await problemOf(good.slice(0, Math.floor(good.length * share))), 'file.damaged', String(share));
    }
  });

  it('has a flipped bit in its data', async () => {
    const broken = good.slice();
    // Within the first entry's data, past its header of 30 bytes and its name.
    broken[30 + '[Content_Types].xml'.length + 20]! ^= 0x10;
    assert.equal(await problemOf(broken), 'file.damaged');
  });

  it('lacks its workbook, a sheet, or the relationships of either', async () => {
    for (const name of ['xl/workbook.xml', 'xl/worksheets/sheet1.xml', 'xl/_rels/workbook.xml.rels', '_rels/.rels']) {
      const rest = Object.fromEntries(Object.entries(parts).filter(([part]) => part !== name));
      assert.equal(await problemOf(zipSync(rest)), 'file.damaged', name);
    }
  });

  it('holds XML that breaks off', async () => {
    for (const name of ['xl/workbook.xml', 'xl/styles.xml', 'xl/worksheets/sheet1.xml']) {
      const source = parts[name] as Uint8Array;
      const cut = { ...parts, [name]: source.slice(0, Math.floor(source.length / 2)) };
      assert.equal(await problemOf(zipSync(cut)), 'file.damaged', name);
    }
  });

  it('unpacks to more than memory holds; nothing is unpacked to find out', async () => {
    const bomb = zipSync({ ...parts, 'xl/media/image1.bin': new Uint8Array(120_000_000) }, { level: 9 });
    assert.ok(bomb.length < 200_000);
    assert.equal(await problemOf(bomb), 'file.too-large');
  });

  it('claims a size that would not fit', async () => {
    const claimed = good.slice();
    const view = new DataView(claimed.buffer);
    const directory = view.getUint32(claimed.length - 22 + 16, true);
    view.setUint32(directory + 24, 2_000_000_000, true);
    assert.equal(await problemOf(claimed), 'file.too-large');
  });
});
