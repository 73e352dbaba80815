import assert from 'node:assert/strict';
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { SharedStringScanner } from '../../../src/connector/readers/xlsx/shared-strings';
import { SheetRow } from '../../../src/connector/readers/xlsx/sheet-row';
import { SheetScanner } from '../../../src/connector/readers/xlsx/sheet-scanner';
import { worksheetXml } from './support';

const texts = ['Đất đai', 'a & b', '', 'x_y_x0041_', 'Hộ tịch'];
const escaped = (text: string) => text.replaceAll('&', '&amp;');

/** The texts of the rows, of XML that comes in pieces of `size` bytes. */
function scan(sheet: string, strings: string, size: number): { rows: string[][]; numbers: number[]; days: number[] } {
  const rows: string[][] = [];
  const numbers: number[] = [];
  const days: number[] = [];
  const shared = new SharedStringScanner('a');
  feed(shared, strings, size);
  const onRow = (row: SheetRow) => {
    numbers.push(row.number);
    rows.push(Array.from({ length: row.length }, (_, column) => row.text(column)));
    days.push(row.day(0));
  };
  const row = new SheetRow(shared.strings(), [false, true], false);
  feed(new SheetScanner(row, () => onRow(row), 'a'), sheet, size);
  return { rows, numbers, days };
}

function feed(scanner: SharedStringScanner | SheetScanner, xml: string, size: number): void {
  const bytes = strToU8(xml);
  for (let at = 0; at < bytes.length; at += size) scanner.push(bytes.subarray(at, at + size));
  scanner.push(new Uint8Array(0), true);
}

const nameOf = (column: number): string =>
  column < 26
    ? String.fromCharCode(65 + column)
    : nameOf(Math.floor(column / 26) - 1) + String.fromCharCode(65 + (column % 26));

interface Cell {
  gap: number;
  shared: boolean;
  value: number | undefined;
  style: number | undefined;
}

/** The ways to write the same rows: `p` is the prefix of names, `s` a space that may be doubled. */
function sheetOf(table: Cell[][], first: number, p: string, s: string): string {
  const cell = ({ shared, value, style }: Cell, column: number, row: number) => {
    const head = `<${p}c${s}r="${nameOf(column)}${row}"${style === undefined ? '' : `${s}s="${style}"`}`;
    if (value === undefined) return `${head}/>`;
    return `${head}${shared ? `${s}t="s"` : ''}><${p}v>${value}</${p}v></${p}c>`;
  };
  const row = (cells: Cell[], at: number) => {
    let column = -1;
    const all = cells.map((one) => cell(one, (column += one.gap), first + at));
    return `<${p}row${s}r="${first + at}">${all.join('')}</${p}row>`;
  };
  return worksheetXml(table.map(row).join('')).replaceAll(/(<\/?)(worksheet|sheetData)/g, `$1${p}$2`);
}

const valueOf = ({ shared, value }: Cell): string =>
  value === undefined ? '' : shared ? (texts[value] ?? '').replace('_x0041_', 'A') : String(value);

function expected(table: Cell[][], first: number) {
  const rows: string[][] = [];
  const numbers: number[] = [];
  table.forEach((cells, at) => {
    const row: string[] = [];
    let column = -1;
    for (const cell of cells) {
      column += cell.gap;
      if (cell.value === undefined) continue;
      while (row.length < column) row.push('');
      row.push(valueOf(cell));
    }
    if (row.length === 0) return;
    rows.push(row);
    numbers.push(first + at);
  });
  return { rows, numbers };
}

describe('Cells of a worksheet', () => {
  const style = fc.option(fc.constantFrom(0, 1, 7, 65_489), { nil: undefined });
  const cell: fc.Arbitrary<Cell> = fc.oneof(
    fc.record({ gap: fc.integer({ min: 1, max: 40 }), shared: fc.constant(true), value: fc.nat(5), style }),
    fc.record({
      gap: fc.constant(1),
      shared: fc.constant(false),
      value: fc.option(fc.oneof(fc.nat(), fc.constantFrom(0.5, 46_086.75, -12)), { nil: undefined }),
      style,
    }),
  );
  const table = fc.array(fc.array(cell, { maxLength: 8 }), { minLength: 1, maxLength: 6 });
  const item = (p: string, text: string, noise: string) => `<${p}si><${p}t${noise}>${escaped(text)}</${p}t></${p}si>`;

  it('are the same in the form of Excel and in any other, with and without prefix, in whatever pieces', () => {
    const first = fc.constantFrom(1, 8, 9_998, 1_048_570);
    const size = fc.oneof(fc.integer({ min: 1, max: 200 }), fc.constant(1 << 16));
    const property = fc.property(table, first, fc.constantFrom('', 'x:', 'ss:'), size, (cells, from, p, pieces) => {
      const wanted = expected(cells, from);
      for (const [space, noise] of [
        [' ', ''],
        ['  ', ' xml:space="preserve"'],
        ['\n', '\n'],
      ] as const) {
        const strings = `<${p}sst>${texts.map((text) => item(p, text, noise)).join('')}</${p}sst>`;
        const { rows, numbers } = scan(sheetOf(cells, from, p, space), strings, pieces);
        assert.deepEqual({ rows, numbers }, wanted);
      }
    });
    fc.assert(property, { numRuns: 300 });
  });

  it('keep their style, by which a number is a date', () => {
    const rows = (cells: string[]) =>
      worksheetXml(cells.map((cell, at) => `<row r="${at + 1}">${cell}</row>`).join(''));
    const { days } = scan(
      rows(['<c r="A1" s="1"><v>46086</v></c>', '<c r="A2"><v>46086</v></c>', '<c r="A3" s="1"><v>46087.5</v></c>']),
      '<sst/>',
      1 << 16,
    );
    assert.deepEqual(days, [20_517, Number.NaN, 20_518]);
  });

  it('are read the long way where they only look like the usual form', () => {
    const { rows } = scan(
      worksheetXml(
        [
          '<row r="12"><c r="A3"><v>1</v></c><c r="C12" t="b"><v>1</v></c><c r="D12" s="0" t="str"><v>a</v></c></row>',
          '<row r="13"><c r="B13"><v>2</v><f>1+1</f></c><c r="C13"><vm>7</vm></c><c r="D13"><f>1</f><v>3</v></c></row>',
          '<row><c r="B14"><v>4</v></c><c r="c14"><v>5</v></c><c r=""><v>6</v></c></row>',
          '<row r="15"><c r="A15"></c><c r="B15"><v></v></c><c r="C15" s="1" cm="1"><v>7</v></c></row>',
        ].join(''),
      ),
      '<sst/>',
      1 << 16,
    );
    assert.deepEqual(rows, [
      ['1', '', 'TRUE', 'a'],
      ['', '2', '', '3'],
      ['', '4', '5', '6'],
      ['', '', '7'],
    ]);
  });
});
