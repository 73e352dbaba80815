import type { Benchmark } from './benchmark';
import { checkBenchmark } from './cases/check';
import { lookupBenchmark } from './cases/lookup';
import { matchingBenchmark } from './cases/matching';
import { reportBenchmark } from './cases/report';

export const benchmarks: Benchmark[] = [lookupBenchmark, checkBenchmark, matchingBenchmark, reportBenchmark];
