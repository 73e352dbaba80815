import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as SheetJS from '@e965/xlsx';
import ExcelJS from 'exceljs';
import { type Addin, openAddin } from '../../src/cli/addin';
import { root } from '../../src/cli/bundle';
import { tanMinhPlan } from '../../src/plan/plan';
import { type Benchmark, median, milliseconds, ratio } from '../benchmark';

const columns = 20;
const sizes = [25_000, 50_000, 100_000, 200_000];
const compared = 100_000;

/** The plan's 18 indicators in a tracking table, and beside it a sheet of dossiers that makes up the cells. */
async function workbookOf(cells: number): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook();
  const tracking = workbook.addWorksheet('Theo dõi');
  tracking.addRow(['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Quý I/2026', 'Quý II/2026']);
  tanMinhPlan.indicators.forEach(({ name, targets }, at) => {
    tracking.addRow([at + 1, name.vi, '%', targets[0]!.value * 100, 60 + at, 70 + at]);
  });
  const dossiers = workbook.addWorksheet('Hồ sơ');
  for (let row = 0; row < cells / columns; row++) {
    const line = Array.from({ length: columns }, (_, column) => (column % 3 ? row * column : `hồ sơ ${row}-${column}`));
    dossiers.addRow(line);
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}

async function withAddin<T>(file: string, work: (addin: Addin) => Promise<T>): Promise<T> {
  const addin = await openAddin('vi', file);
  try {
    return await work(addin);
  } finally {
    addin.close();
  }
}

/** Time of one check, and how many round trips to Excel it takes. */
const checkOf = (file: string): Promise<{ time: number; syncs: number }> =>
  withAddin(file, async (addin) => {
    const before = addin.host.statistics.syncs;
    await addin.check();
    const syncs = addin.host.statistics.syncs - before;
    return { time: await median(() => addin.check()), syncs };
  });

/** What a check adds to the memory of a process of its own that has the workbook open. */
function memoryOf(file: string): number {
  const script = path.join(root, 'bench/check-memory.ts');
  return Number(execFileSync(process.execPath, ['--expose-gc', '--import', 'tsx', script, file], { encoding: 'utf8' }));
}

/** Beside it: what it takes the libraries to read the same file without checking anything. */
export const checkBenchmark: Benchmark = {
  title: 'Check of a workbook, through Office.js on the host',
  async run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-bench-'));
    const rows: [string, string][] = [];
    try {
      for (const cells of sizes) {
        const file = path.join(folder, `${cells}.xlsx`);
        writeFileSync(file, await workbookOf(cells));
        const { time, syncs } = await checkOf(file);
        const memory = `${Math.round(memoryOf(file) / 1e6)} MB at most`;
        const perCell = `${((time / cells) * 1000).toFixed(2)} µs a cell`;
        rows.push([
          `${cells.toLocaleString('en')} cells`,
          `${milliseconds(time)}, ${perCell}, ${memory}, context.sync: ${syncs}`,
        ]);
        if (cells === compared) rows.push(...(await comparedWithPeers(file, time)));
      }
    } finally {
      rmSync(folder, { recursive: true });
    }
    return rows;
  },
};

async function comparedWithPeers(file: string, check: number): Promise<[string, string][]> {
  const excelJs = await median(() => new ExcelJS.Workbook().xlsx.readFile(file), 3);
  const sheetJs = await median(() => SheetJS.read(readFileSync(file), { dense: true }), 3);
  return [
    ['  peer: ExcelJS reads the same file', milliseconds(excelJs)],
    ['  peer: SheetJS reads the same file', milliseconds(sheetJs)],
    ['  ratio to ExcelJS', ratio(check / excelJs)],
    ['  ratio to SheetJS', ratio(check / sheetJs)],
  ];
}
