// Groups an export with the connector's own readers. The benchmark bundles it first: see bench/cases/import.ts.
import { fileInput } from '../../src/cli/file-input';
import { openSource } from '../../src/connector/readers';
import type { SourceRow } from '../../src/connector/source';
import { channel, field, received, report } from './job.mjs';

await report(async () => {
  const source = await openSource((await fileInput(process.argv[2]!)).input);
  if (!source.ok) throw new Error(source.problem.id);
  /** Number of a month by day, and counts by month, field and channel, of which there are fewer than 64 each. */
  const monthOfDay = new Map<number, number>();
  const months: string[] = [];
  const counts = new Int32Array(1 << 20);
  const monthOf = (day: number): number => {
    const text = new Date(day * 86_400_000).toISOString().slice(0, 7);
    const month = months.includes(text) ? months.indexOf(text) : months.push(text) - 1;
    monthOfDay.set(day, month);
    return month;
  };
  let heading = true;
  let last: SourceRow | undefined;
  const read = await source.value.rows((row) => {
    if (heading) {
      heading = false;
      return;
    }
    last = row;
    const day = row.day(received);
    const month = monthOfDay.get(day) ?? monthOf(day);
    counts[(month << 12) + (row.key(field) << 6) + row.key(channel)]!++;
  });
  if (!read.ok) throw new Error(read.problem.id);
  const groups = new Map<string, number>();
  counts.forEach((count, group) => {
    if (count === 0) return;
    const names = [last!.textOfKey(field, (group >> 6) & 63), last!.textOfKey(channel, group & 63)];
    groups.set([months[group >> 12], ...names].join('|'), count);
  });
  return groups;
});
