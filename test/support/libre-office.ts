import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from './tools.mjs';

/**
 * LibreOffice as an independent reader of our files: converts `file` into a new folder within `folder`. `undefined` where LibreOffice is
 * not installed; throws where it could not open the file. A profile of its own lets it run beside an open LibreOffice.
 */
export function convert(file: string, folder: string, format: string): string | undefined {
  const office = findOffice();
  if (!office) return undefined;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'ccch-office-'));
  try {
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format];
    const output = mkdtempSync(path.join(folder, 'converted-'));
    const run = spawnSync(office, [...options, '--outdir', output, file], { encoding: 'utf8', timeout: 110_000 });
    // Of a single worksheet LibreOffice chooses the name itself.
    const [made] = readdirSync(output);
    if (made === undefined) throw new Error(`LibreOffice could not open ${file}: ${run.stderr}${run.stdout}`);
    return path.join(output, made);
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export const pdfOf = (file: string, folder: string): string | undefined => convert(file, folder, 'pdf');

/** Comma, double quote, UTF-8, all rows; no quotes around every text, numbers not as shown. */
const csvFormat = 'csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,false,false';

/** The first worksheet of an .xlsx as LibreOffice calculates it, numbers in English notation. */
export function calculatedByLibreOffice(file: string): string[][] | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-csv-'));
  try {
    const made = convert(file, folder, csvFormat);
    return made === undefined ? undefined : parseCsv(readFileSync(made, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

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
