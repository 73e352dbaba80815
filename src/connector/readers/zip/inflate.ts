import { failure } from '../failure';
import { readPieces, readRange, type SourceInput } from '../input';
import { limits } from '../limits';
import type { ZipEntry } from './directory';
import { inflateStream, readStored, type Inflated } from './streams';

/** Bytes read at once. */
const pieceSize = 1 << 19;
const localSignature = 0x04034b50;
const localLength = 30;
const stored = 0;
const deflated = 8;

/**
 * The contents of an entry, piece by piece: no more of it is in memory than a few pieces. Refuses what inflates beyond
 * reason while it does so, whatever the archive promises.
 * @throws ReadFailure
 */
export async function* inflateEntry(
  input: SourceInput,
  entry: ZipEntry,
  most: number = limits.part,
): AsyncGenerator<Inflated> {
  const file = input.name;
  if (entry.encrypted) throw failure('source.password', { file });
  if (entry.method !== stored && entry.method !== deflated) throw failure('source.damaged', { file });
  const from = await dataPosition(input, entry);
  const pieces = readPieces(input, from, from + entry.compressedSize, pieceSize);
  const packed = { pieces, entry, file };
  let size = 0;
  for await (const part of entry.method === deflated
    ? inflateStream(packed, input.newInflateStream?.())
    : readStored(packed)) {
    size += part.bytes.length;
    if (size > most || (size > limits.harmless && size > part.taken * limits.ratio)) {
      throw failure('source.too-large', { file });
    }
    yield part;
  }
  if (size !== entry.size) throw failure('source.damaged', { file });
}

/** The contents of a small entry as a whole. */
export async function inflateWhole(input: SourceInput, entry: ZipEntry, most: number): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for await (const { bytes } of inflateEntry(input, entry, most)) {
    pieces.push(bytes.slice());
    length += bytes.length;
  }
  const whole = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

async function dataPosition(input: SourceInput, entry: ZipEntry): Promise<number> {
  const header = await readRange(input, entry.offset, entry.offset + localLength);
  const view = new DataView(header.buffer, header.byteOffset, header.byteLength);
  if (header.length < localLength || view.getUint32(0, true) !== localSignature) {
    throw failure('source.damaged', { file: input.name });
  }
  const from = entry.offset + localLength + view.getUint16(26, true) + view.getUint16(28, true);
  if (from + entry.compressedSize > input.size) throw failure('source.damaged', { file: input.name });
  return from;
}
