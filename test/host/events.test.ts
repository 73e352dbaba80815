import assert from 'node:assert/strict';
import { hostForSuite, run, same } from './support';

describe('host: events of worksheets', () => {
  const suite = hostForSuite();

  it('tells the collection and the sheet of changed cells, until the handler is removed', async () => {
    const seen: string[] = [];
    const handler = await run(suite.host, async (context) => {
      const sheet = context.workbook.worksheets.add('Nghe');
      const result = context.workbook.worksheets.onChanged.add(async (event) => {
        seen.push(`${event.changeType} ${event.address}`);
      });
      sheet.onChanged.add(async (event) => {
        seen.push(`sheet ${event.address}`);
      });
      await context.sync();
      sheet.getRange('B2:C3').values = [
        [1, 2],
        [3, 4],
      ];
      sheet.getRange('B2').format.font.bold = true;
      await context.sync();
      return result;
    });
    same(seen.sort(), ['RangeEdited B2:C3', 'sheet B2:C3']);
    seen.length = 0;
    await suite.host.window.Excel.run(handler.context, async (context: Excel.RequestContext) => {
      handler.remove();
      await context.sync();
    });
    await run(suite.host, async (context) => {
      context.workbook.worksheets.getItem('Nghe').getRange('A1').values = [[1]];
      await context.sync();
    });
    same(seen, ['sheet A1']);
  });

  it('tells of sheets added, activated and deleted, and of selections', async () => {
    const seen: string[] = [];
    await run(suite.host, async (context) => {
      const { worksheets } = context.workbook;
      worksheets.onAdded.add(async () => void seen.push('added'));
      worksheets.onActivated.add(async () => void seen.push('activated'));
      worksheets.onDeleted.add(async () => void seen.push('deleted'));
      worksheets.onSelectionChanged.add(async (event) => void seen.push(`selected ${event.address}`));
      await context.sync();
      const sheet = worksheets.add('Khác');
      await context.sync();
      same(seen, ['added']);
      sheet.getRange('B2').select();
      await context.sync();
      assert.ok(seen.includes('activated') && seen.includes('selected B2'), seen.join());
      sheet.delete();
      await context.sync();
      assert.ok(seen.includes('deleted'));
    });
  });
});
