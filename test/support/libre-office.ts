import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { findOffice } from './tools.mjs';

/**
 * LibreOffice as an independent reader of our files: converts `file` into `folder`. `undefined` where LibreOffice is
 * not installed; throws where it could not open the file. A profile of its own lets it run beside an open LibreOffice.
 */
export function convert(file: string, folder: string, format: string): string | undefined {
  const office = findOffice();
  if (!office) return undefined;
  const profile = mkdtempSync(path.join(os.tmpdir(), 'ccch-office-'));
  try {
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, '--headless', '--convert-to', format];
    const run = spawnSync(office, [...options, '--outdir', folder, file], { encoding: 'utf8', timeout: 110_000 });
    const extension = format.split(':')[0]!;
    const made = path.join(folder, `${path.basename(file, path.extname(file))}.${extension}`);
    if (!existsSync(made)) throw new Error(`LibreOffice could not open ${file}: ${run.stderr}${run.stdout}`);
    return made;
  } finally {
    rmSync(profile, { recursive: true, force: true });
  }
}

export const pdfOf = (file: string, folder: string): string | undefined => convert(file, folder, 'pdf');
