// Prints the bytes that a check of the workbook named on the command line adds to the process's peak memory.
import { openAddin } from '../src/cli/addin';

const addin = await openAddin('vi', process.argv[2]);
globalThis.gc?.();
const before = process.memoryUsage().rss;
await addin.check();
console.log(Math.max(0, process.resourceUsage().maxRSS * 1024 - before));
process.exit(0);
