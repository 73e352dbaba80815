import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { openAddin } from '../../src/cli/addin';
import { tanMinhPlan } from '../../src/plan/plan';
import { type Benchmark, median, milliseconds, ratio } from '../benchmark';

const rows = 5_000;
const columns = 20;

/** The plan's 18 indicators in a tracking table, and beside it a sheet of dossiers that makes up the cells. */
async function largeWorkbook(): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const tracking = workbook.addWorksheet('Theo dõi');
  tracking.addRow(['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Quý I/2026', 'Quý II/2026']);
  tanMinhPlan.indicators.forEach(({ name, targets }, at) => {
    tracking.addRow([at + 1, name.vi, '%', targets[0]!.value * 100, 60 + at, 70 + at]);
  });
  const dossiers = workbook.addWorksheet('Hồ sơ');
  for (let row = 0; row < rows; row++) {
    dossiers.addRow(
      Array.from({ length: columns }, (_, column) => (column % 3 ? row * column : `hồ sơ ${row}-${column}`)),
    );
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

/** Beside it: what it takes ExcelJS to read the same file without checking anything. */
export const checkBenchmark: Benchmark = {
  title: `Check of a workbook of ${(rows * columns).toLocaleString('en')} cells, through Office.js on the host`,
  async run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-bench-'));
    const file = path.join(folder, 'large.xlsx');
    writeFileSync(file, await largeWorkbook());
    const addin = await openAddin('vi', file);
    try {
      const before = addin.host.statistics.syncs;
      await addin.check();
      const syncs = addin.host.statistics.syncs - before;
      const check = await median(() => addin.check());
      const read = await median(() => new ExcelJS.Workbook().xlsx.readFile(file));
      return [
        ['context.sync', String(syncs)],
        ['check', milliseconds(check)],
        ['peer: ExcelJS reads the same file', milliseconds(read)],
        ['ratio to the peer', ratio(check / read)],
      ];
    } finally {
      addin.close();
      rmSync(folder, { recursive: true });
    }
  },
};
