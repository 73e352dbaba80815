/** Bytes that grow; `length` may be set back. */
export class ByteSink {
  bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  /** Makes sure that `more` bytes fit in. */
  reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    larger.set(this.bytes.subarray(0, this.length));
    this.bytes = larger;
  }

  push(byte: number): void {
    if (this.length === this.bytes.length) this.reserve(1);
    this.bytes[this.length++] = byte;
  }

  append(bytes: Uint8Array, from: number, to: number): void {
    this.reserve(to - from);
    const target = this.bytes;
    let next = this.length;
    for (let at = from; at < to; at++) target[next++] = bytes[at]!;
    this.length = next;
  }

  /** UTF-8 of a code point; what is none becomes U+FFFD. */
  pushCodePoint(code: number): void {
    if (code < 0x80) this.push(code);
    else if (code < 0x800) this.pushTail(0xc0 | (code >> 6), code, 1);
    else if ((code >= 0xd800 && code < 0xe000) || code > 0x10ffff) this.pushTail(0xef, 0xfffd, 2);
    else if (code < 0x10000) this.pushTail(0xe0 | (code >> 12), code, 2);
    else this.pushTail(0xf0 | (code >> 18), code, 3);
  }

  private pushTail(first: number, code: number, rest: number): void {
    this.push(first);
    for (let shift = (rest - 1) * 6; shift >= 0; shift -= 6) this.push(0x80 | ((code >> shift) & 0x3f));
  }
}
