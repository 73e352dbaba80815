import { hash32 } from './hash';

const same = (a: Uint8Array, aFrom: number, b: Uint8Array, bFrom: number, length: number): boolean => {
  for (let at = 0; at < length; at++) if (a[aFrom + at] !== b[bFrom + at]) return false;
  return true;
};

const enlarged = <T extends Int32Array | Uint8Array>(array: T, size: number): T => {
  const larger = new (array.constructor as new (size: number) => T)(size);
  larger.set(array);
  return larger;
};

/**
 * The different values of one column, found by their bytes: a value seen before costs no text. Values that differ in
 * bytes but not in text (composed and decomposed letters) share a key.
 */
export class KeyColumn {
  /** Text of each key; key 0 is the empty cell. */
  readonly texts: string[] = [''];
  private readonly keyOfText = new Map<string, number>([['', 0]]);
  /** Open addressing: number of a value, or -1. */
  private slots = new Int32Array(64).fill(-1);
  private count = 0;
  private hashes = new Int32Array(32);
  private keys = new Int32Array(32);
  /** Value `n` stands in `pool` from `ends[n]` to `ends[n + 1]`. */
  private ends = new Int32Array(33);
  private pool = new Uint8Array(1024);

  /** `decode` makes the text of a value that was not seen before. */
  find(bytes: Uint8Array, from: number, to: number, decode: (bytes: Uint8Array, from: number, to: number) => string) {
    const hash = hash32(bytes, from, to);
    const mask = this.slots.length - 1;
    for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
      const value = this.slots[slot]!;
      if (value < 0) return this.add(slot, hash, bytes, from, to, decode(bytes, from, to));
      if (this.hashes[value] !== hash) continue;
      const start = this.ends[value]!;
      if (this.ends[value + 1]! - start === to - from && same(this.pool, start, bytes, from, to - from)) {
        return this.keys[value]!;
      }
    }
  }

  private add(slot: number, hash: number, bytes: Uint8Array, from: number, to: number, text: string): number {
    let key = this.keyOfText.get(text);
    if (key === undefined) {
      key = this.texts.push(text) - 1;
      this.keyOfText.set(text, key);
    }
    const value = this.count++;
    this.reserve(to - from);
    const start = this.ends[value]!;
    for (let at = from; at < to; at++) this.pool[start + at - from] = bytes[at]!;
    this.ends[value + 1] = start + to - from;
    this.hashes[value] = hash;
    this.keys[value] = key;
    this.slots[slot] = value;
    if (this.count * 2 > this.slots.length) this.rehash();
    return key;
  }

  private reserve(length: number): void {
    if (this.count > this.keys.length) {
      const size = this.keys.length * 2;
      this.hashes = enlarged(this.hashes, size);
      this.keys = enlarged(this.keys, size);
      this.ends = enlarged(this.ends, size + 1);
    }
    const needed = this.ends[this.count - 1]! + length;
    if (needed > this.pool.length) this.pool = enlarged(this.pool, Math.max(needed, this.pool.length * 2));
  }

  private rehash(): void {
    this.slots = new Int32Array(this.slots.length * 2).fill(-1);
    const mask = this.slots.length - 1;
    for (let value = 0; value < this.count; value++) {
      let slot = this.hashes[value]! & mask;
      while (this.slots[slot]! >= 0) slot = (slot + 1) & mask;
      this.slots[slot] = value;
    }
  }
}
