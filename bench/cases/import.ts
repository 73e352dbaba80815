import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildSync } from 'esbuild';
import { root } from '../../src/cli/bundle';
import { type Benchmark, middle, milliseconds, ratio } from '../benchmark';

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

/**
 * Our reader as the add-in has it: one script, what is rarely needed beside it. No user runs TypeScript, so none of the
 * time is the loader's; esbuild comes with tsx.
 */
function bundleOurs(folder: string): string {
  buildSync({
    entryPoints: [script('ours.ts')],
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'error',
  });
  return path.join(folder, 'ours.mjs');
}

/** One run in a process of its own, cold. */
const runOnce = (reader: string, file: string): Run =>
  JSON.parse(execFileSync(process.execPath, [reader, file], { encoding: 'utf8' })) as Run;

/** Median times of each reader and the most memory it took; in rounds, so that all meet the same machine. */
function measure(readers: readonly string[], file: string): Run[] {
  const rounds = Array.from({ length: runs }, () => readers.map((reader) => runOnce(reader, file)));
  return readers.map((_, at) => {
    const all = rounds.map((round) => round[at]!);
    return {
      ...all[0]!,
      time: middle(all.map(({ time }) => time)),
      processor: middle(all.map(({ processor }) => processor)),
      memory: Math.max(...all.map(({ memory }) => memory)),
    };
  });
}

const shown = ({ time, processor, memory }: Run) =>
  `${milliseconds(time)}, processor ${milliseconds(processor)}, ${Math.round(memory / 1e6)} MB at most`;

const times = (theirs: Run, ours: Run) =>
  `${ratio(theirs.time / ours.time)}, processor ${ratio(theirs.processor / ours.processor)}`;

function compare({ format, rows, peers }: Contest, folder: string): [string, string][] {
  const file = path.join(folder, `list.${format}`);
  execFileSync(process.execPath, [script('generate.mjs'), format, String(rows), file]);
  const size = `${Math.round(statSync(file).size / 1e6)} MB`;
  const readers = [bundleOurs(folder), ...peers.map(([, peer]) => script(peer))];
  const [ours, ...others] = measure(readers, file) as [Run, ...Run[]];
  const lines: [string, string][] = [[`.${format}, ${rows.toLocaleString('en')} × 20, ${size}: ours`, shown(ours)]];
  others.forEach((theirs, at) => {
    const [name] = peers[at]!;
    if (theirs.digest !== ours.digest) throw new Error(`${name} counts otherwise`);
    lines.push([`  peer: ${name}`, shown(theirs)], [`  times as fast as ${name}`, times(theirs, ours)]);
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
