import assert from 'node:assert/strict';
import fc from 'fast-check';
import Papa from 'papaparse';
import { open, problemOf, read } from './support';

const utf16 = (text: string, bigEndian = false): Uint8Array => {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(bigEndian ? bytes.swap16() : bytes);
};

/** windows-1258 writes the tone as a mark behind its vowel, but for the letters that French has too. */
const windows1258 = (text: string): Uint8Array => {
  const byteOf = new Map<string, number>();
  const decoder = new TextDecoder('windows-1258');
  for (let byte = 0; byte < 256; byte++) byteOf.set(decoder.decode(new Uint8Array([byte])), byte);
  const bytes: number[] = [];
  for (const letter of text.normalize('NFC')) {
    const whole = byteOf.get(letter);
    if (whole !== undefined) {
      bytes.push(whole);
      continue;
    }
    const marks = [...letter.normalize('NFD')];
    const tone = marks.find((mark) => '\u0300\u0301\u0303\u0309\u0323'.includes(mark))!;
    const base = marks
      .filter((mark) => mark !== tone)
      .join('')
      .normalize('NFC');
    bytes.push(byteOf.get(base)!, byteOf.get(tone)!);
  }
  return new Uint8Array(bytes);
};

describe('Reading text exports', () => {
  it('takes comma, semicolon and tab, whichever makes columns', async () => {
    for (const separator of [',', ';', '\t']) {
      const { rows, info } = await read(['Mã hồ sơ', 'Lĩnh vực'].join(separator) + '\n' + ['a', 'b'].join(separator));
      assert.deepEqual(rows, [
        ['Mã hồ sơ', 'Lĩnh vực'],
        ['a', 'b'],
      ]);
      assert.equal(info.separator, separator);
    }
  });

  it('does not take the commas of addresses and decimals for separators', async () => {
    const text =
      'DANH SÁCH HỒ SƠ\nSTT;Địa chỉ;Phí\n1;Thôn 1, xã Tân Minh, Hà Nội;12,5\n2;Thôn 2, xã Tân Minh, Hà Nội;7,5\n';
    const { rows } = await read(text);
    assert.deepEqual(rows[2], ['1', 'Thôn 1, xã Tân Minh, Hà Nội', '12,5']);
  });

  it('obeys the line "sep=;" that Excel writes, and counts it', async () => {
    const { rows, numbers } = await read('sep=;\r\na,b;c\r\nd;e\r\n');
    assert.deepEqual(rows, [
      ['a,b', 'c'],
      ['d', 'e'],
    ]);
    assert.deepEqual(numbers, [2, 3]);
  });

  it('reads quotes, doubled quotes, separators and line breaks within quotes', async () => {
    const { rows, numbers } = await read('a,b\r\n"x, y","nói ""được"""\r\n"hai\r\ndòng",""\r\nz,"t"  \r\n');
    assert.deepEqual(rows, [
      ['a', 'b'],
      ['x, y', 'nói "được"'],
      ['hai\r\ndòng', ''],
      ['z', 't'],
    ]);
    assert.deepEqual(numbers, [1, 2, 3, 5]);
  });

  it('keeps a quotation mark that a careless export left as it was', async () => {
    const { rows } = await read('a,b\n"Công ty "Minh" Hà Nội",1\nnửa "chừng" câu,2\n');
    assert.deepEqual(rows.slice(1), [
      ['Công ty "Minh" Hà Nội', '1'],
      ['nửa "chừng" câu', '2'],
    ]);
  });

  it('ends lines at LF, CRLF or, in files of old Macs, CR', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const { rows, numbers } = await read(`a,b${end}${end}1,"2"${end}3,`);
      assert.deepEqual(rows, [
        ['a', 'b'],
        ['1', '2'],
        ['3', ''],
      ]);
      assert.deepEqual(numbers, [1, 3, 4]);
    }
  });

  it('reads UTF-8 and UTF-16 with and without a mark, and windows-1258, into NFC', async () => {
    const text = 'Mã hồ sơ;Lĩnh vực\nH26-1;Đất đai, giải quyết đúng hạn tại Ủy ban\nH26-2;Hộ tịch, chứng thực ở xã\n';
    const expected = text
      .trim()
      .split('\n')
      .map((line) => line.split(';'));
    const files: [string, Uint8Array][] = [
      ['utf-8', new TextEncoder().encode(text)],
      ['utf-8', new TextEncoder().encode(`\ufeff${text}`)],
      ['utf-8', new TextEncoder().encode(text.normalize('NFD'))],
      ['utf-16le', utf16(`\ufeff${text}`)],
      ['utf-16le', utf16(text)],
      ['utf-16be', utf16(`\ufeff${text}`, true)],
      ['utf-16be', utf16(text, true)],
      ['windows-1258', windows1258(text)],
    ];
    for (const [encoding, bytes] of files) {
      const { rows, info } = await read(bytes);
      assert.deepEqual(rows, expected, encoding);
      assert.equal(info.encoding, encoding);
    }
  });

  it('leaves the bytes of TCVN3 and VNI fonts to be converted later', async () => {
    const { rows, info } = await read(Buffer.from('M· hå s¬;Lünh vùc\nH26;§Êt ®ai\n', 'latin1'));
    assert.equal(info.encoding, 'windows-1252');
    assert.deepEqual(rows, [
      ['M· hå s¬', 'Lünh vùc'],
      ['H26', '§Êt ®ai'],
    ]);
  });

  it('finds windows-1258 even where the file begins with a hundred thousand plain letters', async () => {
    const plain = 'H26-000001;dat dai\n'.repeat(6000);
    const { rows } = await read(Buffer.concat([Buffer.from(plain), windows1258('H26-1;Đất đai và hộ tịch\n')]));
    assert.deepEqual(rows.at(-1), ['H26-1', 'Đất đai và hộ tịch']);
  });

  it('gives composed and decomposed spellings of a text the same key', async () => {
    const source = await open(`a;b\nHộ tịch;1\n${'Hộ tịch'.normalize('NFD')};2\n Hộ tịch\u00a0;3\nĐất đai;4`);
    const keys: number[] = [];
    await source.rows((row) => void keys.push(row.key(0)));
    assert.equal(new Set(keys.slice(1, 4)).size, 1);
    assert.notEqual(keys[1], keys[4]);
  });

  it('reads 10,000 columns, and cells longer than a worksheet can hold', async () => {
    const wide = Array.from({ length: 10_000 }, (_, column) => `c${column}`);
    const long = 'x'.repeat(3_000_000);
    const { rows } = await read(`${wide.join(',')}\n${long},"${long}"\n`);
    assert.deepEqual(rows[0], wide);
    assert.deepEqual(rows[1], [long, long]);
  });

  it('says where more columns than Excel has begin', async () => {
    const problem = await problemOf(`a,b\n${','.repeat(20_000)}\n`);
    assert.deepEqual(problem, { id: 'source.many-columns', params: { file: 'danh-sach', line: 2 } });
  });

  it('says in which line a quotation mark opens that never closes', async () => {
    const problem = await problemOf(`a,b\n1,2\n3,"4\n${'5,6\n'.repeat(1000)}`);
    assert.deepEqual(problem, { id: 'source.open-quote', params: { file: 'danh-sach', line: 3 } });
  });

  it('gives up on a line that no table has', async () => {
    const problem = await problemOf(new Uint8Array(40_000_000).fill(0x61));
    assert.deepEqual(problem, { id: 'source.long-line', params: { file: 'danh-sach', line: 1 } });
  });

  it('warns when the last line is shorter than the others and does not end, or ends within a letter', async () => {
    const warnings = async (text: string | Uint8Array) => (await read(text)).end.warnings.map(({ id }) => id);
    assert.deepEqual(await warnings('a,b,c\n1,2,3\n4,5'), ['source.cut-line']);
    assert.deepEqual(await warnings('a,b,c\n1,2,3\n4,5\n'), []);
    assert.deepEqual(await warnings('a,b,c\n1,2,3\n4,5,6'), []);
    assert.deepEqual(await warnings(new TextEncoder().encode('a,b\n1,hồ').slice(0, -1)), ['source.cut-line']);
  });

  it('says that UTF-16 ends within a letter', async () => {
    assert.equal((await problemOf(utf16('\ufeffa;b\n1;hồ sơ\n').slice(0, -1))).id, 'source.cut-text');
  });

  it('cuts cells as Papa Parse does', async () => {
    const cell = fc.oneof(
      fc.string({ maxLength: 8 }),
      fc.stringMatching(/^[a-c,;"\n ]{0,6}$/),
      fc.constantFrom('Đất đai', '05/03/2026', '"', '""', ' x ', 'a\r\nb'),
      // Bytes that differ in one bit from a comma, a quotation mark and a line end.
      fc.stringMatching(/^[,\-¬"#¢*\n\u008a]{0,12}$/),
    );
    const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 8 });
    const property = fc.asyncProperty(
      table,
      fc.constantFrom('\n', '\r\n'),
      fc.boolean(),
      async (body, newline, quotes) => {
        const data = [['Mã', 'Tên', 'Số'], ...body.map((row) => row.map((text) => text.replaceAll('\0', '')))];
        const text = Papa.unparse(data, { newline, quotes });
        const tidy = (row: string[]) => row.map((value) => value.normalize('NFC').trim());
        const expected = Papa.parse<string[]>(text, { delimiter: ',', newline }).data.map(tidy);
        const { rows } = await read(`sep=,${newline}${text}`);
        assert.deepEqual(rows.map(tidy), expected);
      },
    );
    await fc.assert(property, { numRuns: 200 });
  });

  it('reads the same whatever pieces the file comes in', async () => {
    // Longer than the pieces that are read at once, so that records and letters are cut everywhere.
    const lines = Array.from(
      { length: 30_000 },
      (_, n) => `${n};"Hồ sơ ""${n}""\nĐất đai";05/03/2026 08:00:0${n % 10}`,
    );
    const { rows, numbers, days } = await read(lines.join('\r\n'));
    assert.equal(rows.length, lines.length);
    rows.forEach((row, n) => {
      assert.deepEqual(row, [`${n}`, `Hồ sơ "${n}"\nĐất đai`, `05/03/2026 08:00:0${n % 10}`]);
      assert.equal(numbers[n], n * 2 + 1);
      assert.equal(days[n]![2], '2026-03-05');
    });
  });
});
