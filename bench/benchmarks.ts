import type { Benchmark } from './benchmark';
import { checkBenchmark } from './cases/check';
import { importBenchmark } from './cases/import';
import { importTruthBenchmark } from './cases/import-truth';
import { functionCallBenchmark, spillBenchmark } from './cases/functions';
import { lookupBenchmark } from './cases/lookup';
import { matchingBenchmark } from './cases/matching';
import { reportBenchmark } from './cases/report';

export const benchmarks: Benchmark[] = [
  lookupBenchmark,
  functionCallBenchmark,
  spillBenchmark,
  checkBenchmark,
  matchingBenchmark,
  reportBenchmark,
  importBenchmark,
  importTruthBenchmark,
];
