import { Inflate } from 'fflate';
import { failure, ReadFailure } from '../failure';
import { newInflateStream } from '../platform';

export interface Inflated {
  bytes: Uint8Array;
  /** Compressed bytes that have been taken. */
  taken: number;
}

/** Pieces of raw deflate, and what their whole length is. */
export interface Deflated {
  pieces: AsyncIterable<Uint8Array>;
  size: number;
  /** File name for messages. */
  file: string;
}

/** Bytes inflated by the library at once: few enough that the result stays in the processor's cache. */
const stepSize = 1 << 16;
const ignore = () => undefined;

/** The inflated data of an entry; by the host where it can. @throws ReadFailure where the data are damaged. */
export function inflateStream(deflated: Deflated): AsyncGenerator<Inflated> {
  const stream = newInflateStream();
  return stream ? inflateByHost(deflated, stream) : inflateByLibrary(deflated);
}

export async function* inflateByLibrary({ pieces, size, file }: Deflated): AsyncGenerator<Inflated> {
  let bytes: Uint8Array = new Uint8Array(0);
  const stream = new Inflate((inflated) => (bytes = inflated));
  let taken = 0;
  for await (const piece of pieces) {
    for (let at = 0; at < piece.length; at += stepSize) {
      const step = piece.subarray(at, at + stepSize);
      taken += step.length;
      try {
        stream.push(step, taken === size);
      } catch {
        throw failure('source.damaged', { file });
      }
      yield { bytes, taken };
    }
  }
}

export async function* inflateByHost(
  { pieces, file }: Deflated,
  { writable, readable }: NonNullable<ReturnType<typeof newInflateStream>>,
): AsyncGenerator<Inflated> {
  const writer = writable.getWriter();
  const reader = readable.getReader();
  let taken = 0;
  let broken: unknown;
  const feed = async () => {
    try {
      for await (const piece of pieces) {
        await writer.ready;
        taken += piece.length;
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
      throw broken instanceof ReadFailure ? broken : failure('source.damaged', { file });
    }
  };
  try {
    for (let part = await next(); !part.done; part = await next()) yield { bytes: part.value!, taken };
  } finally {
    // Only the writing end, and without waiting: Node's stream behind it, when its readable is cancelled, goes on and
    // throws where nobody can catch it (ERR_INVALID_STATE, "Controller is already closed").
    writer.abort().catch(ignore);
  }
}
