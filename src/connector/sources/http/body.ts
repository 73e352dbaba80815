import { fail, ok, type Result } from '../../../messages';
import { newDecoder } from '../../readers/platform';
import type { HttpResponse } from './client';

/** Bytes that came in pieces and stay in pieces, so that a large answer is held once only. */
export interface Pieces {
  pieces: readonly Uint8Array[];
  size: number;
}

export interface BodyOptions {
  host: string;
  /** Bytes beyond which the answer is refused: `connector.source.too-large`. */
  limit: number;
  onPiece?: (done: number, total: number | undefined) => void;
}

/** The whole body of an answer. Rejects where the connection breaks. */
export async function readBody(response: HttpResponse, { host, limit, onPiece }: BodyOptions): Promise<Result<Pieces>> {
  const tooLarge = fail('connector.source.too-large', { host, limit: Math.round(limit / 1_000_000) });
  const announced = Number(response.headers.get('content-length') ?? NaN);
  const reader = response.body?.getReader();
  if (announced > limit) {
    await reader?.cancel();
    return tooLarge;
  }
  // Of a compressed answer the length is that of the compressed bytes.
  const total = announced >= 0 && !response.headers.get('content-encoding') ? announced : undefined;
  const pieces: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    if (!value) continue;
    size += value.length;
    if (size > limit) {
      await reader.cancel();
      return tooLarge;
    }
    pieces.push(value);
    onPiece?.(size, total);
  }
  return ok({ pieces, size });
}

/** The bytes from `from` up to `to`. */
export function sliceOf({ pieces }: Pieces, from: number, to: number): Uint8Array {
  const bytes = new Uint8Array(to - from);
  let at = 0;
  for (const piece of pieces) {
    const start = Math.max(from - at, 0);
    const end = Math.min(to - at, piece.length);
    if (start < end) bytes.set(piece.subarray(start, end), at + start - from);
    at += piece.length;
    if (at >= to) break;
  }
  return bytes;
}

/** An answer in UTF-8 as text, without the mark that it may begin with. */
export const textOf = (body: Pieces): string =>
  newDecoder('utf-8')
    .decode(sliceOf(body, 0, body.size))
    .replace(/^\ufeff/, '');
