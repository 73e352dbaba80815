import assert from 'node:assert/strict';
import ExcelJS from 'exceljs';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partsOf, partText } from '../xlsx/support';
import { failure, freshSheet, hostForSuite, run, same } from '../support';
import { reopened, saved, withFile } from './support';

const linkAt = (context: Excel.RequestContext, sheet: string, address: string) => {
  const range = context.workbook.worksheets.getItem(sheet).getRange(address);
  range.load('hyperlink,values');
  return range;
};

describe('host: hyperlinks', () => {
  const suite = hostForSuite();

  it('lead to a place of the workbook, and show the text, the tip and the look of a link', async () => {
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Mục lục');
      const range = sheet.getRange('B2');
      range.hyperlink = { documentReference: "'Mục lục'!A1", textToDisplay: 'Về đầu trang', screenTip: 'Nhấn để đi' };
      range.load('hyperlink,values,format/font/color,format/font/underline');
      await context.sync();
      return [range.hyperlink, range.values, range.format.font.color, range.format.font.underline];
    });
    const link = { documentReference: "'Mục lục'!A1", textToDisplay: 'Về đầu trang', screenTip: 'Nhấn để đi' };
    same(found, [link, [['Về đầu trang']], '#0563C1', 'Single']);
  });

  it('show the address in an empty cell, and leave what a cell holds', async () => {
    const values = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Trống');
      sheet.getRange('A2').values = [['Nghị quyết']];
      sheet.getRange('A1').hyperlink = { address: 'https://example.vn/' };
      sheet.getRange('A2').hyperlink = { address: 'https://example.vn/' };
      const range = sheet.getRange('A1:A3');
      range.load('values,hyperlink');
      await context.sync();
      assert.equal(range.hyperlink, null);
      return range.values;
    });
    same(values, [['https://example.vn/'], ['Nghị quyết'], ['']]);
  });

  it('go with the cells that are cleared, and only there', async () => {
    const found = await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Xóa');
      sheet.getRange('A1:A3').hyperlink = { documentReference: 'A9', textToDisplay: 'đi' };
      sheet.getRange('A2').clear('Hyperlinks');
      const cells = ['A1', 'A2', 'A3'].map((address) => linkAt(context, 'Xóa', address));
      await context.sync();
      return cells.map(({ hyperlink, values }) => [hyperlink?.documentReference ?? null, values[0]![0]]);
    });
    same(found, [
      ['A9', 'đi'],
      [null, 'đi'],
      ['A9', 'đi'],
    ]);
  });

  it('without a target, or with one that is too long, are refused', async () => {
    for (const hyperlink of [{ textToDisplay: 'x' }, { address: `https://example.vn/${'a'.repeat(2083)}` }]) {
      const error = await failure(suite.host, async (context) => {
        context.workbook.worksheets.getFirst().getRange('A1').hyperlink = hyperlink;
        await context.sync();
      });
      assert.equal(error.code, 'InvalidArgument');
    }
  });

  it('are in the saved file for other programs, and come back', async () => {
    await run(suite.host, async (context) => {
      const sheet = freshSheet(context, 'Lưu');
      sheet.getRange('A1').hyperlink = { documentReference: "'Mục lục'!A1", textToDisplay: 'Mục "lục" & <đầu>' };
      sheet.getRange('A2').hyperlink = { address: 'https://example.vn/?a=1&b=2', screenTip: 'Trang' };
      await context.sync();
    });
    const bytes = await saved(suite.host);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer);
    const cell = (address: string) => workbook.getWorksheet('Lưu')!.getCell(address);
    assert.equal(cell('A2').hyperlink, 'https://example.vn/?a=1&b=2');
    assert.equal(cell('A1').text, 'Mục "lục" & <đầu>');
    const links = await reopened(suite.host, (host) =>
      run(host, async (context) => {
        const cells = ['A1', 'A2', 'A3'].map((address) => linkAt(context, 'Lưu', address));
        await context.sync();
        return cells.map(({ hyperlink }) => hyperlink);
      }),
    );
    same(links, [
      { documentReference: "'Mục lục'!A1", textToDisplay: 'Mục "lục" & <đầu>' },
      { address: 'https://example.vn/?a=1&b=2', screenTip: 'Trang', textToDisplay: 'https://example.vn/?a=1&b=2' },
      null,
    ]);
  });

  it("stand beside the file's own, which keep their source; other parts stay", async () => {
    const before = await richWorkbook();
    const after = await withFile(before, async (host) => {
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Số liệu');
        sheet.getRange('A10').hyperlink = { documentReference: "'Tổng hợp'!B1" };
        const own = sheet.getRange('G5');
        own.load('hyperlink');
        await context.sync();
        assert.equal(own.hyperlink.documentReference, "'Tổng hợp'!A1");
      });
      return saved(host);
    });
    const part = 'xl/worksheets/sheet1.xml';
    const [own] = /<hyperlinks>(.*)(?=<\/hyperlinks>)/s.exec(partText(before, part))!;
    assert.ok(partText(after, part).includes(own));
    assert.match(partText(after, part), /<hyperlink ref="A10" location="'Tổng hợp'!B1" display="'Tổng hợp'!B1"\/>/);
    const [old, now] = [partsOf(before), partsOf(after)];
    const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
    // The second sheet takes the result of its formula, which the file lacks.
    assert.deepEqual(differing.sort(), ['xl/styles.xml', 'xl/workbook.xml', part, 'xl/worksheets/sheet2.xml']);
  });
});
