import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Rows of a CSV text with commas and double quotes. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n|$)/g)) {
    rows[rows.length - 1]?.push(quoted?.replace(/""/g, '"') ?? bare);
    if (end === '\n') rows.push([]);
    if (end === '') break;
  }
  return rows;
}

export async function hasLibreOffice(): Promise<boolean> {
  return run('soffice', ['--version']).then(
    () => true,
    () => false,
  );
}

/** The first worksheet of an .xlsx as LibreOffice calculates it, numbers in English notation. */
export async function calculatedByLibreOffice(file: string): Promise<string[][]> {
  const folder = await mkdtemp(join(tmpdir(), 'libreoffice-'));
  // Comma, double quote, UTF-8, all rows; no quotes around every text, numbers not as shown.
  const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false';
  const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
  try {
    await run('soffice', [profile, '--headless', '--convert-to', filter, '--outdir', folder, file], {
      timeout: 50_000,
    });
    return parseCsv(await readFile(join(folder, basename(file).replace(/\.xlsx$/, '.csv')), 'utf8'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
