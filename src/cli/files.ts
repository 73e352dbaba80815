import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { openXlsx } from '../host/xlsx';
import type { OpenedFile } from '../host/model';
import { CommandProblem } from './problems';

/** Opens an .xlsx file; whatever it is instead is told in one line. */
export async function openFile(file: string): Promise<OpenedFile> {
  const opened = await openXlsx(readBytes(file), { file: path.basename(file) });
  if (!opened.ok) throw new CommandProblem(opened.problem);
  return opened.value;
}

function readBytes(file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (error) {
    throw fileProblem('read', file, error);
  }
}

export function writeFile(file: string, bytes: Uint8Array): void {
  try {
    writeFileSync(file, bytes);
  } catch (error) {
    throw fileProblem('write', file, error);
  }
}

/** What the system says of a file, in words. */
export function fileProblem(action: 'read' | 'write', file: string, error: unknown): CommandProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (action === 'read' && code === 'ENOENT') return new CommandProblem({ id: 'cli.no-such-file', params: { file } });
  if (code === 'EISDIR') return new CommandProblem({ id: 'cli.is-folder', params: { file } });
  const id = action === 'read' ? 'cli.cannot-read' : 'cli.cannot-write';
  return new CommandProblem({ id, params: { file, code } });
}
