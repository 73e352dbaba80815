import assert from 'node:assert/strict';
import { readWorkbook } from '../../src/excel/read-workbook';
import { enterHost, leave, plain } from './support';

describe('the fonts of a workbook', () => {
  it('come with its cells in three round trips: per cell where a sheet mixes them, the only one elsewhere', async () => {
    const host = await enterHost();
    try {
      await Excel.run(async (context) => {
        const mixed = context.workbook.worksheets.add('Mixed');
        mixed.getRange('A1:B1').values = [['Tû lÖ', 'x']];
        mixed.getRange('A1').format.font.name = '.VnTime';
        mixed.getRange('B1').format.font.name = 'Arial';
        const uniform = context.workbook.worksheets.add('Uniform');
        uniform.getRange('A1:B1').values = [['Tû lÖ', 'x']];
        uniform.getRange('A1:B1').format.font.name = '.VnTimeH';
        await context.sync();
      });
      const before = host.statistics.syncs;
      const { grids, syncs } = await Excel.run(async (context) => {
        const read = plain(await readWorkbook(context));
        return { grids: read, syncs: host.statistics.syncs - before };
      });
      const fontsOf = (name: string) => grids.find(({ sheet }) => sheet === name)?.fonts;
      assert.deepEqual(fontsOf('Mixed'), [['.VnTime', 'Arial']]);
      assert.deepEqual(fontsOf('Uniform'), [['.VnTimeH', '.VnTimeH']]);
      assert.equal(syncs, 3);
    } finally {
      leave(host);
    }
  });

  it('come by row and by column where a sheet that mixes them is large', async () => {
    const host = await enterHost();
    try {
      await Excel.run(async (context) => {
        const large = context.workbook.worksheets.add('Large');
        large.getRange('A1:T1000').values = Array.from({ length: 1000 }, () => new Array<string>(20).fill('Tû lÖ'));
        large.getRange('A1:T1000').format.font.name = 'Arial';
        large.getRange('B1:B1000').format.font.name = '.VnTime';
        large.getRange('A3:T3').format.font.name = '.VnTimeH';
        await context.sync();
      });
      const before = host.statistics.syncs;
      const { fonts, syncs } = await Excel.run(async (context) => {
        const grids = plain(await readWorkbook(context));
        return { fonts: grids.find(({ sheet }) => sheet === 'Large')?.fonts, syncs: host.statistics.syncs - before };
      });
      assert.equal(syncs, 3);
      assert.equal(fonts?.length, 1000);
      assert.deepEqual([fonts?.[2]?.[0], fonts?.[2]?.[1], fonts?.[9]?.[1]], ['.VnTimeH', '.VnTimeH', null]);
    } finally {
      leave(host);
    }
  });
});
