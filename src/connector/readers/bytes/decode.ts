import { newDecoder } from '../platform';
import type { ByteDecoder } from './byte-row';

const utf8 = newDecoder('utf-8');
const strictUtf8 = newDecoder('utf-8', true);
const windows1258 = newDecoder('windows-1258');

/** Short cells are quicker put together by hand than handed to the host's decoder. */
const short = 16;

function decodeAscii(bytes: Uint8Array, from: number, to: number): string | undefined {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte > 0x7f) return undefined;
    text += String.fromCharCode(byte);
  }
  return text;
}

const tidy = (text: string): string => text.normalize('NFC').trim();

export const decodeUtf8: ByteDecoder = (bytes, from, to) => {
  const ascii = to - from <= short ? decodeAscii(bytes, from, to) : undefined;
  return ascii !== undefined ? ascii.trim() : tidy(utf8.decode(bytes.subarray(from, to)));
};

/**
 * For files whose beginning holds plain ASCII only, so that nothing told UTF-8 from windows-1258: each cell that is no
 * UTF-8 is taken as windows-1258.
 */
export const decodeUndecided: ByteDecoder = (bytes, from, to) => {
  const cell = bytes.subarray(from, to);
  try {
    return tidy(strictUtf8.decode(cell));
  } catch {
    return tidy(windows1258.decode(cell));
  }
};
