import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import type { ICellData, IStyleData } from '@univerjs/core';
import fc from 'fast-check';
import { saveXlsx } from '../../../src/host/xlsx';
import { plainStyle } from '../../../src/host/xlsx/write/plain-style';
import { newWorkbook, open, partText, workbookOf } from './support';

const style: fc.Arbitrary<IStyleData> = fc.record(
  {
    ff: fc.constantFrom('Times New Roman', 'Arial', '.VnTime', 'Phông "lạ" & <khác>'),
    fs: fc.constantFrom(8, 11.5, 13, 14),
    bl: fc.constantFrom(0, 1),
    it: fc.constantFrom(0, 1),
    ul: fc.constantFrom({ s: 1 }, { s: 1, t: 10 }, { s: 0 }),
    st: fc.constantFrom({ s: 0 }, { s: 1 }),
    va: fc.constantFrom(1, 2, 3),
    cl: fc.constantFrom({ rgb: '#FF0000' }, { rgb: 'rgb(1, 2, 3)' }, { rgb: '#abc' }),
    bg: fc.constantFrom({ rgb: '#DDEBF7' }, null),
    n: fc.constantFrom(
      { pattern: '0.0%' },
      { pattern: '#,##0' },
      { pattern: 'dd/mm/yyyy' },
      { pattern: '"Tỷ lệ: "0.00" <&>"' },
      { pattern: '@' },
      { pattern: 'General' },
    ),
    ht: fc.constantFrom(1, 2, 3, 4),
    vt: fc.constantFrom(1, 2, 3),
    tb: fc.constantFrom(1, 3),
    pd: fc.constantFrom({ l: 9 }, { l: 27 }),
    tr: fc.constantFrom({ a: -45 }, { a: 30 }, { a: 90 }, { a: 0, v: 1 }),
    bd: fc.constantFrom(
      { t: { s: 1, cl: { rgb: '#000000' } } },
      {
        l: { s: 7, cl: { rgb: '#00FF00' } },
        r: { s: 13, cl: { rgb: '#123456' } },
        b: { s: 12, cl: { rgb: '#000000' } },
      },
      { tl_br: { s: 4, cl: { rgb: '#0000FF' } } },
    ),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<IStyleData>;

const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.constantFrom(
    ' Tỷ lệ hồ sơ ',
    'dòng 1\ndòng 2\r\n\tdòng 3\r',
    '_x0041_ _x005F_',
    '\u0000\u0001\ufffe\ud800',
    '=1+1',
    '0123',
    'TRUE',
    '\u1ea1\u0323 a\u0323\u0302',
    ']]>&amp;<b>',
  ),
);

const number = fc.oneof(
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter((value) => value === 0 || Math.abs(value) >= 1e-308),
  fc.integer(),
  fc.constantFrom(1e-308, -1e308, 0.1 + 0.2, 2 ** 53, 45_000.999988426),
);

const errors = ['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'];

const cell: fc.Arbitrary<ICellData> = fc
  .tuple(
    fc.oneof(
      text.map((v): ICellData => ({ v, t: errors.includes(v) ? 4 : 1 })),
      number.map((v): ICellData => ({ v: v === 0 ? 0 : v, t: 2 })),
      fc.boolean().map((v): ICellData => ({ v: v ? 1 : 0, t: 3 })),
      fc.constantFrom(...errors).map((v): ICellData => ({ v, t: 1 })),
      fc.constantFrom(...errors).map((v): ICellData => ({ v, t: 4 })),
      text.map((v): ICellData => ({ v, t: 1, f: '="a"&"b"' })),
      number.map((v): ICellData => ({ v: v === 0 ? 0 : v, t: 2, f: '=CCCH.TARGET("x")+SUM(A1:B2)' })),
    ),
    fc.option(style, { nil: undefined }),
  )
  .map(([content, s]) => ({ ...content, ...(s && { s }) }));

const base: IStyleData = { ff: 'Times New Roman', fs: 13 };

describe('a new workbook', () => {
  it('is read back as it was written: values, types, formulas and formats', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(cell, { minLength: 1, maxLength: 12 }), async (cells) => {
        const rows = Object.fromEntries(cells.map((content, i) => [i * 3, { [i]: content }]));
        const file = await open(await saveXlsx(newWorkbook(workbookOf(rows))));
        const sheet = file.snapshot.sheets['sheet-1']!;
        cells.forEach((content, i) => {
          const found = sheet.cellData![i * 3]![i]!;
          const quotedOnly = content.t === 4 && !errors.includes(String(content.v));
          assert.deepEqual([found.v, found.f], [content.v, content.f]);
          if (!content.f && !quotedOnly) assert.equal(found.t, content.t);
          const expected = { ...base, ...(content.s as IStyleData) };
          const id = found.s as string | undefined;
          const actual = id === undefined ? file.snapshot.defaultStyle : file.snapshot.styles[id];
          assert.deepEqual(plainStyle(actual as IStyleData), plainStyle(expected));
        });
      }),
      { numRuns: 150 },
    );
  });

  it('keeps 32,767 characters in a cell, and Vietnamese of both normal forms', async () => {
    const long = 'Đề án CCHC '.repeat(2979).slice(0, 32_767);
    const cells = { 0: { 0: { v: long, t: 1 }, 1: { v: 'Tỷ lệ'.normalize('NFD'), t: 1 } } };
    const file = await open(await saveXlsx(newWorkbook(workbookOf(cells))));
    const line = file.snapshot.sheets['sheet-1']!.cellData![0]!;
    assert.equal(line[0]!.v, long);
    assert.equal(line[1]!.v, 'Tỷ lệ'.normalize('NFD'));
  });

  it('keeps the grid: sizes, hidden lines, merges, frozen panes, colours of tabs, order and visibility of sheets', async () => {
    const snapshot = workbookOf({ 0: { 0: { v: 'x', t: 1 } } }, "Quý I '26 & năm", {
      columnData: { 0: { w: 200 }, 1: { w: 200 }, 3: { w: 37, hd: 1 } },
      rowData: { 2: { h: 60, ia: 0 }, 4: { hd: 1 } },
      mergeData: [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 3 }],
      freeze: { xSplit: 2, ySplit: 3, startRow: 3, startColumn: 2 },
      showGridlines: 0,
      tabColor: '#1A2B3C',
      defaultRowHeight: 24,
      defaultColumnWidth: 88,
    });
    snapshot.sheetOrder = ['b', 'a'];
    snapshot.sheets['b'] = { id: 'b', name: 'Ẩn', hidden: 1, cellData: {} };
    const file = await open(await saveXlsx(newWorkbook(snapshot)));
    const names = file.snapshot.sheetOrder.map((id) => file.snapshot.sheets[id]!.name);
    assert.deepEqual(names, ['Ẩn', "Quý I '26 & năm"]);
    assert.equal(file.snapshot.sheets['sheet-1']!.hidden, 1);
    const sheet = file.snapshot.sheets['sheet-2']!;
    assert.deepEqual(sheet.columnData, { 0: { w: 200 }, 1: { w: 200 }, 3: { w: 37, hd: 1 } });
    assert.deepEqual(sheet.rowData, { 2: { h: 60, ia: 0 }, 4: { hd: 1 } });
    assert.deepEqual(sheet.mergeData, [{ startRow: 0, startColumn: 0, endRow: 1, endColumn: 3 }]);
    assert.deepEqual(sheet.freeze, { xSplit: 2, ySplit: 3, startRow: 3, startColumn: 2 });
    assert.deepEqual(
      [sheet.showGridlines, sheet.tabColor, sheet.defaultRowHeight, sheet.defaultColumnWidth],
      [0, '#1A2B3C', 24, 88],
    );
  });

  it('writes spilled results beside their formula, as a dynamic array', async () => {
    const snapshot = workbookOf({ 1: { 1: { f: '=CCCH.TARGETS()', v: 'a', t: 1 } } });
    const spills = {
      a: [
        {
          row: 1,
          column: 1,
          values: [
            ['a', 0.8],
            ['b', null],
            ['#N/A', true],
          ],
        },
      ],
    };
    const bytes = await saveXlsx(newWorkbook(snapshot, { spills }));
    const sheet = partText(bytes, 'xl/worksheets/sheet1.xml');
    assert.match(sheet, /<c r="B2" t="str" cm="1"><f t="array" ref="B2:C4">_xldudf_CCCH_TARGETS\(\)<\/f><v>a<\/v>/);
    assert.match(partText(bytes, 'xl/metadata.xml'), /fDynamic="1"/);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const read = (address: string) => workbook.worksheets[0]!.getCell(address).value;
    assert.deepEqual(
      [read('C2'), read('B3'), read('C3'), read('B4'), read('C4')],
      [0.8, 'b', null, { error: '#N/A' }, true],
    );
    const again = await open(bytes);
    assert.deepEqual(again.snapshot.sheets['sheet-1']!.cellData, {
      1: { 1: { f: '=CCCH.TARGETS()', v: 'a', t: 1 } },
      2: {},
      3: {},
    });
  });

  it('moves formulas that the engine shares by id to each of their cells', async () => {
    const snapshot = workbookOf({
      0: { 0: { f: '=B1*2', si: 'q', v: 2, t: 2 } },
      1: { 0: { si: 'q', v: 4, t: 2 } },
    });
    const file = await open(await saveXlsx(newWorkbook(snapshot)));
    assert.equal(file.snapshot.sheets['sheet-1']!.cellData![1]![0]!.f, '=B2*2');
  });

  it('writes the text of cells with mixed formats', async () => {
    const body = { dataStream: 'Đạt\r75%\r\n' };
    const snapshot = workbookOf({ 0: { 0: { p: { id: 'd', body, documentStyle: {} } } } });
    const file = await open(await saveXlsx(newWorkbook(snapshot)));
    assert.equal(file.snapshot.sheets['sheet-1']!.cellData![0]![0]!.v, 'Đạt\n75%');
  });

  it('gives the same bytes whenever it is saved', async () => {
    const request = newWorkbook(workbookOf({ 0: { 0: { v: 1, t: 2 } } }));
    assert.deepEqual(await saveXlsx(request), await saveXlsx(request));
  });
});
