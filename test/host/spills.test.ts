import assert from 'node:assert/strict';
import { functionsJson, hostForSuite, run, same, valuesOf, write } from './support';

const sheet = 'Trang tính1';

describe('host: results that fill cells beside their own', () => {
  const suite = hostForSuite({
    functions: functionsJson([
      {
        id: 'TABLE',
        name: 'TABLE',
        parameters: [
          { name: 'rows', type: 'number' },
          { name: 'columns', type: 'number' },
        ],
      },
    ]),
  });
  before(() => {
    suite.host.window.CustomFunctions.associate('TABLE', (rows: number, columns: number) =>
      Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (__, column) => row * 100 + column)),
    );
    suite.host.scriptsLoaded();
  });
  const enter = async (cell: string, formula: string): Promise<void> => {
    await write(suite.host, sheet, cell, [[formula]]);
    await suite.host.settled();
  };
  /** Address of the spill of a cell, `null` where it has none. */
  const spillOf = (cell: string): Promise<string | null> =>
    run(suite.host, async (context) => {
      const range = context.workbook.worksheets.getItem(sheet).getRange(cell).getSpillingToRangeOrNullObject();
      range.load('address');
      await context.sync();
      return range.isNullObject ? null : range.address.split('!')[1]!;
    });

  it('go beyond the columns and rows that the sheet has used so far', async () => {
    await enter('AD1', '=CCCH.TABLE(2,4)');
    await enter('AD5', '=SUM(AD1:AG2)');
    same(await valuesOf(suite.host, sheet, 'AD1:AG2'), [
      [0, 1, 2, 3],
      [100, 101, 102, 103],
    ]);
    same(await valuesOf(suite.host, sheet, 'AD5'), [[412]]);
    await enter('A199', '=CCCH.TABLE(4,2)');
    same(await valuesOf(suite.host, sheet, 'A202:B202'), [[300, 301]]);
    assert.equal(await spillOf('A199'), 'A199:B202');
  });

  it('go there from native functions that ask for the size of the sheet', async () => {
    await enter('D1', '=SEQUENCE(1000)');
    same(await valuesOf(suite.host, sheet, 'D1000'), [[1000]]);
  });

  it('are #SPILL! without a spill at the end of the sheet and where a cell is in the way', async () => {
    await enter('XFD1', '=CCCH.TABLE(2,2)');
    await enter('F11', '=1');
    await enter('F10', '=CCCH.TABLE(2,1)');
    same(await valuesOf(suite.host, sheet, 'XFD1'), [['#SPILL!']]);
    same(await valuesOf(suite.host, sheet, 'F10:F11'), [['#SPILL!'], [1]]);
    assert.equal(await spillOf('XFD1'), null);
    assert.equal(await spillOf('F10'), null);
    await run(suite.host, async (context) => {
      context.workbook.worksheets.getItem(sheet).getRange('F11').clear();
      await context.sync();
    });
    await suite.host.settled();
    assert.equal(await spillOf('F10'), 'F10:F11');
  });

  it('are single values where an array has one cell', async () => {
    await enter('H1', '=CCCH.TABLE(1,1)');
    await enter('H2', '=1+1');
    assert.equal(await spillOf('H1'), null);
    assert.equal(await spillOf('H2'), null);
    same(await valuesOf(suite.host, sheet, 'H1:H2'), [[0], [2]]);
  });

  it('go into a saved copy', () => {
    const { spills } = suite.host.saveRequest();
    const saved = Object.values(spills ?? {}).flat();
    assert.ok(saved.some(({ row, column, values }) => row === 0 && column === 29 && values[1]?.[3] === 103));
    assert.ok(!saved.some(({ row, column }) => row === 0 && column === 16383));
  });
});
