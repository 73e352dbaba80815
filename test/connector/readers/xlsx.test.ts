import assert from 'node:assert/strict';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { mainNamespace, open, problemOf, read, workbookBytes, worksheetXml } from './support';

const dateStyles = `<styleSheet><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy\\ hh:mm"/><numFmt numFmtId="171" formatCode="#,##0&quot; hồ sơ&quot;"/></numFmts>
  <cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`;

const rowsOf = async (rows: string, more: { sharedStrings?: string; styles?: string; workbook?: string } = {}) =>
  (await read(workbookBytes({ sheet: worksheetXml(rows), ...more }))).rows;

describe('Reading .xlsx exports', () => {
  it('reads shared strings with runs, phonetic readings, references and escapes', async () => {
    const sharedStrings = `<sst><si><t>Đất đai</t></si><si/><si><t xml:space="preserve"> a &amp; b &#7879;&#x1EC7; </t></si>
      <si><r><rPr><b/></rPr><t>Hồ </t></r><r><t>sơ</t></r><rPh sb="0" eb="1"><t>đọc</t></rPh><phoneticPr fontId="1"/></si>
      <si><t>x_x0041_y_x000D_z _x_ &unknown; &amp</t></si><si><t><![CDATA[<b> & c]]></t></si></sst>`;
    const cells = [0, 1, 2, 3, 4, 5, 99].map((index) => `<c t="s"><v>${index}</v></c>`).join('');
    const [row] = await rowsOf(`<row>${cells}</row>`, { sharedStrings });
    assert.deepEqual(row, ['Đất đai', '', 'a & b ệệ', 'Hồ sơ', 'xAy\rz _x_ &unknown; &amp', '<b> & c', '']);
  });

  it('reads texts in the cell, results of formulas, booleans, errors and numbers', async () => {
    const [row] = await rowsOf(
      `<row r="1"><c r="A1" t="inlineStr"><is><t>trong ô</t></is></c><c r="B1" t="inlineStr"><is><r><t>hai </t></r><r><t>đoạn</t></r><rPh><t>không</t></rPh></is></c>
       <c r="C1" t="str"><f>A1&amp;"&lt;"</f><v>A &amp; B</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#DIV/0!</v></c>
       <c r="G1"><v>1.50</v></c><c r="H1"><v>1E3</v></c><c r="I1" t="n"><v>007</v></c><c r="J1"><f>1+1</f><v>2</v></c><c r="K1"><v>123456789012345678</v></c><c r="L1"><v/></c><c r="M1"><v> </v></c><c r="N1"><v>-0.25</v></c></row>`,
    );
    assert.deepEqual(row, [
      'trong ô',
      'hai đoạn',
      'A & B',
      'TRUE',
      'FALSE',
      '#DIV/0!',
      '1.5',
      '1000',
      '7',
      '2',
      '123456789012345680',
      '',
      '',
      '-0.25',
    ]);
  });

  it('finds cells with and without references, gaps, empty rows and cells', async () => {
    const { rows, numbers } = await read(
      workbookBytes({
        sheet: worksheetXml(
          '<row r="3"><c r="B3"><v>1</v></c><c r="D3" s="1"/><c><v>2</v></c></row><row r="4"/><row r="5"><c r="A5" s="3"/></row>' +
            '<row><c><v>3</v></c></row><row r="10" spans="1:3"><c r="AA10"><v>4</v></c></row>',
        ),
      }),
    );
    assert.deepEqual(numbers, [3, 6, 10]);
    assert.deepEqual(rows, [['', '1', '', '', '2'], ['3'], [...Array.from({ length: 26 }, () => ''), '4']]);
  });

  it('reads any prefix of the namespace, order and quotes of attributes, comments and other elements', async () => {
    const sheet = `\ufeff<?xml version='1.0'?><!-- <row><c><v>0</v></c></row> --><x:worksheet xmlns:x="${mainNamespace}"><x:cols><x:col min="1"/></x:cols><x:sheetData>
      <x:row spans='1:2' r = '2' ht="15"> <x:c s='0' t = 's'  r='B2' ><x:v>0</x:v></x:c ><!-- > --><x:c r="C2"><x:v>5</x:v><x:extLst><x:ext uri=">"/></x:extLst></x:c></x:row >
      </x:sheetData><x:row r="9"><x:c><x:v>1</x:v></x:c></x:row></x:worksheet>`;
    const sharedStrings = `<x:sst xmlns:x="${mainNamespace}"><x:si><x:t>Hộ tịch</x:t></x:si></x:sst>`;
    const { rows, numbers } = await read(workbookBytes({ sheet, sharedStrings }));
    assert.deepEqual(rows, [['', 'Hộ tịch', '5']]);
    assert.deepEqual(numbers, [2]);
  });

  it('reads dates by the style of the cell, in both calendars, and dates as text', async () => {
    const sheet = worksheetXml(
      '<row><c s="1"><v>46086</v></c><c s="2"><v>46086.75</v></c><c s="3"><v>46086</v></c><c><v>46086</v></c><c s="2"><v>4.6086E4</v></c><c t="d"><v>2026-03-05T10:00:00</v></c><c t="str"><v>05/03/2026 08:00:00</v></c><c s="1" t="str"><v>05/03/2026</v></c></row>',
    );
    const { days } = await read(workbookBytes({ sheet, styles: dateStyles }));
    const day = '2026-03-05';
    assert.deepEqual(days, [[day, day, '', '', day, day, day, day]]);
    const workbook = `<workbook xmlns:r="r"><workbookPr date1904="1"/><sheets><sheet name="A" r:id="rId1"/></sheets></workbook>`;
    const shifted = await read(workbookBytes({ sheet, styles: dateStyles, workbook }));
    assert.equal(shifted.days[0]![0], '2030-03-06');
  });

  it('reads strict workbooks, whose relationships have other types', async () => {
    const strict = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const { rows } = await read(
      workbookBytes({
        sheet: `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row><c t="s"><v>0</v></c></row></sheetData></worksheet>`,
        parts: {
          '_rels/.rels': `<Relationships><Relationship Id="a" Type="${strict}/officeDocument" Target="/xl/workbook.xml"/></Relationships>`,
          'xl/_rels/workbook.xml.rels': `<Relationships><Relationship Id="rId1" Type="${strict}/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="b" Type="${strict}/sharedStrings" Target="../xl/strings.xml"/></Relationships>`,
          'xl/strings.xml': '<sst><si><t>chặt chẽ</t></si></sst>',
        },
      }),
    );
    assert.deepEqual(rows, [['chặt chẽ']]);
  });

  it('reads parts in UTF-16', async () => {
    const wide = (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
    const { rows } = await read(
      workbookBytes({
        sheet: '',
        parts: {
          'xl/worksheets/sheet1.xml': wide(worksheetXml('<row><c t="s"><v>0</v></c></row>')),
          'xl/sharedStrings.xml': wide('<sst><si><t>Hộ tịch</t></si></sst>'),
        },
      }),
    );
    assert.deepEqual(rows, [['Hộ tịch']]);
  });

  it('names the worksheets and reads the one that is asked for', async () => {
    const workbook = SheetJS.utils.book_new();
    SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet([['một']]), 'Danh sách & hồ sơ');
    SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet([['hai']]), 'Danh sách hồ sơ (2)');
    const bytes = new Uint8Array(SheetJS.write(workbook, { type: 'array', bookType: 'xlsx' }) as ArrayBuffer);
    const { worksheets, rows } = await read(bytes);
    assert.deepEqual(worksheets, ['Danh sách & hồ sơ', 'Danh sách hồ sơ (2)']);
    assert.deepEqual(rows, [['một']]);
    assert.deepEqual((await read(bytes, { worksheet: 'Danh sách hồ sơ (2)' })).rows, [['hai']]);
    assert.deepEqual(await problemOf(bytes, { worksheet: 'Ba' }), {
      id: 'source.no-worksheet',
      params: { file: 'danh-sach', sheet: 'Ba' },
    });
  });

  it('reads 10,000 columns and rows longer than a piece', async () => {
    const text = 'x'.repeat(32_767);
    const cells = Array.from(
      { length: 10_000 },
      (_, n) => `<c t="inlineStr"><is><t>${n % 500 ? n : text}</t></is></c>`,
    );
    const rows = await rowsOf(`<row>${cells.join('')}</row><row><c><v>1</v></c></row>`);
    assert.equal(rows[0]!.length, 10_000);
    assert.equal(rows[0]![500], text);
    assert.equal(rows[0]![9_999], '9999');
    assert.deepEqual(rows[1], ['1']);
  });

  it('gives a text one key and one hash, however the cell holds it', async () => {
    const sharedStrings = '<sst><si><t>Đất đai</t></si><si><t>Đất đai</t></si></sst>';
    const source = await open(
      workbookBytes({
        sharedStrings,
        sheet: worksheetXml(
          ['t="s"><v>0</v>', 't="s"><v>1</v>', 't="inlineStr"><is><t>Đất đai</t></is>', 't="str"><v>Đất &#273;ai</v>']
            .map((cell) => `<row><c ${cell}</c></row>`)
            .join(''),
        ),
      }),
    );
    const keys = new Set<number>();
    const hashes = new Set<number>();
    await source.rows((row) => {
      keys.add(row.key(0));
      hashes.add(row.hash(0));
    });
    assert.equal(keys.size, 1);
    assert.equal(hashes.size, 1);
  });

  const value = fc.oneof(
    fc.constant(null),
    fc.string({ maxLength: 12 }).map((text) => text.replace(/[\u0000-\u0008\u000b-\u001f\ufffe\uffff]/g, '')),
    fc.constantFrom('Đất đai', 'a&b<c>"', '05/03/2026', ' x '),
    fc.integer({ min: -1_000_000, max: 1_000_000 }),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }),
    fc.boolean(),
  );
  const table = fc.array(fc.array(value, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 6 });
  const expected = (rows: unknown[][]): string[][] => {
    const text = (cell: unknown) =>
      cell === null
        ? ''
        : typeof cell === 'boolean'
          ? String(cell).toUpperCase()
          : String(cell).normalize('NFC').trim();
    return rows.map((row) => row.map(text)).filter((row) => row.some((cell) => cell !== ''));
  };
  const trimmed = (rows: string[][]) =>
    rows.map((row) => row.join('\u001f').replace(/\u001f+$/, '')).filter((row) => row !== '');

  it('finds the cells that SheetJS has written', async () => {
    const property = fc.asyncProperty(table, fc.boolean(), async (rows, shared) => {
      const workbook = SheetJS.utils.book_new();
      SheetJS.utils.book_append_sheet(workbook, SheetJS.utils.aoa_to_sheet(rows), 'A');
      const options = { type: 'array', bookType: 'xlsx', bookSST: shared, compression: true } as const;
      const reading = await read(new Uint8Array(SheetJS.write(workbook, options) as ArrayBuffer));
      assert.deepEqual(trimmed(reading.rows), trimmed(expected(rows)));
    });
    await fc.assert(property, { numRuns: 100 });
  });

  it('finds the cells that ExcelJS has written', async () => {
    const property = fc.asyncProperty(table, async (rows) => {
      const workbook = new ExcelJS.Workbook();
      workbook.addWorksheet('A').addRows(rows);
      const reading = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
      assert.deepEqual(trimmed(reading.rows), trimmed(expected(rows)));
    });
    await fc.assert(property, { numRuns: 60 });
  });

  it('finds days that ExcelJS has written as dates', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('A').addRow([new Date('2026-03-05T16:30:00Z'), new Date('1999-12-31T00:00:00Z'), 46_086]);
    const { days } = await read(new Uint8Array(await workbook.xlsx.writeBuffer()));
    assert.deepEqual(days, [['2026-03-05', '1999-12-31', '']]);
  });

  it('does not mind parts that it does not need', async () => {
    const bytes = workbookBytes({
      sheet: worksheetXml('<row><c><v>1</v></c></row>'),
      parts: { 'docProps/app.xml': strToU8('<<<'), 'xl/styles.xml': '<styleSheet', 'xl/theme/theme1.xml': '' },
    });
    assert.deepEqual((await read(bytes)).rows, [['1']]);
  });
});
