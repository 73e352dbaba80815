import assert from 'node:assert/strict';
import * as SheetJS from '@e965/xlsx';
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { bytesInput, openSource } from '../../../src/connector/readers';
import { workbookBytes, workbookParts, worksheetXml } from './support';

const list = [
  ['STT', 'Mã hồ sơ', 'Ngày nhận', 'Ghi chú'],
  ['1', 'H26-1', '05/03/2026 08:00:00', 'nói "được", xã'],
  ['2', 'H26-2', '06/03/2026', 'hai\ndòng'],
];
const csv = list.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\r\n');
const html = `<html><head><meta charset="utf-8"><style>td{}</style></head><body><table>${list
  .map((row) => `<tr><td colspan="2">${row.join('</td><td>&amp;')}</td></tr>`)
  .join('')}</table></body></html>`;
const sheet = worksheetXml(
  list
    .map(
      (row, at) =>
        `<row r="${at + 1}"><c r="A${at + 1}" s="1"><v>46086.5</v></c>${row.map((_, n) => `<c t="s"><v>${n}</v></c>`).join('')}<c t="inlineStr"><is><r><t>a&amp;</t></r></is></c></row>`,
    )
    .join(''),
);
const sharedStrings = `<sst>${list[1]!.map((cell) => `<si><t>${cell}</t></si>`).join('')}</sst>`;
const styles = '<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs></styleSheet>';
const workbook = SheetJS.utils.book_new();
SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet(list), 'A');
const written = (bookType: SheetJS.BookType) =>
  new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType }) as ArrayBuffer);

/** Overwrites, cuts, doubles and inserts bytes. */
const edit = fc.record({
  kind: fc.constantFrom('set', 'cut', 'repeat', 'insert', 'drop'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.integer({ min: 1, max: 60 }),
  byte: fc.oneof(fc.integer({ min: 0, max: 255 }), fc.constantFrom(...strToU8('"<>&;,/\'=\r\n\0 1'))),
});
type Edit = typeof edit extends fc.Arbitrary<infer T> ? T : never;

function mutate(bytes: Uint8Array, { kind, at, length, byte }: Edit): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const part = bytes.slice(from, from + length);
  const join = (...pieces: Uint8Array[]) => new Uint8Array(Buffer.concat(pieces));
  if (kind === 'set') return join(bytes.slice(0, from), new Uint8Array([byte]), bytes.slice(from + 1));
  if (kind === 'cut') return bytes.slice(0, from);
  if (kind === 'repeat') return join(bytes.slice(0, from + length), part, bytes.slice(from + length));
  if (kind === 'insert') return join(bytes.slice(0, from), new Uint8Array(length).fill(byte), bytes.slice(from));
  return join(bytes.slice(0, from), bytes.slice(from + length));
}

/** Opens and reads a file and asks everything of every cell; anything thrown fails the test. */
async function readAll(bytes: Uint8Array): Promise<void> {
  const opened = await openSource(bytesInput('danh-sach', bytes));
  if (!opened.ok) {
    assert.match(opened.problem.id, /^source\./);
    return;
  }
  for (const worksheet of opened.value.worksheets.length > 0 ? opened.value.worksheets : [undefined]) {
    let before = 0;
    const result = await opened.value.rows(
      (row) => {
        before++;
        for (let column = 0; column <= row.length; column++) {
          const text = row.text(column);
          assert.equal(row.textOfKey(column, row.key(column)), text);
          assert.ok(Number.isSafeInteger(row.hash(column)));
          assert.ok(Number.isNaN(row.day(column)) || Number.isInteger(row.day(column)));
        }
      },
      worksheet === undefined ? {} : { worksheet },
    );
    if (result.ok) assert.equal(result.value.rows, before);
    else assert.match(result.problem.id, /^source\./);
  }
}

const fuzz = (bytes: Uint8Array, pack = (mutated: Uint8Array) => mutated, numRuns = 1500) =>
  fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 5 }), (edits) =>
      readAll(pack(edits.reduce(mutate, bytes))),
    ),
    { numRuns },
  );

describe('Damaged files end in rows or in a problem', () => {
  it('CSV', () => fuzz(strToU8(csv)));
  it('UTF-16', () => fuzz(new Uint8Array(Buffer.from(`\ufeff${csv}`, 'utf16le'))));
  it('HTML', () => fuzz(strToU8(html)));
  it('.xlsx archives', () => fuzz(workbookBytes({ sheet, sharedStrings, styles })));
  it('archives without compression', () =>
    fuzz(zipSync(workbookParts({ sheet, sharedStrings, styles }), { level: 0 })));
  for (const part of Object.keys(workbookParts({ sheet, sharedStrings, styles }))) {
    it(`${part} of .xlsx`, () => {
      const parts = workbookParts({ sheet, sharedStrings, styles });
      return fuzz(parts[part]!, (mutated) => zipSync({ ...parts, [part]: mutated }, { level: 1 }), 400);
    });
  }
  it('binary .xls', () => fuzz(written('biff8'), undefined, 300));
  it('XML Spreadsheet 2003', () => fuzz(written('xlml'), undefined, 300));
  it('bytes of any kind', () =>
    fc.assert(fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), readAll), { numRuns: 1000 }));
  it('bytes of any kind behind the marks of each format', () => {
    const marks = [
      'PK\x03\x04',
      'PK\x05\x06',
      '<table>',
      '<html><td',
      '\ufeff',
      'sep=;\n',
      '<Workbook urn:schemas-microsoft-com:office:spreadsheet',
    ];
    const property = fc.asyncProperty(fc.constantFrom(...marks), fc.uint8Array({ maxLength: 200 }), (mark, bytes) =>
      readAll(new Uint8Array(Buffer.concat([strToU8(mark), bytes]))),
    );
    return fc.assert(property, { numRuns: 1000 });
  });
});
