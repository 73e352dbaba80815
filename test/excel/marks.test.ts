import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import type { Finding } from '../../src/check/types';
import { mark, recall, unmark } from '../../src/excel/operations';
import { markTargets, mostMarks } from '../../src/excel/marks';
import type { NodeHost } from '../../src/host/node/open';
import { openXlsx, saveXlsx } from '../../src/host/xlsx';
import { cellOf, commentsOf, edit, enterHost, leave, plain } from './support';

const sheet = 'Theo dõi';
const found = (cell: string, severity: Finding['severity'] = 'error', words = cell): Finding => ({
  rule: 'out-of-range',
  severity,
  sheet,
  cell,
  message: { id: 'error.unexpected', params: { detail: words } },
});

describe('excel: marks', () => {
  it('stand for a cell once, in the colour of the most serious finding, with the words of all', () => {
    const [target, ...others] = markTargets([found('F7', 'info', 'một'), found('F7', 'error', 'hai')], 'vi');
    assert.equal(others.length, 0);
    assert.equal(target?.color, markTargets([found('F7', 'error')], 'vi')[0]?.color);
    assert.match(target?.text ?? '', /^CCCH: .*một\n.*hai$/);
  });

  it('are bounded, and findings without a cell have none', () => {
    const nowhere = { ...found('F7') };
    delete nowhere.cell;
    assert.deepEqual(markTargets([nowhere], 'vi'), []);
    const many = Array.from({ length: mostMarks + 10 }, (_, row) => found(`F${row + 1}`));
    assert.equal(markTargets(many, 'vi').length, mostMarks);
  });

  describe('in a workbook', () => {
    let host: NodeHost;
    beforeEach(async () => {
      host = await enterHost();
      await host.window.Excel.run(async (context) => {
        const worksheet = context.workbook.worksheets.add(sheet);
        worksheet.getRange('A1:C3').values = [
          ['a', 1, 0.5],
          ['b', 2, "'75%"],
          ['c', 3, '=B3*2'],
        ];
        worksheet.getRange('B2').format.fill.color = '#00FF00';
        worksheet.getRange('C2').format.fill.color = '#FFFFFF';
        await context.sync();
      });
    });
    afterEach(() => leave(host));

    const cells = async () => Promise.all(['A1', 'B2', 'C2', 'C3'].map((cell) => cellOf(host, sheet, cell)));

    it('fill the cells and comment on them, and leave contents alone', async () => {
      const before = await cells();
      const marked = await mark([found('B2'), found('C3', 'warning')], 'vi');
      assert.deepEqual(marked.ok && [marked.value.done, marked.value.refused, marked.value.memory.marks], [2, [], 2]);
      const after = await cells();
      const contents = (list: typeof before) => list.map((one) => ({ ...one, fill: null }));
      assert.deepEqual(contents(after), contents(before));
      assert.notEqual(after[1]?.fill, before[1]?.fill);
      assert.notEqual(after[1]?.fill, after[3]?.fill);
      assert.deepEqual(Object.keys(await commentsOf(host)), ["'Theo dõi'!B2", "'Theo dõi'!C3"]);
    });

    it('give back what was there: another fill, a white one, none', async () => {
      const before = await cells();
      await mark([found('A1'), found('B2'), found('C2'), found('C3')], 'vi');
      const cleared = await unmark();
      assert.deepEqual(cleared.ok && [cleared.value.done, cleared.value.memory.marks], [4, 0]);
      assert.deepEqual(await cells(), before);
      assert.deepEqual(await commentsOf(host), {});
      assert.equal(host.engine.document.settings.size, 0);
    });

    it('keep what was entered since, and a fill that someone chose since', async () => {
      await mark([found('B2'), found('C2')], 'vi');
      await edit(host, sheet, (worksheet) => {
        worksheet.getRange('B2').values = [[20]];
        worksheet.getRange('C2').format.fill.color = '#0000FF';
      });
      await unmark();
      const [, b2, c2] = await cells();
      assert.deepEqual([b2?.value, b2?.fill, c2?.fill], [20, '#00FF00', '#0000FF']);
    });

    it('leave comments of others alone, and those of ours that were changed', async () => {
      await host.window.Excel.run(async (context) => {
        context.workbook.comments.add(`'${sheet}'!B2`, 'Chị Lan hỏi lại');
        await context.sync();
      });
      await mark([found('B2'), found('C2')], 'vi');
      assert.equal((await commentsOf(host))["'Theo dõi'!B2"], 'Chị Lan hỏi lại');
      await host.window.Excel.run(async (context) => {
        context.workbook.comments.getItemByCell(`'${sheet}'!C2`).content = 'Đã sửa ngày 5/4';
        await context.sync();
      });
      await unmark();
      assert.deepEqual(Object.values(await commentsOf(host)), ['Chị Lan hỏi lại', 'Đã sửa ngày 5/4']);
    });

    it('take the place of earlier ones', async () => {
      const before = await cells();
      await mark([found('B2')], 'vi');
      await mark([found('C3')], 'vi');
      assert.deepEqual(plain(recall().marks), 1);
      assert.equal((await cells())[1]?.fill, before[1]?.fill);
      await unmark();
      assert.deepEqual(await cells(), before);
    });

    it('follow a worksheet that got another name', async () => {
      await mark([found('B2')], 'vi');
      await edit(host, sheet, (worksheet) => {
        worksheet.name = 'Theo dõi 2026';
      });
      await unmark();
      assert.equal((await cellOf(host, 'Theo dõi 2026', 'B2')).fill, '#00FF00');
    });

    it('stay while their worksheet is protected, and say so', async () => {
      await mark([found('B2')], 'vi');
      await edit(host, sheet, (worksheet) => worksheet.protection.protect());
      const refused = await unmark();
      const place = { sheet, cell: 'B2', reason: 'protected' };
      assert.deepEqual(refused.ok && [refused.value.done, refused.value.refused], [0, [place]]);
      assert.equal(recall().marks, 1);
      await edit(host, sheet, (worksheet) => worksheet.protection.unprotect());
      await unmark();
      assert.equal((await cells())[1]?.fill, '#00FF00');
    });

    it('are not made where the document cannot keep what undoes them', async () => {
      const before = await cells();
      host.readOnly(true);
      assert.equal((await mark([found('B2')], 'vi')).ok, false);
      host.readOnly(false);
      assert.deepEqual(await cells(), before);
    });
  });

  it('leave a file, once they are gone, byte for byte as it was', async () => {
    const path = new URL('../cases/clean/workbook.xlsx', import.meta.url);
    const bytes = new Uint8Array(readFileSync(path));
    const opened = await openXlsx(bytes);
    assert.ok(opened.ok);
    const host = await enterHost({ file: opened.value });
    try {
      const name = opened.value.snapshot.sheets[opened.value.snapshot.sheetOrder[0] ?? '']?.name ?? '';
      const findings = ['A1', 'B6', 'D6', 'Z99'].map((cell) => ({ ...found(cell), sheet: name }));
      const marked = await mark(findings, 'vi');
      assert.ok(marked.ok && marked.value.done === 4);
      await unmark();
      const saved = unzipSync(await saveXlsx(host.saveRequest()));
      const original = unzipSync(bytes);
      const text = (part: Uint8Array | undefined) => new TextDecoder().decode(part);
      for (const part of Object.keys(original).filter((one) => /styles|sheet\d|comments/.test(one))) {
        assert.equal(text(saved[part]), text(original[part]), part);
      }
    } finally {
      leave(host);
    }
  });
});
