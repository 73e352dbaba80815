// npm test: finds or installs what the tests need, builds what they drive, runs them all.
import { spawnSync } from 'node:child_process';
import { ensureBrowser, ensureClickHouse, ensureOffice } from './support/tools.mjs';

const run = (...command) => spawnSync(process.execPath, command, { stdio: 'inherit', env: process.env }).status ?? 1;

const browser = await ensureBrowser();
if (browser) process.env.CCCH_BROWSER = browser;
ensureOffice();
ensureClickHouse();

const built = run('node_modules/webpack-cli/bin/cli.js', '--mode', 'production', '--env', 'preview');
if (built !== 0) {
  console.log('0 passed, 1 failed');
  process.exit(1);
}
const chosen = process.argv.slice(2);
process.exit(run('node_modules/mocha/bin/mocha.js', ...(chosen.length > 0 ? chosen : ['test/**/*.test.ts'])));
