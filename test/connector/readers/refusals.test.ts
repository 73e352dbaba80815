import assert from 'node:assert/strict';
import { zipSync, strToU8 } from 'fflate';
import { bytesInput, openSource } from '../../../src/connector/readers';
import { describeProblem } from '../../../src/messages';
import { problemOf, workbookBytes, workbookParts, worksheetXml } from './support';

const simple = worksheetXml('<row><c><v>1</v></c></row>');
const idOf = async (bytes: Uint8Array | string) => (await problemOf(bytes)).id;

/** A worksheet of as many bytes, which compresses about 1 : 1000. */
function bomb(size: number): Uint8Array {
  const part = new Uint8Array(size).fill(0x20);
  part.set(strToU8(worksheetXml('').slice(0, -'</sheetData></worksheet>'.length)));
  return part;
}

describe('Files that are no exports', () => {
  it('are recognised by content and named in words', async () => {
    const files: [string, Uint8Array | string][] = [
      ['source.empty', ''],
      ['source.no-table', new Uint8Array(10_000)],
      ['source.no-table', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
      ['source.no-table', '{\\rtf1\\ansi Danh sách}'],
      ['source.no-table', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13])],
      [
        'source.no-table',
        zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w/>') }),
      ],
      ['source.no-table', zipSync({ 'danh-sach.csv': strToU8('a,b') })],
      ['source.web-archive', 'MIME-Version: 1.0\r\nContent-Type: multipart/related'],
      ['source.xlsb', zipSync({ 'xl/workbook.bin': new Uint8Array(10) })],
      [
        'source.other-spreadsheet',
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'content.xml': strToU8('<o/>'),
        }),
      ],
    ];
    for (const [id, bytes] of files) {
      const problem = await problemOf(bytes);
      assert.equal(problem.id, id);
      for (const language of ['vi', 'en'] as const) {
        const text = describeProblem(language, problem);
        assert.match(text, /danh-sach/);
        assert.doesNotMatch(text, /[{}]/);
      }
    }
  });

  it('that were cut short say so, wherever they end', async () => {
    const whole = workbookBytes({ sheet: worksheetXml('<row><c><v>1</v></c></row>'.repeat(500)) });
    for (let length = 4; length < whole.length; length += 7) {
      assert.match(await idOf(whole.slice(0, length)), /^source\.(cut|damaged)$/);
    }
  });

  it('that lost a byte of their data are not believed', async () => {
    const whole = zipSync(workbookParts({ sheet: simple }), { level: 0 });
    const digit = Buffer.from(whole).indexOf('<v>1</v>') + 3;
    whole[digit] = 0x37;
    assert.equal(await idOf(whole), 'source.damaged');
  });

  it('whose worksheet or workbook is missing are damaged', async () => {
    const without = (name: string) => {
      const parts = workbookParts({ sheet: simple });
      delete parts[name];
      return zipSync(parts);
    };
    assert.equal(await idOf(without('xl/worksheets/sheet1.xml')), 'source.damaged');
    assert.equal(await idOf(without('xl/workbook.xml')), 'source.damaged');
  });

  it('whose cells stand beyond the last column are refused with their row', async () => {
    const problem = await problemOf(
      workbookBytes({ sheet: worksheetXml('<row r="4"><c r="ZZZZ4"><v>1</v></c></row>') }),
    );
    assert.deepEqual(problem, { id: 'source.many-columns', params: { file: 'danh-sach', line: 4 } });
  });

  it('that unpack to beyond reason are refused while they do so', async () => {
    const large = bomb(51_000_000);
    assert.equal(
      await idOf(workbookBytes({ sheet: '', parts: { 'xl/worksheets/sheet1.xml': large } })),
      'source.too-large',
    );
    const shared = workbookBytes({ sheet: simple, parts: { 'xl/sharedStrings.xml': large } });
    assert.equal(await idOf(shared), 'source.too-large');
  });

  it('that promise a small size and unpack to a large one are refused all the same', async () => {
    const bytes = workbookBytes({ sheet: '', parts: { 'xl/styles.xml': bomb(51_000_000) } });
    // The promised size stands 24 bytes into the entry's record of the directory, whose name begins at 46.
    const record = Buffer.from(bytes).lastIndexOf('xl/styles.xml') - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(record + 24, 1000, true);
    assert.equal(await idOf(bytes), 'source.too-large');
  });

  it('that cannot be read any more end in a problem, not an exception', async () => {
    const input = bytesInput('danh-sach', strToU8('a,b\n1,2\n'));
    const gone = await openSource({ ...input, read: () => Promise.reject(new Error('gone')) });
    assert.equal(!gone.ok && gone.problem.id, 'source.unreadable');
    const shorter = await openSource({ ...input, size: 100 });
    assert.equal(!shorter.ok && shorter.problem.id, 'source.unreadable');
    let reads = 0;
    const opened = await openSource({
      ...input,
      read: (from, to) => (++reads > 2 ? Promise.reject(1) : input.read(from, to)),
    });
    assert.ok(opened.ok);
    const result = await opened.value.rows(() => undefined);
    assert.equal(!result.ok && result.problem.id, 'source.unreadable');
  });
});
