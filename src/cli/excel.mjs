// npm run start:desktop | start:web | stop: the add-in in Excel itself, through Microsoft's own debugging tools.
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { register } from 'tsx/esm/api';

register();
const { message } = await import('../messages/index.ts');
const { languageOf } = await import('./arguments.ts');

const [action = 'start', target = 'desktop', ...rest] = process.argv.slice(2);
const language = languageOf(rest);
const refuse = (id) => {
  process.stderr.write(`${message(language, id)}\n`);
  process.exit(2);
};

/** Desktop Excel exists for Windows and macOS only. */
if (target === 'desktop' && process.platform === 'linux') refuse('cli.excel-not-on-linux');

let tool;
try {
  tool = createRequire(import.meta.url).resolve('office-addin-debugging/cli.js');
} catch {
  refuse('cli.excel-tools-missing');
}
const options = action === 'start' ? [action, 'manifest.xml', target, ...rest] : [action, 'manifest.xml'];
process.exitCode = spawnSync(process.execPath, [tool, ...options], { stdio: 'inherit' }).status ?? 1;
