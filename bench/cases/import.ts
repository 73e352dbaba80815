import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../src/cli/bundle';
import { type Benchmark, milliseconds, ratio } from '../benchmark';

/** Rows of the text; a tenth of them in the workbook. CCCH_BENCH_ROWS scales both down. */
const csvRows = Number(process.env.CCCH_BENCH_ROWS ?? 1_000_000);
const runs = 5;

interface Run {
  /** Milliseconds, and bytes of the process's peak memory. */
  time: number;
  memory: number;
  groups: number;
  digest: string;
}

interface Contest {
  format: 'csv' | 'xlsx';
  rows: number;
  /** Names and scripts of bench/import. */
  peers: readonly (readonly [name: string, script: string])[];
}

const contests: readonly Contest[] = [
  {
    format: 'csv',
    rows: csvRows,
    peers: [
      ['Papa Parse', 'papa.mjs'],
      ['DuckDB, one thread', 'duckdb.mjs'],
    ],
  },
  {
    format: 'xlsx',
    rows: Math.ceil(csvRows / 10),
    peers: [
      ['SheetJS', 'sheetjs.mjs'],
      ['ExcelJS, streaming', 'exceljs.mjs'],
    ],
  },
];

const script = (name: string) => path.join(root, 'bench/import', name);

/** One run in a process of its own, cold. */
function runOnce(name: string, file: string): Run {
  const loader = name.endsWith('.ts') ? ['--import', 'tsx'] : [];
  return JSON.parse(execFileSync(process.execPath, [...loader, script(name), file], { encoding: 'utf8' })) as Run;
}

/** The run of median time, with the most memory of all. */
function measure(name: string, file: string): Run {
  const all = Array.from({ length: runs }, () => runOnce(name, file)).sort((a, b) => a.time - b.time);
  return { ...all[Math.floor(runs / 2)]!, memory: Math.max(...all.map(({ memory }) => memory)) };
}

const shown = ({ time, memory }: Run) => `${milliseconds(time)}, ${Math.round(memory / 1e6)} MB at most`;

function compare({ format, rows, peers }: Contest, folder: string): [string, string][] {
  const file = path.join(folder, `list.${format}`);
  execFileSync(process.execPath, [script('generate.mjs'), format, String(rows), file]);
  const size = `${Math.round(statSync(file).size / 1e6)} MB`;
  const ours = measure('ours.ts', file);
  const lines: [string, string][] = [[`.${format}, ${rows.toLocaleString('en')} × 20, ${size}: ours`, shown(ours)]];
  for (const [name, peer] of peers) {
    const theirs = measure(peer, file);
    if (theirs.digest !== ours.digest) throw new Error(`${name} counts otherwise`);
    lines.push([`  peer: ${name}`, shown(theirs)], [`  times as fast as ${name}`, ratio(theirs.time / ours.time)]);
  }
  return lines;
}

export const importBenchmark: Benchmark = {
  title: 'Import: an export parsed and counted by month, field and channel, each reader in a process of its own',
  async run() {
    const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-bench-'));
    try {
      return contests.flatMap((contest) => compare(contest, folder));
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
};
