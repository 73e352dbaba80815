/** One benchmark: rows of what was measured and its value, the ratio to the peer or floor last. */
export interface Benchmark {
  title: string;
  run(): Promise<[what: string, value: string][]>;
}

/** The median of times, which are sorted on the way. */
export const middle = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)]!;

/** Median time of `runs` runs in milliseconds. */
export async function median(work: () => unknown, runs = 5): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run++) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return middle(times);
}

export const milliseconds = (time: number): string => `${time.toFixed(time < 10 ? 2 : 0)} ms`;
export const ratio = (value: number): string => `${value.toFixed(2)} ×`;
