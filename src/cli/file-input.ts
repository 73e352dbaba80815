import { open, stat } from 'node:fs/promises';
import path from 'node:path';
import type { SourceInput } from '../connector/readers';
import { fileProblem } from './files';
import { newInflateStream } from './inflate-stream';

/** A file as a source: read at any place, never as a whole. */
export async function fileInput(file: string): Promise<{ input: SourceInput; close(): Promise<void> }> {
  try {
    if ((await stat(file)).isDirectory()) throw Object.assign(new Error(file), { code: 'EISDIR' });
    const handle = await open(file);
    const { size } = await handle.stat();
    const read = async (from: number, to: number): Promise<Uint8Array> => {
      const bytes = new Uint8Array(to - from);
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, from);
      return bytes.subarray(0, bytesRead);
    };
    return { input: { name: path.basename(file), size, read, newInflateStream }, close: () => handle.close() };
  } catch (error) {
    throw fileProblem('read', file, error);
  }
}
