import { accessSync, constants, existsSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
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

/** Writes a file as a whole or not at all: what stood there stays until the new one is complete. */
export function writeFile(file: string, bytes: Uint8Array): void {
  const partial = `${file}.${process.pid}.part`;
  try {
    if (existsSync(file)) accessSync(file, constants.W_OK);
    writeFileSync(partial, bytes);
    renameSync(partial, file);
  } catch (error) {
    if (existsSync(partial)) rmSync(partial);
    throw fileProblem('write', file, error);
  }
}

/** What stands there; nothing also where the path leads through a file or is none that the system knows. */
function statOf(file: string) {
  try {
    return statSync(file, { bigint: true });
  } catch {
    return undefined;
  }
}

function sameFile(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  return one !== undefined && other !== undefined && one.dev === other.dev && one.ino === other.ino;
}

/**
 * Says before any work whether a copy of `workbook` can be saved as `out`: in a folder that is there, under the name of a
 * workbook, and over none of the files that the command reads.
 */
export function checkCopy(workbook: string, out: string, others: readonly string[] = []): void {
  if (!existsSync(workbook)) throw new CommandProblem({ id: 'cli.no-such-file', params: { file: workbook } });
  if (!/\.xls[xm]$/i.test(out)) throw new CommandProblem({ id: 'cli.out-ending', params: { file: out } });
  const folder = path.dirname(out);
  if (!statOf(folder)?.isDirectory()) throw new CommandProblem({ id: 'cli.no-such-folder', params: { folder } });
  if (statOf(out)?.isDirectory()) throw new CommandProblem({ id: 'cli.is-folder', params: { file: out } });
  const overwritten = [workbook, ...others].find((file) => sameFile(file, out));
  if (overwritten !== undefined) throw new CommandProblem({ id: 'cli.out-is-input', params: { file: overwritten } });
}

/** What the system says of a file, in words. */
export function fileProblem(action: 'read' | 'write', file: string, error: unknown): CommandProblem {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (action === 'read' && code === 'ENOENT') return new CommandProblem({ id: 'cli.no-such-file', params: { file } });
  if (code === 'EISDIR') return new CommandProblem({ id: 'cli.is-folder', params: { file } });
  const id = action === 'read' ? 'cli.cannot-read' : 'cli.cannot-write';
  return new CommandProblem({ id, params: { file, code } });
}
