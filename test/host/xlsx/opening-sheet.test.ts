import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import ExcelJS from 'exceljs';
import { openHost } from '../../../src/host/node/open';
import { openXlsx, saveXlsx } from '../../../src/host/xlsx';
import { partText } from './support';

/** Hides worksheets of a file and saves it. */
async function hiding(bytes: Uint8Array, ...hidden: string[]): Promise<Uint8Array> {
  const opened = await openXlsx(bytes, { file: 'so.xlsx' });
  assert.ok(opened.ok);
  const host = await openHost({ file: opened.value });
  try {
    await host.window.Excel.run(async (context) => {
      for (const name of hidden) context.workbook.worksheets.getItem(name).visibility = 'Hidden';
      await context.sync();
    });
    return await saveXlsx(host.saveRequest());
  } finally {
    host.close();
  }
}

async function workbookOf(activeTab?: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  for (const name of ['Một', 'Hai', 'Ba']) workbook.addWorksheet(name);
  if (activeTab !== undefined) {
    workbook.views = [{ x: 0, y: 0, width: 9000, height: 9000, firstSheet: 0, activeTab, visibility: 'visible' }];
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

describe('host: the worksheet that a saved file opens on', () => {
  it('is one that can be seen', async () => {
    assert.match(partText(await hiding(await workbookOf(0), 'Một'), 'xl/workbook.xml'), /activeTab="1"/);
    assert.match(partText(await hiding(await workbookOf(2), 'Ba'), 'xl/workbook.xml'), /activeTab="0"/);
  });

  it('is named where the file named none', async () => {
    const sample = new Uint8Array(readFileSync('assets/samples/so-theo-doi-cchc-mau.xlsx'));
    const saved = await hiding(sample, 'Theo dõi 2026', 'Hồ sơ TTHC');
    assert.match(partText(saved, 'xl/workbook.xml'), /<bookViews><workbookView activeTab="2"\/><\/bookViews><sheets>/);
  });

  it('stays what it was while it can be seen', async () => {
    assert.match(partText(await hiding(await workbookOf(1), 'Ba'), 'xl/workbook.xml'), /activeTab="1"/);
  });
});
