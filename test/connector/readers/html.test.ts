import assert from 'node:assert/strict';
import fc from 'fast-check';
import { problemOf, read } from './support';

const page = (body: string, head = '') =>
  `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>${body}</body></html>`;
const rowsOf = async (body: string) => (await read(page(body))).rows;

describe('Reading web pages saved as .xls', () => {
  it("takes the worksheet's name from Excel's island and passes over what is not shown", async () => {
    const island =
      '<meta charset="utf-8"><!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>Danh s&#225;ch hồ sơ</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]--><style>td { mso-number-format:"\\@"; } table > tr {}</style><script>if (a < b) document.write("<table><tr><td>x</td></tr></table>")</script>';
    const { worksheets, rows, info } = await read(
      page('<table><tr><td>Mã hồ sơ</td><!-- <td>không</td> --></tr></table>', island),
    );
    assert.equal(info.format, 'html');
    assert.deepEqual(worksheets, ['Danh sách hồ sơ']);
    assert.deepEqual(rows, [['Mã hồ sơ']]);
  });

  it('reads day before month, as the system wrote it', async () => {
    const { days } = await read(page('<table><tr><td>10/03/2026</td><td>05/11/2026 09:03:00</td></tr></table>'));
    assert.deepEqual(days, [['2026-03-10', '2026-11-05']]);
  });

  it('resolves entities by name and number', async () => {
    const rows = await rowsOf(
      '<table><tr><td>&Ecirc;&#7879;&#x1ea1;&aacute;</td><td>a&nbsp;b &amp; c &lt;d&gt; &quot;e&quot;</td><td>&#147;x&#148; &hellip; &unknown; & &#99999999;</td></tr></table>',
    );
    assert.deepEqual(rows, [['Êệạá', 'a\u00a0b & c <d> "e"', '“x” … &unknown; & &#99999999;']]);
  });

  it('folds blanks, breaks lines where the page does, drops tags within cells', async () => {
    const rows = await rowsOf(
      '<table><tr><td>  Hồ\n   sơ <b>số</b><i>1</i>  </td><td>một<br>hai<BR/>ba<p>bốn</p><div>năm</div></td><td><font color="red" title="a > b">đỏ</font> &nbsp;</td><td>5 < 6</td></tr></table>',
    );
    assert.deepEqual(rows, [['Hồ sơ số1', 'một\nhai\nba\nbốn\nnăm', 'đỏ', '5 < 6']]);
  });

  it('leaves the other cells of merged areas empty, in their places', async () => {
    const rows = await rowsOf(
      `<table><tr><td colspan="3">DANH SÁCH</td><td>x</td></tr>
       <tr><td rowspan=2>a</td><td rowspan='2' colspan='2'>b</td><td>c</td></tr>
       <tr><td>d</td></tr><tr><td>e</td><td>f</td><td>g</td><td>h</td></tr>
       <tr><td rowspan="0">i</td><td>j</td></tr><tr><td>k</td></tr></table>`,
    );
    assert.deepEqual(rows, [
      ['DANH SÁCH', '', '', 'x'],
      ['a', 'b', '', 'c'],
      ['', '', '', 'd'],
      ['e', 'f', 'g', 'h'],
      ['i', 'j'],
      ['', 'k'],
    ]);
  });

  it('reads tables whose cells and rows are not closed', async () => {
    const rows = await rowsOf('<TABLE><THEAD><TR><TH>A<TH>B<TBODY><TR><TD>1<TD>2<TR><TD>3<TD>4</TABLE>');
    assert.deepEqual(rows, [
      ['A', 'B'],
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  it('keeps empty cells in the length of a row: a column that is not filled shows', async () => {
    assert.deepEqual(await rowsOf('<table><tr><td></td><td>1</td><td></td></tr><tr><td> </td></tr></table>'), [
      ['', '1', ''],
    ]);
  });

  it('chooses the table with the most cells, and puts tables within a cell into its text', async () => {
    const rows = await rowsOf(
      `<table><tr><td>khung<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td><table><tr><td>4</td><td>5</td></tr></table></td></tr></table></td></tr></table>
       <table><tr><td>nhỏ</td></tr></table>`,
    );
    assert.deepEqual(rows, [
      ['1', '2'],
      ['3', '4 5'],
    ]);
  });

  it('takes the number behind a rounded or grouped one, but never behind a date or percentage', async () => {
    const { rows } = await read(
      page(
        '<table><tr><td x:num="1234.5">1.234,5</td><td x:num>7</td><td x:num="46091">10/03/2026</td><td x:num="0.486">48,6%</td></tr></table>',
      ),
    );
    assert.deepEqual(rows, [['1234.5', '7', '10/03/2026', '48,6%']]);
  });

  it('reads UTF-16 and windows-1258', async () => {
    const text = page('<table><tr><td>Đất đai</td><td>b</td></tr></table>');
    assert.deepEqual((await read(new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le')))).rows, [['Đất đai', 'b']]);
    const old = Buffer.concat([
      Buffer.from('<html><meta charset=windows-1258><table><tr><td>'),
      // "Đất" with the acute accent behind â.
      Buffer.from([0xd0, 0xe2, 0xec, 0x74]),
      Buffer.from('</td></tr></table></html>'),
    ]);
    const { rows, info } = await read(old);
    assert.deepEqual(rows, [['Đất']]);
    assert.equal(info.encoding, 'windows-1258');
  });

  it('warns when the table never ends', async () => {
    const { rows, end } = await read('<table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4');
    assert.deepEqual(rows, [
      ['1', '2'],
      ['3', '4'],
    ]);
    assert.deepEqual(
      end.warnings.map(({ id }) => id),
      ['source.cut'],
    );
  });

  it('says when a page has no table: it may be a sign-in page', async () => {
    assert.equal((await problemOf(page('<form>Đăng nhập</form>'))).id, 'source.no-html-table');
  });

  it('reads the same whatever pieces the page comes in', async () => {
    const line = (n: number) =>
      `<tr style="height:15pt"><td>${n}</td><td>Hồ&nbsp;sơ &#7879; ${n}</td><td>05/03/2026</td></tr>`;
    const { rows } = await read(page(`<table>${Array.from({ length: 20_000 }, (_, n) => line(n)).join('\n')}</table>`));
    assert.equal(rows.length, 20_000);
    rows.forEach((row, n) => assert.deepEqual(row, [String(n), `Hồ\u00a0sơ ệ ${n}`, '05/03/2026']));
  });

  it('finds every text again that is written with entities', async () => {
    const text = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((cell) => cell.replace(/[\u0000-\u001f\u007f-\u009f]/g, ''));
    const written = (cell: string) =>
      [...cell].map((char) => (/[\w ]/.test(char) ? char : `&#${char.codePointAt(0)};`)).join('');
    const property = fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (cells) => {
      const { rows } = await read(
        page(`<table><tr><td>x</td>${cells.map((cell) => `<td>${written(cell)}</td>`).join('')}</tr></table>`),
      );
      const expected = cells.map((cell) => cell.replace(/ +/g, ' ').normalize('NFC').trim());
      assert.deepEqual(rows, [['x', ...expected]]);
    });
    await fc.assert(property, { numRuns: 200 });
  });
});
