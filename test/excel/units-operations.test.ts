import assert from 'node:assert/strict';
import { unitSummary, unitsSheetModel } from '../../src/connector/units';
import { check } from '../../src/excel/operations';
import { insertUnits } from '../../src/excel/units-operations';
import type { NodeHost } from '../../src/host/node/open';
import { tanMinhPlan } from '../../src/plan/plan';
import { cellOf, edit, enterHost, leave, plain } from './support';

const summary = unitSummary(
  tanMinhPlan,
  [
    { unit: 'Xã Một', figures: { online_rate: 0.8, payment_online_rate: 0.2 } },
    { unit: '=Xã Hai', figures: { online_rate: 0.75, payment_online_rate: 'unreadable' } },
    { unit: 'Xã Ba', figures: {} },
  ],
  '2026-Q3',
);
const model = unitsSheetModel(tanMinhPlan, summary, { periodName: 'Quý III năm 2026' });

describe('excel: inserting a summary of units', () => {
  let host: NodeHost;
  beforeEach(async () => {
    host = await enterHost();
  });
  afterEach(() => leave(host));

  const names = () =>
    host.window.Excel.run(async (context) => {
      const { worksheets, tables } = context.workbook;
      worksheets.load({ name: true });
      tables.load({ name: true });
      await context.sync();
      return plain({
        sheets: worksheets.items.map(({ name }) => name),
        tables: tables.items.map(({ name }) => name),
      });
    });
  const column = (id: string) => String.fromCharCode(66 + tanMinhPlan.indicators.findIndex((one) => one.id === id));
  const last = String.fromCharCode(66 + tanMinhPlan.indicators.length);
  const first = model.targetRow + 3;

  it('writes values, and counts of met targets that Excel computes', async () => {
    assert.deepEqual(plain(await insertUnits(model)), { ok: true, value: { sheet: 'Tổng hợp đơn vị' } });
    const at = (row: number, letter: string) => cellOf(host, 'Tổng hợp đơn vị', `${letter}${first + row}`);
    assert.equal((await at(0, column('online_rate'))).value, 0.8);
    assert.deepEqual(
      [await at(0, last), await at(1, last), await at(2, last)].map(({ value }) => value),
      summary.units.map(({ counts }) => counts.met),
    );
    assert.equal((await at(2, column('online_rate'))).type, 'Empty');
    assert.equal((await at(1, column('payment_online_rate'))).value, 'Không đọc được');
  });

  it('keeps names of units from running as formulas', async () => {
    await insertUnits(model);
    const cell = await cellOf(host, 'Tổng hợp đơn vị', `A${first + 1}`);
    assert.deepEqual([cell.value, cell.type], ['=Xã Hai', 'String']);
  });

  it('colours by rules over the targets, which follow when a figure is typed', async () => {
    await insertUnits(model);
    const rules = await host.window.Excel.run(async (context) => {
      const { conditionalFormats } = context.workbook.worksheets.getItem('Tổng hợp đơn vị').getRange(`B${first}`);
      conditionalFormats.load({ type: true });
      await context.sync();
      const found = conditionalFormats.items.map(({ custom }) => custom);
      for (const custom of found) {
        custom.rule.load({ formula: true });
        custom.format.font.load({ color: true });
      }
      await context.sync();
      return plain(found.map(({ rule, format }) => [rule.formula, format.font.color]));
    });
    assert.deepEqual(
      rules.sort(),
      model.rules.map(({ formula, status }) => [formula, status === 'met' ? '#0E700E' : '#B10E1C']).sort(),
    );
    await edit(
      host,
      'Tổng hợp đơn vị',
      (sheet) => (sheet.getRange(`${column('online_rate')}${first + 2}`).values = [[1]]),
    );
    assert.equal((await cellOf(host, 'Tổng hợp đơn vị', `${last}${first + 2}`)).value, 1);
  });

  it('never overwrites an earlier summary, nor takes the name of its table', async () => {
    await insertUnits(model);
    assert.deepEqual(plain(await insertUnits(model)), { ok: true, value: { sheet: 'Tổng hợp đơn vị (2)' } });
    assert.deepEqual((await names()).tables, ['CCCH_DonVi', 'CCCH_DonVi_2']);
  });

  it('is no tracking table for a check', async () => {
    await insertUnits(model);
    const checked = await check();
    assert.ok(checked.ok);
    const sheet = checked.value.sheets.find((one) => one.sheet === 'Tổng hợp đơn vị');
    assert.deepEqual([sheet?.role, sheet?.tracked.length], ['other', 0]);
  });

  it('leaves the workbook as it was when the officer cancels, or its structure is protected', async () => {
    const before = await names();
    const abort = new AbortController();
    abort.abort();
    const stopped = plain(await insertUnits(model, { signal: abort.signal }));
    assert.equal(!stopped.ok && stopped.problem.id, 'error.cancelled');
    await host.window.Excel.run(async (context) => {
      context.workbook.protection.protect();
      await context.sync();
    });
    const refused = plain(await insertUnits(model));
    assert.equal(!refused.ok && refused.problem.id, 'report.structure-protected');
    assert.deepEqual(await names(), before);
  });
});
