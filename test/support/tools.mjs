// What the tests need beside npm packages: a browser, LibreOffice, ClickHouse. Used as found, else installed where that is possible.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

const browserNames = [
  'msedge',
  'microsoft-edge',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'chromium',
  'chromium-browser',
];
const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);
const knownBrowsers = [
  ...programFiles.flatMap((folder) => [
    path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    path.join(folder, 'Google/Chrome/Application/chrome.exe'),
  ]),
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const officeNames = ['soffice', 'libreoffice'];
const knownOffices = [
  '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ...programFiles.map((folder) => path.join(folder, 'LibreOffice/program/soffice.exe')),
];

// Debian puts servers where only root looks.
const knownClickHouses = ['/usr/sbin/clickhouse-server', '/usr/bin/clickhouse-server'];

function onPath(names) {
  const extensions = process.platform === 'win32' ? ['.exe', '.cmd', ''] : [''];
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    for (const name of names) {
      for (const extension of extensions) {
        const file = path.join(folder, name + extension);
        if (existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

const find = (names, known) => onPath(names) ?? known.find((file) => existsSync(file));
const mayInstall = () => process.platform === 'linux' && process.getuid?.() === 0 && onPath(['apt-get']) !== undefined;

function installPackages(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'ignore', env: environment });
  const options = ['install', '-y', '-q', '--no-install-recommends', ...packages];
  return spawnSync('apt-get', options, { stdio: ['ignore', 'ignore', 'inherit'], env: environment }).status === 0;
}

/** Path of Edge, Chrome or Chromium; `undefined` where there is none. */
export const findBrowser = () => process.env.CCCH_BROWSER ?? find(browserNames, knownBrowsers);

/** Path of LibreOffice; `undefined` where there is none. */
export const findOffice = () => find(officeNames, knownOffices);

/** Path of ClickHouse's server; `undefined` where there is none. */
export const findClickHouse = () => find(['clickhouse-server'], knownClickHouses);

/** A browser, installed if need be: Debian's package as root, else the browser driver's own download. */
export async function ensureBrowser(say = console.error) {
  const found = findBrowser();
  if (found) return found;
  if (mayInstall()) {
    say('No browser found: installing the package chromium …');
    installPackages(['chromium']);
    return findBrowser();
  }
  say("No browser found: installing the browser driver's own Chromium …");
  execFileSync(process.execPath, ['node_modules/playwright-core/cli.js', 'install', 'chromium'], { stdio: 'inherit' });
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/** LibreOffice, installed if need be and possible; `undefined` otherwise: tests that need it say so and are skipped. */
export function ensureOffice(say = console.error) {
  const found = findOffice();
  if (found) return found;
  if (!mayInstall()) {
    say('LibreOffice is not installed: the tests that open files with it are skipped.');
    return undefined;
  }
  say('LibreOffice not found: installing the package libreoffice-calc …');
  installPackages(['libreoffice-calc', 'fonts-liberation', 'fonts-crosextra-carlito']);
  return findOffice();
}

/** ClickHouse's server, installed if need be and possible; `undefined` otherwise, as for LibreOffice. */
export function ensureClickHouse(say = console.error) {
  const found = findClickHouse();
  if (found) return found;
  if (!mayInstall()) {
    say('ClickHouse is not installed: the tests that count on its server are skipped.');
    return undefined;
  }
  say('ClickHouse not found: installing the package clickhouse-server …');
  installPackages(['clickhouse-server']);
  return findClickHouse();
}
