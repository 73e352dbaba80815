import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openHost, type NodeHost } from '../../../src/host/node/open';
import { saveXlsx } from '../../../src/host/xlsx';
import { convert } from '../../support/libre-office';
import { open } from '../xlsx/support';

/** The workbook as the host would save it now. */
export const saved = (host: NodeHost): Promise<Uint8Array> => saveXlsx(host.saveRequest());

/** Opens `bytes` in a host of its own for `use`. */
export async function withFile<T>(bytes: Uint8Array, use: (host: NodeHost) => Promise<T>): Promise<T> {
  const host = await openHost({ file: await open(bytes) });
  try {
    return await use(host);
  } finally {
    host.close();
  }
}

/** The saved workbook, opened again. */
export const reopened = async <T>(host: NodeHost, use: (again: NodeHost) => Promise<T>): Promise<T> =>
  withFile(await saved(host), use);

/** What LibreOffice makes of the workbook, as flat OpenDocument XML; `undefined` where it is not installed. */
export function openDocument(bytes: Uint8Array): string | undefined {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'ccch-features-'));
  try {
    writeFileSync(path.join(folder, 'in.xlsx'), bytes);
    const made = convert(path.join(folder, 'in.xlsx'), folder, 'fods');
    return made === undefined ? undefined : readFileSync(made, 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
