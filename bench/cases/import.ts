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
  /** Milliseconds by the clock, and of the processor over all threads: the machine may have other work. */
  time: number;
  processor: number;
  /** Bytes of the process's peak memory. */
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

/** Of each reader the run of median time, with the most memory of all; in rounds, so that all meet the same machine. */
function measure(names: readonly string[], file: string): Run[] {
  const rounds = Array.from({ length: runs }, () => names.map((name) => runOnce(name, file)));
  return names.map((_, at) => {
    const all = rounds.map((round) => round[at]!).sort((a, b) => a.time - b.time);
    return { ...all[Math.floor(runs / 2)]!, memory: Math.max(...all.map(({ memory }) => memory)) };
  });
}

const shown = ({ time, processor, memory }: Run) =>
  `${milliseconds(time)}, processor ${milliseconds(processor)}, ${Math.round(memory / 1e6)} MB at most`;

function compare({ format, rows, peers }: Contest, folder: string): [string, string][] {
  const file = path.join(folder, `list.${format}`);
  execFileSync(process.execPath, [script('generate.mjs'), format, String(rows), file]);
  const size = `${Math.round(statSync(file).size / 1e6)} MB`;
  const [ours, ...others] = measure(['ours.ts', ...peers.map(([, peer]) => peer)], file) as [Run, ...Run[]];
  const lines: [string, string][] = [[`.${format}, ${rows.toLocaleString('en')} × 20, ${size}: ours`, shown(ours)]];
  others.forEach((theirs, at) => {
    const [name] = peers[at]!;
    if (theirs.digest !== ours.digest) throw new Error(`${name} counts otherwise`);
    lines.push([`  peer: ${name}`, shown(theirs)], [`  times as fast as ${name}`, ratio(theirs.time / ours.time)]);
  });
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
