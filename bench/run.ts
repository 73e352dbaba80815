// npm run bench: measured on the machine at hand, always beside a peer or a floor in the same run.
import { benchmarks } from './benchmarks';

for (const { title, run } of benchmarks) {
  console.log(`\n${title}`);
  for (const [what, value] of await run()) console.log(`  ${what.padEnd(62)} ${value}`);
}
process.exit(0);
