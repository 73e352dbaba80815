import { failure } from '../failure';
import { limits } from '../limits';

/**
 * Bytes of an XML part as they come in, cut into items (a row, a string) that are scanned as wholes: what is left of
 * an item whose end has not come yet waits for more.
 */
export abstract class XmlWindow {
  protected buffer = new Uint8Array(1 << 18);
  private filled = 0;
  /** Bytes that must be there before an unfinished item is tried again: a long one is not scanned for every piece. */
  private wanted = 0;

  constructor(protected readonly file: string) {}

  /** Scans one item at `at`; the position behind it, or -1 where it is not whole. */
  protected abstract scanItem(at: number, end: number): number;
  /** Nothing more is looked at once this is true. */
  protected abstract readonly done: boolean;

  push(piece: Uint8Array, last = false): void {
    if (this.done) return;
    this.append(piece);
    if (this.filled < this.wanted && !last) return;
    const end = this.filled;
    let at = 0;
    while (at < end && !this.done) {
      const next = this.scanItem(at, end);
      if (next < 0) break;
      at = next;
    }
    this.buffer.copyWithin(0, at, end);
    this.filled = end - at;
    this.wanted = at === 0 ? end * 2 : 0;
    if (this.filled > limits.row) throw failure('source.damaged', { file: this.file });
  }

  private append(piece: Uint8Array): void {
    const needed = this.filled + piece.length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, Math.min(this.buffer.length * 2, 1 << 24)));
      larger.set(this.buffer.subarray(0, this.filled));
      this.buffer = larger;
    }
    this.buffer.set(piece, this.filled);
    this.filled = needed;
  }
}
