import type { ByteSink } from '../bytes/byte-sink';

const ampersand = 0x26;
const semicolon = 0x3b;
const underscore = 0x5f;
const lowerX = 0x78;
const hash = 0x23;

const named = new Map<string, number>([
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['quot', 0x22],
  ['apos', 0x27],
]);

/** Longest reference: "&#x10FFFF;". */
const longest = 10;

/** Whether text holds anything that `appendText` would change. */
export function holdsEscapes(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === ampersand || (byte === underscore && bytes[at + 1] === lowerX)) return true;
  }
  return false;
}

/**
 * Text of an element as it is meant: references resolved, and `_xHHHH_`, by which ST_Xstring (ISO 29500-1, 22.9.2.19)
 * writes characters that XML forbids.
 */
export function appendText(sink: ByteSink, bytes: Uint8Array, from: number, to: number): void {
  sink.reserve(to - from);
  let at = from;
  while (at < to) {
    const byte = bytes[at]!;
    if (byte === ampersand) at = appendReference(sink, bytes, at, to);
    else if (byte === underscore && bytes[at + 1] === lowerX) at = appendEscape(sink, bytes, at, to);
    else {
      sink.push(byte);
      at++;
    }
  }
}

/** An ampersand that begins no reference is kept as it is. */
function appendReference(sink: ByteSink, bytes: Uint8Array, at: number, to: number): number {
  let end = at + 1;
  while (end < to && end - at < longest && bytes[end] !== semicolon) end++;
  const code = bytes[end] === semicolon && end < to ? codeOf(bytes, at + 1, end) : -1;
  if (code < 0) {
    sink.push(ampersand);
    return at + 1;
  }
  sink.pushCodePoint(code);
  return end + 1;
}

function codeOf(bytes: Uint8Array, from: number, to: number): number {
  if (bytes[from] !== hash) return named.get(String.fromCharCode(...bytes.subarray(from, to))) ?? -1;
  return (bytes[from + 1]! | 0x20) === lowerX ? digits(bytes, from + 2, to, 16) : digits(bytes, from + 1, to, 10);
}

function appendEscape(sink: ByteSink, bytes: Uint8Array, at: number, to: number): number {
  const code = at + 6 < to && bytes[at + 6] === underscore ? digits(bytes, at + 2, at + 6, 16) : -1;
  if (code < 0) {
    sink.push(underscore);
    return at + 1;
  }
  sink.pushCodePoint(code);
  return at + 7;
}

/** -1 where there is anything but digits, or nothing. */
function digits(bytes: Uint8Array, from: number, to: number, base: number): number {
  let value = from < to ? 0 : -1;
  for (let at = from; at < to && value >= 0; at++) {
    const byte = bytes[at]!;
    const digit = byte <= 0x39 ? byte - 0x30 : (byte | 0x20) - 0x61 + 10;
    value = digit >= 0 && digit < base && !(byte > 0x39 && digit < 10) ? value * base + digit : -1;
  }
  return value;
}
