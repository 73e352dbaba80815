import assert from 'node:assert/strict';
import { unitSummary, unitsSheetModel } from '../../src/connector/units';
import { readOpenSheet } from '../../src/excel/open-sheet';
import type { NodeHost } from '../../src/host/node/open';
import { tanMinhPlan } from '../../src/plan/plan';
import { edit, enterHost, leave, plain } from './support';

const units = unitSummary(tanMinhPlan, [], '2026-Q3');

describe('excel: reading the open worksheet', () => {
  let host: NodeHost;
  beforeEach(async () => {
    host = await enterHost();
    await host.window.Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add('Danh sách');
      sheet.activate();
      await context.sync();
    });
  });
  afterEach(() => leave(host));

  const select = (address: string) => edit(host, 'Danh sách', (sheet) => sheet.getRange(address).select());
  const fill = (address: string, values: unknown[][]) =>
    edit(host, 'Danh sách', (sheet) => (sheet.getRange(address).values = values));
  const list = [
    ['Mã hồ sơ', 'Ngày nhận'],
    ['H40-1', 46204],
  ];

  it('gives all that it uses, blank cells as none', async () => {
    await fill('B3:C4', list);
    await fill('B6', [['cuối']]);
    const [head, row] = list;
    assert.deepEqual(plain(await readOpenSheet()), {
      ok: true,
      value: { sheet: 'Danh sách', values: [head, row, [null, null], ['cuối', null]] },
    });
  });

  it('gives the Excel table alone in which the active cell stands', async () => {
    await fill('B3:C4', list);
    await fill('F9', [['khác']]);
    await edit(host, 'Danh sách', (sheet) => void sheet.tables.add(sheet.getRange('B3:C4'), true));
    await select('C4');
    const inside = plain(await readOpenSheet());
    assert.deepEqual(inside.ok && inside.value.values, list);
    await select('F9');
    const outside = plain(await readOpenSheet());
    assert.equal(outside.ok && outside.value.values.length, 7);
  });

  it('says of an empty worksheet that there is nothing to read', async () => {
    assert.deepEqual(plain(await readOpenSheet()), {
      ok: false,
      problem: { id: 'data.sheet-empty', params: { sheet: 'Danh sách' } },
    });
  });

  it('refuses what the add-in wrote itself: by the name of its table, or by its mark', async () => {
    await fill('A1:B2', list);
    await edit(host, 'Danh sách', (sheet) => {
      sheet.tables.add(sheet.getRange('A1:B2'), true).name = 'CCCH_SoLieu';
    });
    const table = plain(await readOpenSheet());
    assert.equal(!table.ok && table.problem.id, 'data.sheet-own');
    await edit(host, 'Danh sách', (sheet) => sheet.tables.getItem('CCCH_SoLieu').delete());
    await fill('A1:B1', [['CCCH|units|2026-Q3|unit', 'x']]);
    const mark = plain(await readOpenSheet());
    assert.equal(!mark.ok && mark.problem.id, 'data.sheet-own');
  });

  it('refuses each of its tables, wherever the active cell stands: the mark may be outside', async () => {
    await fill('A1:B2', list);
    for (const name of [
      'CCCH_HoSoDenHan',
      unitsSheetModel(tanMinhPlan, units, { periodName: '' }).table,
      'CCCH_DonVi_2',
    ]) {
      await edit(host, 'Danh sách', (sheet) => {
        sheet.tables.add(sheet.getRange('A1:B2'), true).name = name;
      });
      await select('B2');
      const read = plain(await readOpenSheet());
      assert.equal(!read.ok && read.problem.id, 'data.sheet-own', name);
      await edit(host, 'Danh sách', (sheet) => sheet.tables.getItem(name).delete());
      await fill('A1:B2', list);
    }
  });

  it('stops when the officer cancels, and changes nothing', async () => {
    await fill('A1:B2', list);
    const abort = new AbortController();
    abort.abort();
    const stopped = plain(await readOpenSheet({ signal: abort.signal }));
    assert.equal(!stopped.ok && stopped.problem.id, 'error.cancelled');
  });
});
