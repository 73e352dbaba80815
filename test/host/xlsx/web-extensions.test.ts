import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openHost } from '../../../src/host/node/open';
import { saveXlsx } from '../../../src/host/xlsx';
import { pdfOf } from '../../support/libre-office';
import { richWorkbook } from './rich-workbook';
import { open, partsOf } from './support';

const addin = '6f0d2c1e-5b7a-4c39-9e64-3a8f1d70b2c5';

/** Saves what `work` leaves in the settings of the add-in. */
async function withSettings(bytes: Uint8Array, work: (settings: Office.Settings) => void): Promise<Uint8Array> {
  const host = await openHost({ file: await open(bytes), addin });
  try {
    const { settings } = host.window.Office.context.document;
    work(settings);
    await new Promise<void>((resolve) => settings.saveAsync(() => resolve()));
    return await saveXlsx(host.saveRequest());
  } finally {
    host.close();
  }
}

describe('document settings of the add-in in the file', () => {
  let bytes: Uint8Array;
  before(async () => (bytes = await richWorkbook()));

  it('come back when the copy is opened again, and change with a second save', async () => {
    const choices = { version: 1, choices: [{ words: '“Tỷ lệ” <a> & "b"' }] };
    const first = await withSettings(bytes, (settings) => settings.set('ccch.choices', choices));
    const second = await withSettings(first, (settings) => {
      assert.deepEqual(JSON.parse(JSON.stringify(settings.get('ccch.choices'))), choices);
      settings.set('ccch.choices', null);
      settings.set('ccch.other', 5);
    });
    await withSettings(second, (settings) => {
      assert.equal(settings.get('ccch.choices'), null);
      assert.equal(settings.get('ccch.other'), 5);
    });
  });

  it('leave every other part as it was; without settings nothing is added', async () => {
    assert.deepEqual(partsOf(await withSettings(bytes, () => undefined)), partsOf(bytes));
    const [old, now] = [partsOf(bytes), partsOf(await withSettings(bytes, (settings) => settings.set('a', 1)))];
    const differing = Object.keys(old).filter((name) => old[name] !== now[name]);
    assert.deepEqual(differing.sort(), ['[Content_Types].xml', '_rels/.rels']);
  });

  it('belong to the add-in alone', async () => {
    const saved = await withSettings(bytes, (settings) => settings.set('a', 1));
    const host = await openHost({ file: await open(saved), addin: '00000000-0000-4000-8000-000000000000' });
    assert.equal(host.window.Office.context.document.settings.get('a'), null);
    host.close();
  });

  it('do not keep other programs from opening the file', async function () {
    const saved = await withSettings(bytes, (settings) => settings.set('a', 'x'));
    await new ExcelJS.Workbook().xlsx.load(Buffer.from(saved) as unknown as ArrayBuffer);
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-'));
    try {
      const file = path.join(folder, 'settings.xlsx');
      writeFileSync(file, saved);
      if (!pdfOf(file, folder)) this.skip();
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
