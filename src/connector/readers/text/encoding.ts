import { newDecoder } from '../platform';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1258' | 'windows-1252';

export interface EncodingFound {
  encoding: Encoding;
  /** Bytes of the byte order mark. */
  skip: number;
  /** Nothing but ASCII was seen, so that the encoding is only assumed. */
  undecided?: true;
}

/** Bytes of windows-1258 that Vietnamese texts use: letters, and the tones that stand after their vowel. */
const letters1258 = byteSet('c0-c4 c8-cb cd d0 d3-d6 d9-dd df e0-e4 e8-eb ed f0 f3-f5 f9-fa fd fe d1 f1 fc f6');
const tones1258 = byteSet('cc d2 de ec f2');
const vowels = byteSet('41 45 49 4f 55 59 61 65 69 6f 75 79 c2 c3 ca d4 d5 dd e2 e3 ea f4 f5 fd');
/** Quotation marks, dashes, no-break space, degree and the like: neither for nor against. */
const signs = byteSet('80-9f a0 ab ad b0 b2 b3 b7 bb');

function byteSet(ranges: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const range of ranges.split(' ')) {
    const [first, last = first] = range.split('-').map((hex) => Number.parseInt(hex, 16));
    set.fill(1, first, last! + 1);
  }
  return set;
}

/** The encoding of a text by samples of its bytes, the first from its beginning; `undefined` where it is no text. */
export function findEncoding(samples: readonly Uint8Array[]): EncodingFound | undefined {
  const start = samples[0] ?? new Uint8Array(0);
  if (start[0] === 0xef && start[1] === 0xbb && start[2] === 0xbf) return { encoding: 'utf-8', skip: 3 };
  if (start[0] === 0xff && start[1] === 0xfe) return { encoding: 'utf-16le', skip: 2 };
  if (start[0] === 0xfe && start[1] === 0xff) return { encoding: 'utf-16be', skip: 2 };
  const wide = findUtf16(start);
  if (wide) return { encoding: wide, skip: 0 };
  if (isBinary(start)) return undefined;
  if (samples.every((sample) => sample.every((byte) => byte < 0x80))) {
    return { encoding: 'utf-8', skip: 0, undecided: true };
  }
  if (samples.every(isUtf8)) return { encoding: 'utf-8', skip: 0 };
  return { encoding: samples.every(is1258) ? 'windows-1258' : 'windows-1252', skip: 0 };
}

/** UTF-16 without a mark: separators, digits and plain letters have a zero in one half of their two bytes. */
function findUtf16(bytes: Uint8Array): Encoding | undefined {
  const pairs = bytes.length >> 1;
  let low = 0;
  let high = 0;
  for (let at = 0; at + 1 < bytes.length; at += 2) {
    if (bytes[at] === 0 && bytes[at + 1] !== 0) high++;
    if (bytes[at + 1] === 0 && bytes[at] !== 0) low++;
  }
  if (pairs < 4) return undefined;
  if (low > pairs * 0.4 && high < pairs * 0.05) return 'utf-16le';
  return high > pairs * 0.4 && low < pairs * 0.05 ? 'utf-16be' : undefined;
}

/** A short text may have a stray control character, such as the end mark of DOS. */
const fewBytes = 300;

/** Control characters that no text has make up more than a hundredth. */
function isBinary(bytes: Uint8Array): boolean {
  let control = 0;
  for (const byte of bytes) if (byte < 0x20 && byte !== 9 && byte !== 10 && byte !== 13 && byte !== 12) control++;
  return control === bytes.length || control * 100 > Math.max(bytes.length, fewBytes);
}

/** A sample may begin and end within a character. */
function isUtf8(sample: Uint8Array): boolean {
  let from = 0;
  while (from < 3 && (sample[from]! & 0xc0) === 0x80) from++;
  try {
    newDecoder('utf-8', true).decode(sample.subarray(from), { stream: true });
    return true;
  } catch {
    return false;
  }
}

/** Otherwise the text is set in a font of the 1990s (TCVN3, VNI), whose bytes pass for Latin-1 letters. */
function is1258(sample: Uint8Array): boolean {
  let fits = 0;
  let strange = 0;
  for (let at = 1; at < sample.length; at++) {
    const byte = sample[at]!;
    if (byte < 0x80 || signs[byte]) continue;
    if (letters1258[byte] || (tones1258[byte] && vowels[sample[at - 1]!])) fits++;
    else strange++;
  }
  return strange * 50 <= fits;
}
