import { failure } from '../failure';
import { encodeUtf8, newDecoder } from '../platform';
import type { Encoding } from './encoding';

/** The pieces of a text in any encoding as pieces of UTF-8. @throws ReadFailure where UTF-16 ends within a character. */
export async function* toUtf8(
  pieces: AsyncIterable<Uint8Array>,
  encoding: Encoding,
  file: string,
): AsyncGenerator<Uint8Array> {
  if (encoding === 'utf-8') {
    yield* pieces;
    return;
  }
  const decoder = newDecoder(encoding);
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    yield encodeUtf8(decoder.decode(piece, { stream: true }));
  }
  const rest = decoder.decode();
  if (encoding.startsWith('utf-16') && length % 2 === 1) throw failure('source.cut-text', { file });
  if (rest !== '') yield encodeUtf8(rest);
}
