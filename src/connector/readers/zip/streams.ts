import { Inflate } from 'fflate';
import { failure, ReadFailure } from '../failure';
import { newInflateStream, type ByteStream } from '../platform';
import { continueCrc } from './crc';
import type { ZipEntry } from './directory';

export interface Inflated {
  /** Only good until the next piece is asked for: the memory is used again. */
  bytes: Uint8Array;
  /** Compressed bytes that have been taken. */
  taken: number;
}

/** Pieces of raw deflate, and what the archive promises of them. */
export interface Deflated {
  pieces: AsyncIterable<Uint8Array>;
  entry: Pick<ZipEntry, 'compressedSize' | 'size' | 'crc'>;
  /** File name for messages. */
  file: string;
}

/** Bytes inflated by the library at once: few enough that the result stays in the processor's cache. */
const stepSize = 1 << 16;
/** Bytes handed on at once of what the host inflates: Node makes pieces of 16 KB, and each costs a turn of every stage. */
const batchSize = 1 << 17;
const ignore = () => undefined;

/**
 * The inflated data of an entry; by the host where it can.
 * @throws ReadFailure where the data are damaged: cut, broken or of another checksum than promised.
 */
export function inflateStream(deflated: Deflated, stream = newInflateStream()): AsyncGenerator<Inflated> {
  return stream ? inflateByHost(deflated, stream) : inflateByLibrary(deflated);
}

export async function* inflateByLibrary({ pieces, entry, file }: Deflated): AsyncGenerator<Inflated> {
  let bytes: Uint8Array = new Uint8Array(0);
  const stream = new Inflate((inflated) => (bytes = inflated));
  let taken = 0;
  let crc = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += stepSize) {
      const step = piece.subarray(at, at + stepSize);
      taken += step.length;
      try {
        stream.push(step, taken === entry.compressedSize);
      } catch {
        throw failure('source.damaged', { file });
      }
      crc = continueCrc(crc, bytes);
      yield { bytes, taken };
    }
  }
  if (crc !== entry.crc) throw failure('source.damaged', { file });
}

/** Data that the archive holds as they are. @throws ReadFailure where their checksum is another than promised. */
export async function* readStored({ pieces, entry, file }: Deflated): AsyncGenerator<Inflated> {
  let taken = 0;
  let crc = 0;
  for await (const bytes of pieces) {
    taken += bytes.length;
    crc = continueCrc(crc, bytes);
    yield { bytes, taken };
  }
  if (crc !== entry.crc) throw failure('source.damaged', { file });
}

/** Header of a GZIP member that says nothing but that deflated data follow (RFC 1952, 2.3). */
const gzipHeader = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);

/** End of a GZIP member: checksum and length of what was deflated. */
function gzipTrailer({ crc, size }: Deflated['entry']): Uint8Array {
  const trailer = new Uint8Array(8);
  const view = new DataView(trailer.buffer);
  view.setUint32(0, crc, true);
  view.setUint32(4, size, true);
  return trailer;
}

/**
 * The host is given the data as a GZIP member, whose checksum is the one of ZIP: it checks it as it inflates, in
 * machine code, where this thread would take a third of the inflating's own time.
 */
async function* asGzip({ pieces, entry }: Deflated): AsyncGenerator<Uint8Array> {
  yield gzipHeader;
  yield* pieces;
  yield gzipTrailer(entry);
}

export async function* inflateByHost(deflated: Deflated, { writable, readable }: ByteStream): AsyncGenerator<Inflated> {
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let taken = 0;
  let broken: unknown;
  const feed = async () => {
    try {
      for await (const piece of asGzip(deflated)) {
        await writer.ready;
        taken = Math.min(taken + piece.length, deflated.entry.compressedSize);
        writer.write(piece).catch(ignore);
      }
      await writer.close();
    } catch (error) {
      broken = error;
      await writer.abort().catch(ignore);
    }
  };
  const fed = feed();
  const next = async () => {
    try {
      return await reader.read();
    } catch {
      await fed;
      throw broken instanceof ReadFailure ? broken : failure('source.damaged', { file: deflated.file });
    }
  };
  const batch = new Uint8Array(batchSize);
  let filled = 0;
  try {
    for (let part = await next(); !part.done; part = await next()) {
      const bytes = part.value!;
      if (filled > 0 && filled + bytes.length > batchSize) {
        yield { bytes: batch.subarray(0, filled), taken };
        filled = 0;
      }
      if (bytes.length > batchSize) {
        yield { bytes, taken };
        continue;
      }
      batch.set(bytes, filled);
      filled += bytes.length;
    }
    if (filled > 0) yield { bytes: batch.subarray(0, filled), taken };
  } finally {
    // Only the writing end, and without waiting: Node's stream behind it, when its readable is cancelled, goes on and
    // throws where nobody can catch it (ERR_INVALID_STATE, "Controller is already closed").
    writer.abort().catch(ignore);
  }
}
