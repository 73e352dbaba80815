/**
 * Multiplicative hashing of bytes, a word of state per lane. Not made to withstand an adversary: it only finds
 * duplicates and dictionary slots.
 */
const prime = 0x01000193;
const secondPrime = 0x85ebca6b;

/** 32 bits, signed. Four bytes a step. */
export function hash32(bytes: Uint8Array, from: number, to: number): number {
  let hash = 0x811c9dc5 ^ (to - from);
  let at = from;
  for (const last = to - 3; at < last; at += 4) {
    const word = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
    hash = Math.imul(hash ^ word, prime);
    hash ^= hash >>> 15;
  }
  for (; at < to; at++) hash = Math.imul(hash ^ bytes[at]!, prime);
  hash = Math.imul(hash ^ (hash >>> 15), secondPrime);
  return hash ^ (hash >>> 13);
}

/** 53 bits as a positive integer, never 0. */
export function hash53(bytes: Uint8Array, from: number, to: number): number {
  let first = 0x811c9dc5;
  let second = 0x9e3779b9 ^ (to - from);
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    first = Math.imul(first ^ byte, prime);
    second = Math.imul(second ^ byte, secondPrime);
    second ^= second >>> 13;
  }
  // The low bits of a product depend on the low bits alone: mix the lanes before cutting them.
  first = Math.imul(first ^ (first >>> 16), 0xc2b2ae35) ^ (second >>> 7);
  second = Math.imul(second ^ (second >>> 15), 0x27d4eb2f) ^ (first >>> 11);
  return (first >>> 0) * 0x200000 + (second >>> 11) || 1;
}
