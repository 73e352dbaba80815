import { ByteRow, type ByteDecoder } from '../bytes/byte-row';

const quote = 0x22;

/** A record of a text file: its cells are places in the scanner's buffer. */
export class TextRow extends ByteRow {
  buffer = new Uint8Array(0);
  starts = new Int32Array(64);
  /** Ends of cells; the complement (`~end`) where the cell holds doubled quotes. */
  ends = new Int32Array(64);
  private scratch = new Uint8Array(256);

  constructor(decode: ByteDecoder) {
    super(decode);
  }

  /** Makes room for `columns` cells. */
  grow(columns: number): void {
    const starts = new Int32Array(columns);
    const ends = new Int32Array(columns);
    starts.set(this.starts);
    ends.set(this.ends);
    this.starts = starts;
    this.ends = ends;
  }

  protected locate(column: number): boolean {
    const end = this.ends[column]!;
    this.from = this.starts[column]!;
    this.bytes = this.buffer;
    this.to = end;
    if (end < 0) this.unescape(~end);
    return true;
  }

  private unescape(end: number): void {
    const { buffer } = this;
    if (end - this.from > this.scratch.length) this.scratch = new Uint8Array((end - this.from) * 2);
    let to = 0;
    for (let at = this.from; at < end; at++) {
      this.scratch[to++] = buffer[at]!;
      if (buffer[at] === quote && buffer[at + 1] === quote && at + 1 < end) at++;
    }
    this.bytes = this.scratch;
    this.from = 0;
    this.to = to;
  }
}
