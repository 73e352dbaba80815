import { failure } from './failure';
import type { ByteStream } from './platform';

/** A file that can be read at any place: a `File` of the browser, an open file of Node, bytes in memory. */
export interface SourceInput {
  /** File name for messages. */
  name: string;
  /** Bytes. */
  size: number;
  /** The bytes from `from` up to, not including, `to`; both lie within the file. */
  read(from: number, to: number): Promise<Uint8Array>;
  /** Inflates GZIP, where the host has a faster way than the one that all hosts have. */
  newInflateStream?(): ByteStream;
}

/** The part of `Blob` that is used. */
export interface BlobLike {
  readonly size: number;
  slice(from: number, to: number): { arrayBuffer(): Promise<ArrayBuffer> };
}

export const blobInput = (name: string, blob: BlobLike): SourceInput => ({
  name,
  size: blob.size,
  read: async (from, to) => new Uint8Array(await blob.slice(from, to).arrayBuffer()),
});

export const bytesInput = (name: string, bytes: Uint8Array): SourceInput => ({
  name,
  size: bytes.length,
  read: async (from, to) => bytes.subarray(from, to),
});

/** @throws ReadFailure where the file has changed, was moved or lies on a drive that went away. */
export async function readRange(input: SourceInput, from: number, to: number): Promise<Uint8Array> {
  const start = Math.max(0, Math.min(from, input.size));
  const end = Math.max(start, Math.min(to, input.size));
  let bytes: Uint8Array;
  try {
    bytes = await input.read(start, end);
  } catch {
    throw failure('source.unreadable', { file: input.name });
  }
  if (bytes.length !== end - start) throw failure('source.unreadable', { file: input.name });
  return bytes;
}

/** Bytes of a file in pieces; while one is worked on, the next is being read. */
export async function* readPieces(
  input: SourceInput,
  from: number,
  to: number,
  size: number,
): AsyncGenerator<Uint8Array> {
  let next: Promise<Uint8Array> | undefined = from < to ? readRange(input, from, Math.min(to, from + size)) : undefined;
  for (let at = from + size; next; at += size) {
    const piece = await next;
    next = at < to ? readRange(input, at, Math.min(to, at + size)) : undefined;
    // A piece that nobody waits for any more must not end the process when it fails.
    next?.catch(() => undefined);
    yield piece;
  }
}
