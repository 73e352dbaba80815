import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import ExcelJS from 'exceljs';
import { tanMinhPlan } from '../../src/plan/plan';
import { type OpenPreview, openPreview, ready } from '../support/browser';
import { pdfOf } from '../support/libre-office';

const expected = JSON.parse(readFileSync('assets/samples/so-theo-doi-cchc-mau.expected.json', 'utf8')) as {
  indicators: Record<string, { status: string }>;
};

describe('the preview in a browser', function () {
  let preview: OpenPreview;
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-'));
    preview = await openPreview();
  });
  after(async () => {
    await preview.close();
    await rm(folder, { recursive: true });
  });

  it('says that it is a preview and not Excel', async () => {
    assert.match((await preview.page.textContent('#notice')) ?? '', /không phải .*Excel/);
  });

  it('computes =CCCH.TARGET("online_rate") typed into a cell', async () => {
    const sheet = await preview.page.evaluate(() => {
      const workbook = window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!;
      return workbook.getActiveSheet().getSheetName();
    });
    await preview.page.evaluate(() => {
      window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet().getRange('Z2').activate();
    });
    await preview.page.locator('#grid canvas').first().focus();
    await preview.page.keyboard.type('=CCCH.TARGET("online_rate")');
    await preview.page.keyboard.press('Enter');
    await preview.page.waitForFunction((name) => window.ccchPreview!.cell(name, 'Z2') === '75%', sheet);
    await preview.page.keyboard.press('Control+z');
  });

  it('checks the sample and lists what falls short of the plan', async () => {
    const pane = preview.pane();
    await pane.click('#check');
    await pane.waitForSelector('[data-indicator="online_rate"]');
    const statuses = await pane.$$eval('li[data-indicator]', (items) =>
      items.map((item) => [item.getAttribute('data-indicator')!, item.getAttribute('data-status')!]),
    );
    assert.deepEqual(
      statuses,
      tanMinhPlan.indicators.map(({ id }) => [id, expected.indicators[id]?.status ?? 'no-data']),
    );
    await pane.click('#tab-findings');
    const rules = await pane.$$eval('[data-finding]', (items) =>
      items.map((item) => item.getAttribute('data-finding')),
    );
    for (const rule of [
      'below-target',
      'missing-indicator',
      'number-as-text',
      'unreadable-value',
      'target-differs',
      'formula-error',
    ]) {
      assert.ok(rules.includes(rule), rule);
    }
  });

  it('goes to the cell of a finding', async () => {
    const pane = preview.pane();
    const button = pane.locator('[data-finding="unreadable-value"] [data-go]').first();
    const target = await button.getAttribute('data-go');
    await button.click();
    await preview.page.waitForFunction((place) => {
      const workbook = window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!;
      const range = workbook.getActiveRange();
      return range && `${range.getSheetName()}!${range.getA1Notation()}` === place;
    }, target);
  });

  it('scrolls that cell into view, free of the frozen head', async () => {
    const pane = preview.pane();
    for (const rule of ['unreadable-value', 'target-differs']) {
      await pane.locator(`[data-finding="${rule}"] [data-go]`).first().click();
      await preview.page.waitForFunction(() => {
        const sheet = window.ccchPreview!.workbook!.grid.api.getActiveWorkbook()!.getActiveSheet();
        const shown = sheet.getVisibleRange();
        const row = sheet.getActiveRange()?.getRow() ?? -1;
        return shown && row >= shown.startRow && row < shown.endRow;
      });
    }
  });

  it('has no accessibility defect in the pane or the page around the grid', async () => {
    const { violations } = await new AxeBuilder({ page: preview.page }).exclude('#grid').analyze();
    assert.deepEqual(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
      [],
    );
  });

  it('inserts the report, saves a copy, and LibreOffice opens it', async function () {
    const pane = preview.pane();
    await pane.click('#view-report');
    await pane.click('#insert-report');
    await pane.waitForSelector('[data-testid=report]');
    const sheet = await pane.getAttribute('[data-testid=report]', 'data-sheet');
    const [download] = await Promise.all([preview.page.waitForEvent('download'), preview.page.click('#save-copy')]);
    assert.equal(download.suggestedFilename(), 'so-theo-doi-cchc-mau - bản sao.xlsx');
    const file = path.join(folder, 'copy.xlsx');
    await download.saveAs(file);

    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.readFile(file);
    assert.ok(workbook.getWorksheet(sheet!), sheet!);
    const pdf = pdfOf(file, folder);
    if (!pdf) return this.skip();
    assert.ok(readFileSync(pdf).length > 10_000);
  });

  it('opens another workbook, and says in words what it cannot open', async () => {
    const { page } = preview;
    await page.setInputFiles('#file-input', {
      name: 'van-ban.xlsx',
      mimeType: '',
      buffer: Buffer.from('không phải sổ'),
    });
    await page.waitForFunction(() => document.querySelector('#status')?.textContent?.includes('van-ban.xlsx'));
    assert.equal(await page.textContent('#file-name'), 'so-theo-doi-cchc-mau.xlsx');

    const book = new ExcelJS.Workbook();
    book.addWorksheet('Trang trắng').getCell('A1').value = 'chưa có bảng';
    await page.setInputFiles('#file-input', {
      name: 'khac.xlsx',
      mimeType: '',
      buffer: Buffer.from(await book.xlsx.writeBuffer()),
    });
    await page.waitForFunction(() => document.querySelector('#file-name')?.textContent === 'khac.xlsx');
    await ready(page);
    await preview.pane().click('#check');
    await preview.pane().waitForSelector('[data-testid=no-table]');
  });

  it('complained about nothing and asked nobody outside this machine', () => {
    assert.deepEqual(preview.complaints, []);
  });
});
