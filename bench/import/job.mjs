// What every reader of the import benchmark does: count rows by month received, field and channel.
import { createHash } from 'node:crypto';

/** Columns of the generated list. */
export const received = 11;
export const field = 3;
export const channel = 5;

/** Runs the job and prints its time and the processor's in milliseconds, the peak memory of the process in bytes, and what it counted. */
export async function report(job) {
  const start = performance.now();
  const before = process.cpuUsage();
  const groups = await job();
  const time = performance.now() - start;
  const { user, system } = process.cpuUsage(before);
  const lines = [...groups].map(([name, count]) => `${name}|${count}`).sort();
  const digest = createHash('sha1').update(lines.join('\n').normalize('NFC')).digest('hex');
  const memory = process.resourceUsage().maxRSS * 1024;
  console.log(JSON.stringify({ time, processor: (user + system) / 1000, memory, groups: lines.length, digest }));
  process.exit(0);
}

/** Adds one to a group of a map. */
export function count(groups, month, fieldName, channelName) {
  const name = `${month}|${fieldName}|${channelName}`;
  groups.set(name, (groups.get(name) ?? 0) + 1);
}

/** "yyyy-MM" of "dd/MM/yyyy …". */
export const monthOfText = (text) => `${text.slice(6, 10)}-${text.slice(3, 5)}`;

/** "yyyy-MM" of a date of a worksheet. */
export const monthOfSerial = (serial) => new Date((Math.floor(serial) - 25_569) * 86_400_000).toISOString().slice(0, 7);
