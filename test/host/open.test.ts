import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { Interpreter } from '../../src/host/interpreter';
import { openHost } from '../../src/host/node/open';
import type { OpenedFile } from '../../src/host/model';
import { functionsJson, run, same, textsOf, valuesOf, write } from './support';

const cell = (v: string | number, more: object = {}) => ({ v, ...more });

const opened = (): OpenedFile => ({
  snapshot: {
    id: 'workbook',
    name: 'so.xlsx',
    appVersion: '',
    locale: 'viVN' as never,
    styles: { percent: { n: { pattern: '0.0%' } } },
    sheetOrder: ['sheet-1', 'sheet-2'],
    sheets: {
      'sheet-1': {
        id: 'sheet-1',
        name: 'Sổ',
        rowCount: 20,
        columnCount: 10,
        cellData: {
          0: { 0: cell('Tỷ lệ', { t: 1 }), 1: cell(0.755, { t: 2, s: 'percent' }), 2: cell(9, { t: 2, f: '=B1*2' }) },
          1: {
            0: cell(41, { t: 2, f: '=[1]Khác!A1' }),
            1: cell('kept', { t: 1, f: '=HAMLA(1)' }),
            2: { f: '=CCCH.TWICE(4)' },
          },
        },
      },
      'sheet-2': { id: 'sheet-2', name: 'Ẩn', hidden: 1, rowCount: 20, columnCount: 10, cellData: {} },
    },
  },
  extras: { 'sheet-1': { page: { orientation: 'landscape' }, protected: false } },
  names: [{ name: 'ty_le', formula: '=Sổ!$B$1', visible: true }],
  structureProtected: false,
  original: new Uint8Array([1]),
});

/** A script of an add-in, as a file. */
function script(text: string): string {
  const file = path.join(fs.mkdtempSync(path.join(os.tmpdir(), 'host-test-')), 'script.js');
  fs.writeFileSync(file, text);
  return file;
}

const twice = functionsJson([{ id: 'TWICE', name: 'TWICE', parameters: [{ name: 'a', type: 'number' }] }]);

describe('host: opening a workbook in Node', () => {
  it('answers everything that the library asks of its services at start', async () => {
    const requests: string[] = [];
    const failed: unknown[] = [];
    const { run: answer } = Interpreter.prototype;
    Interpreter.prototype.run = async function (request) {
      const response = await answer.call(this, request);
      requests.push(...request.Actions.map((action) => action.Name ?? '').filter(Boolean));
      if (response.Error) failed.push(response.Error);
      return response;
    };
    try {
      const register = script("Office.actions.associate('press', function () {});");
      const host = await openHost({ scripts: [register], functions: twice });
      await host.window.Office.addin.showAsTaskpane();
      host.close();
    } finally {
      Interpreter.prototype.run = answer;
    }
    assert.deepEqual(failed, []);
    for (const name of [
      '_SetOsfControlContainerReadyForCustomFunctions',
      '_GetEnabledFeatures',
      'SetAppRuntimeState',
    ]) {
      assert.ok(requests.includes(name), name);
    }
  });

  it('opens a file, runs the add-in’s scripts, and calculates until nothing is busy', async () => {
    const scripts = [script("CustomFunctions.associate('TWICE', function (a) { return a * 2; });")];
    const host = await openHost({ file: opened(), name: 'so.xlsx', functions: twice, scripts });
    try {
      same(await valuesOf(host, 'Sổ', 'A1:C2'), [
        ['Tỷ lệ', 0.755, 1.51],
        [41, 'kept', 8],
      ]);
      same(await textsOf(host, 'Sổ', 'B1'), [['75,5%']]);
      await run(host, async (context) => {
        context.workbook.load('name');
        const name = context.workbook.names.getItem('ty_le').getRange().load('address');
        const sheets = context.workbook.worksheets.load('items/name,items/visibility');
        const layout = context.workbook.worksheets.getItem('Sổ').pageLayout.load('orientation');
        await context.sync();
        same([context.workbook.name, name.address, layout.orientation], ['so.xlsx', 'Sổ!B1', 'Landscape']);
        same(
          sheets.items.map((sheet) => sheet.visibility),
          ['Visible', 'Hidden'],
        );
      });
    } finally {
      host.close();
    }
  });

  it('leaves the opened file as it was, and asks to save only what was changed', async () => {
    const file = opened();
    const host = await openHost({ file });
    try {
      await run(host, async (context) => {
        const { worksheets } = context.workbook;
        worksheets.getItem('Sổ').getRange('D4').values = [[5]];
        worksheets.getItem('Sổ').getRange('B1').format.font.bold = true;
        worksheets.getItem('Sổ').name = 'Sổ mới';
        worksheets.getItem('Ẩn').delete();
        worksheets.add('Báo cáo').getRange('A1').formulas = [['=SEQUENCE(2)']];
        await context.sync();
      });
      const request = host.saveRequest();
      assert.deepEqual(file, opened());
      assert.equal(request.original, file.original);
      assert.deepEqual(request.newSheets, ['added-1']);
      assert.deepEqual(request.changedCells, { 'sheet-1': ['3,3', '0,1'] });
      assert.deepEqual([request.renamed, request.deleted], [{ 'sheet-1': 'Sổ' }, ['Ẩn']]);
      assert.deepEqual(request.spills?.['added-1'], [{ row: 0, column: 0, values: [[1], [2]] }]);
      assert.deepEqual(request.snapshot.sheetOrder, ['sheet-1', 'added-1']);
    } finally {
      host.close();
    }
  });

  it('shows #BUSY! for functions of an add-in that has not loaded yet', async () => {
    const host = await openHost({ functions: twice });
    try {
      await write(host, 'Trang tính1', 'A1', [['=CCCH.TWICE(1)']]);
      same(await valuesOf(host, 'Trang tính1', 'A1'), [['#BUSY!']]);
      host.load(script("CustomFunctions.associate('TWICE', function (a) { return a * 2; });"));
      await host.settled();
      same(await valuesOf(host, 'Trang tính1', 'A1'), [[2]]);
    } finally {
      host.close();
    }
  });

  it('speaks English where asked to', async () => {
    const host = await openHost({ locale: 'en-US' });
    try {
      assert.equal(host.window.Office.context.displayLanguage, 'en-US');
      await write(host, 'Sheet1', 'A1', [[1234.5]]);
      await assert.rejects(
        run(host, async (context) => {
          context.workbook.worksheets.getItem('none');
          await context.sync();
        }),
        /not found/,
      );
    } finally {
      host.close();
    }
  });

  it('lets the process end after it was closed', async () => {
    const source = path.resolve('src/host/node/open.ts');
    const file = script(
      `import(${JSON.stringify(source)}).then(async ({ openHost }) => { const host = await openHost(); host.close(); console.log('closed'); });`,
    );
    const run = promisify(execFile)(process.execPath, ['--import', 'tsx', file], {
      cwd: process.cwd(),
      timeout: 40_000,
    });
    assert.match((await run).stdout, /closed/);
  });
});
