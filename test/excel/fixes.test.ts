import assert from 'node:assert/strict';
import type { CellChange } from '../../src/check/fixes';
import { applyChanges } from '../../src/excel/apply-changes';
import { applyFixes, checkWorkbook, recall, undoFixes } from '../../src/excel/operations';
import type { NodeHost } from '../../src/host/node/open';
import type { Result } from '../../src/messages';
import { cellOf, edit, enterHost, leave, plain } from './support';

const sheet = 'Theo dõi';
const rows = [
  ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Quý I/2026'],
  [1, 'Tỷ lệ hồ sơ giải quyết trực tuyến', 0.123, "'75,5%"],
  [2, 'Tỷ lệ thanh toán trực tuyến', 0.4, 0.31],
];

/** A change from what the cell holds to what a test wants there. */
const change = (
  cell: string,
  before: Partial<CellChange['before']>,
  after: Partial<CellChange['after']>,
): CellChange => ({
  sheet,
  cell,
  before: { value: null, formula: null, numberFormat: 'General', ...before },
  after: { value: null, formula: null, numberFormat: 'General', ...after },
});
const textToNumber = change('D2', { value: '75,5%' }, { value: 0.755, numberFormat: '0.0%' });

function valueOf<T>(result: Result<T>): T {
  assert.ok(result.ok, JSON.stringify(result));
  return plain(result.value);
}

describe('excel: fixes', () => {
  let host: NodeHost;
  beforeEach(async () => {
    host = await enterHost();
    await host.window.Excel.run(async (context) => {
      context.workbook.worksheets.add(sheet).getRange('A1:D3').values = rows;
      await context.sync();
    });
  });
  afterEach(() => leave(host));

  it('write what the check planned, and what they write reads the same', async () => {
    const before = valueOf(await checkWorkbook());
    const fixes = before.fixes.filter(({ rule }) => rule === 'number-as-text');
    assert.equal(fixes.length, 1);
    const done = valueOf(await applyFixes(fixes.flatMap(({ changes }) => changes)));
    assert.deepEqual([done.done, done.refused, done.memory.undoable], [1, [], 1]);
    const { value, type } = await cellOf(host, sheet, 'D2');
    assert.deepEqual([value, type], [0.755, 'Double']);
    const after = valueOf(await checkWorkbook());
    const actual = ({ result }: typeof before) => result.indicators.map((one) => one.actual);
    assert.deepEqual(actual(after), actual(before));
    assert.ok(after.result.findings.every(({ rule }) => rule !== 'number-as-text'));
  });

  it('take two synchronisations', async () => {
    const syncs = await host.window.Excel.run(async (context) => {
      const before = host.statistics.syncs;
      await applyChanges(context, [textToNumber]);
      return host.statistics.syncs - before;
    });
    assert.equal(syncs, 2);
  });

  it('are undone in one step, exactly: text stays text', async () => {
    const before = [await cellOf(host, sheet, 'D2'), await cellOf(host, sheet, 'C2')];
    const target = change('C2', { value: 0.123 }, { formula: '=1-0.25', numberFormat: '0%' });
    await applyFixes([textToNumber, target]);
    assert.equal((await cellOf(host, sheet, 'C2')).value, 0.75);
    const undone = valueOf(await undoFixes());
    assert.deepEqual([undone.done, undone.refused, undone.memory.undoable], [2, [], 0]);
    assert.deepEqual([await cellOf(host, sheet, 'D2'), await cellOf(host, sheet, 'C2')], before);
    assert.deepEqual(await undoFixes(), { ok: false, problem: { id: 'fixes.nothing-to-undo' } });
  });

  it('keep what undoes them in the document, for a pane that is opened again', async () => {
    await applyFixes([textToNumber]);
    assert.deepEqual([...host.engine.document.settings.keys()], ['ccch.undo']);
    const stored = plain(host.engine.document.settings.get('ccch.undo')) as { cells: { cell: string }[] };
    assert.deepEqual(
      stored.cells.map(({ cell }) => cell),
      ['D2'],
    );
    await undoFixes();
    assert.equal(host.engine.document.settings.size, 0);
  });

  it('leave a cell alone that was changed since the check', async () => {
    await edit(host, sheet, (worksheet) => {
      worksheet.getRange('D2').values = [[0.8]];
    });
    const done = valueOf(await applyFixes([textToNumber]));
    assert.deepEqual([done.done, done.refused], [0, [{ sheet, cell: 'D2', reason: 'changed' }]]);
    assert.equal((await cellOf(host, sheet, 'D2')).value, 0.8);
    assert.equal(recall().undoable, 0);
  });

  it('leave a cell alone on undo that was changed since the fix, and restore the others', async () => {
    await applyFixes([textToNumber, change('C2', { value: 0.123 }, { value: 0.75 })]);
    await edit(host, sheet, (worksheet) => {
      worksheet.getRange('D2').values = [[0.8]];
    });
    const undone = valueOf(await undoFixes());
    assert.deepEqual([undone.done, undone.refused], [1, [{ sheet, cell: 'D2', reason: 'changed' }]]);
    assert.deepEqual([(await cellOf(host, sheet, 'D2')).value, (await cellOf(host, sheet, 'C2')).value], [0.8, 0.123]);
  });

  it('say why they leave a protected worksheet alone, and can undo it when it is open again', async () => {
    const protect = (on: boolean) =>
      edit(host, sheet, (worksheet) => (on ? worksheet.protection.protect() : worksheet.protection.unprotect()));
    await protect(true);
    assert.deepEqual(valueOf(await applyFixes([textToNumber])).refused, [{ sheet, cell: 'D2', reason: 'protected' }]);
    await protect(false);
    await applyFixes([textToNumber]);
    await protect(true);
    const refused = valueOf(await undoFixes());
    assert.deepEqual([refused.done, refused.memory.undoable], [0, 1]);
    await protect(false);
    assert.equal(valueOf(await undoFixes()).done, 1);
    assert.equal((await cellOf(host, sheet, 'D2')).value, '75,5%');
  });

  it('tell of a worksheet that is gone and mend the rest', async () => {
    const elsewhere = { ...textToNumber, sheet: 'Đã xóa' };
    const done = valueOf(await applyFixes([elsewhere, textToNumber]));
    assert.deepEqual([done.done, done.refused], [1, [{ sheet: 'Đã xóa', cell: 'D2', reason: 'gone' }]]);
  });

  it('take back what was written when Excel refuses in the middle', async () => {
    const tooLong = change('D3', { value: 0.31 }, { value: 'ế'.repeat(40_000) });
    const answer = await applyFixes([textToNumber, tooLong]);
    assert.equal(answer.ok, false);
    assert.equal((await cellOf(host, sheet, 'D2')).value, '75,5%');
    assert.equal((await cellOf(host, sheet, 'D3')).value, 0.31);
  });

  it('change the font with the text, and give both back', async () => {
    await edit(host, sheet, (worksheet) => {
      worksheet.getRange('B3').format.font.name = '.VnTime';
    });
    const text = change('B3', { value: 'Tỷ lệ thanh toán trực tuyến' }, { value: 'Mới', fontName: 'Times New Roman' });
    await applyFixes([text]);
    const { value, font } = await cellOf(host, sheet, 'B3');
    assert.deepEqual([value, font], ['Mới', 'Times New Roman']);
    await undoFixes();
    const back = await cellOf(host, sheet, 'B3');
    assert.deepEqual([back.value, back.font], ['Tỷ lệ thanh toán trực tuyến', '.VnTime']);
  });

  it('are no part of a check, which writes nothing', async () => {
    host.readOnly(true);
    const checked = await checkWorkbook();
    assert.ok(checked.ok);
    assert.deepEqual(host.failures.attemptedWrites, []);
    assert.ok(checked.value.fixes.length > 0);
    assert.equal((await applyFixes([textToNumber])).ok, false);
  });
});
