import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { saveXlsx } from '../../../src/host/xlsx';
import { convert } from '../../support/libre-office';
import { findOffice } from '../../support/tools.mjs';
import { richWorkbook } from './rich-workbook';
import { addReport, newWorkbook, open, requestOf, workbookOf } from './support';

describe('LibreOffice', function () {
  let folder: string;

  before(function () {
    if (!findOffice()) this.skip();
    folder = mkdtempSync(path.join(tmpdir(), 'ccch-xlsx-'));
  });

  after(() => {
    if (folder) rmSync(folder, { recursive: true });
  });

  /** The rows of a workbook's sheet (1-based) as LibreOffice shows them. */
  function show(bytes: Uint8Array, sheet: number): string[] {
    writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const filter = `csv:Text - txt - csv (StarCalc):124,34,76,1,,0,false,true,true,false,false,${sheet}`;
    const text = readFileSync(convert(path.join(folder, 'in.xlsx'), folder, filter)!, 'utf8');
    return text
      .replace(/^\ufeff/, '')
      .trimEnd()
      .split('\n');
  }

  it('opens a new workbook and shows its formats and the cached results of custom functions', async () => {
    const snapshot = workbookOf({
      0: { 0: { v: 'Tỷ lệ', t: 1 }, 1: { v: 0.755, t: 2, s: { n: { pattern: '0.0%' } } } },
      1: { 0: { f: '=CCCH.TARGET("x")', v: 0.8, t: 2 }, 1: { v: 46112, t: 2, s: { n: { pattern: 'dd/mm/yyyy' } } } },
    });
    assert.deepEqual(show(await saveXlsx(newWorkbook(snapshot)), 1), ['Tỷ lệ|75.5%', '0.8|31/03/2026']);
  });

  it('opens a rich workbook with a report added: the old sheet and the new one', async () => {
    const request = requestOf(await open(await richWorkbook()));
    addReport(request);
    const saved = await saveXlsx(request);
    assert.match(show(saved, 1)[1]!, /^Văn phòng\|T1\|120\|118\|/);
    const report = show(saved, 5);
    assert.match(report[0]!, /^BÁO CÁO kết quả/);
    assert.match(report[2]!, /^Tỷ lệ hồ sơ trực tuyến\|75\.5%\|/);
  });
});
