import type { SourceRow } from '../../source';
import { dayOfBytes } from './day';
import { hash53 } from './hash';
import { KeyColumn } from './key-column';

/** Makes the text of bytes, without outer spaces and in Unicode NFC. */
export type ByteDecoder = (bytes: Uint8Array, from: number, to: number) => string;

/**
 * A row whose cells are places in a buffer. Subclasses tell where a cell is; nothing is made of a cell that nobody
 * asks for.
 */
export abstract class ByteRow implements SourceRow {
  number = 0;
  length = 0;
  /** The cell that `locate` found: UTF-8 bytes from `from` to `to`. */
  protected bytes: Uint8Array = new Uint8Array(0);
  protected from = 0;
  protected to = 0;
  private readonly columns: (KeyColumn | undefined)[] = [];

  constructor(private readonly decode: ByteDecoder) {}

  /** Points `bytes`, `from` and `to` at the cell; false where the row has none. */
  protected abstract locate(column: number): boolean;

  text(column: number): string {
    return this.find(column) ? this.decode(this.bytes, this.from, this.to) : '';
  }

  key(column: number): number {
    if (!this.find(column)) return 0;
    const keys = (this.columns[column] ??= new KeyColumn());
    return keys.find(this.bytes, this.from, this.to, this.decode);
  }

  textOfKey(column: number, key: number): string {
    return this.columns[column]?.texts[key] ?? '';
  }

  hash(column: number): number {
    return this.find(column) ? hash53(this.bytes, this.from, this.to) : 0;
  }

  day(column: number): number {
    return this.find(column) ? dayOfBytes(this.bytes, this.from, this.to) : Number.NaN;
  }

  /** Finds the cell and leaves out its outer spaces: blanks, control characters, no-break spaces. */
  protected find(column: number): boolean {
    if (column >= this.length || !this.locate(column)) return false;
    const { bytes } = this;
    let from = this.from;
    let to = this.to;
    for (;;) {
      if (from < to && bytes[from]! <= 0x20) from++;
      else if (from + 1 < to && bytes[from] === 0xc2 && bytes[from + 1] === 0xa0) from += 2;
      else break;
    }
    for (;;) {
      if (from < to && bytes[to - 1]! <= 0x20) to--;
      else if (from + 1 < to && bytes[to - 1] === 0xa0 && bytes[to - 2] === 0xc2) to -= 2;
      else break;
    }
    this.from = from;
    this.to = to;
    return from < to;
  }
}
