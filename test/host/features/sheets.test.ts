import assert from 'node:assert/strict';
import { richWorkbook } from '../xlsx/rich-workbook';
import { partsOf, partText } from '../xlsx/support';
import { run, same } from '../support';
import { saved, withFile } from './support';

describe("host: a file's own sheets", () => {
  it('take a colour, a place and a visibility, and nothing else of them changes', async () => {
    const before = await richWorkbook();
    const after = await withFile(before, async (host) => {
      await run(host, async (context) => {
        const sheet = context.workbook.worksheets.getItem('Tổng hợp');
        sheet.tabColor = '#107C41';
        sheet.position = 0;
        context.workbook.worksheets.getItem('Ẩn').visibility = 'Visible';
        await context.sync();
      });
      return saved(host);
    });
    const [old, now] = [partsOf(before), partsOf(after)];
    const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
    assert.deepEqual(differing.sort(), ['xl/workbook.xml', 'xl/worksheets/sheet2.xml']);
    const coloured = partText(after, 'xl/worksheets/sheet2.xml');
    assert.equal(
      coloured.replace(/<sheetPr><tabColor rgb="FF107C41"\/><\/sheetPr>|<tabColor rgb="FF107C41"\/>/, ''),
      partText(before, 'xl/worksheets/sheet2.xml'),
    );
    const found = await withFile(after, (host) =>
      run(host, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.load('items/name,items/tabColor,items/visibility');
        await context.sync();
        return worksheets.items.map(({ name, tabColor, visibility }) => [name, tabColor, visibility]);
      }),
    );
    same(found, [
      ['Tổng hợp', '#107C41', 'Visible'],
      ['Số liệu', '', 'Visible'],
      ['Ẩn', '', 'Visible'],
    ]);
    const plain = await withFile(after, async (host) => {
      await run(host, async (context) => {
        context.workbook.worksheets.getItem('Tổng hợp').tabColor = '';
        await context.sync();
      });
      return saved(host);
    });
    assert.doesNotMatch(partText(plain, 'xl/worksheets/sheet2.xml'), /tabColor/);
  });
});
