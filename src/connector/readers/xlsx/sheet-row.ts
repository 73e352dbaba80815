import { ByteRow } from '../bytes/byte-row';
import { ByteSink } from '../bytes/byte-sink';
import { decodeUtf8 } from '../bytes/decode';
import { dayOfSerial } from '../bytes/serial';
import { encodeUtf8 } from '../platform';
import { appendText, holdsEscapes } from './markup';
import type { SharedStrings } from './shared-strings';
import { appendItem, TagReader } from './tags';

/** How a cell holds its value (ST_CellType, ISO 29500-1, 18.18.11). */
export const cellKind = {
  none: 0,
  number: 1,
  shared: 2,
  text: 3,
  inline: 4,
  boolean: 5,
  error: 6,
  date: 7,
} as const;

const point = 0x2e;
const asTrue = encodeUtf8('TRUE');
const asFalse = encodeUtf8('FALSE');
/** A row of a worksheet: its cells are places in the XML or in the shared strings. */
export class SheetRow extends ByteRow {
  buffer: Uint8Array = new Uint8Array(0);
  kinds = new Uint8Array(64);
  starts = new Int32Array(64);
  ends = new Int32Array(64);
  styles = new Int32Array(64);
  private readonly sink = new ByteSink(256);
  private readonly tags = new TagReader();

  constructor(
    private readonly strings: SharedStrings,
    private readonly dateFormats: readonly boolean[],
    private readonly date1904: boolean,
  ) {
    super(decodeUtf8);
  }

  clear(): void {
    this.kinds.fill(cellKind.none, 0, this.length);
    this.length = 0;
  }

  /** Makes room for the column. */
  reserve(column: number): void {
    if (column < this.kinds.length) return;
    const size = Math.max(column + 1, this.kinds.length * 2);
    const kinds = new Uint8Array(size);
    kinds.set(this.kinds);
    this.kinds = kinds;
    const enlarged = (array: Int32Array<ArrayBuffer>) => {
      const larger = new Int32Array(size);
      larger.set(array);
      return larger;
    };
    this.starts = enlarged(this.starts);
    this.ends = enlarged(this.ends);
    this.styles = enlarged(this.styles);
  }

  override day(column: number): number {
    if (column >= this.length) return Number.NaN;
    if (this.kinds[column] !== cellKind.number) return super.day(column);
    if (!this.dateFormats[this.styles[column]!]) return Number.NaN;
    const serial = this.plainSerial(this.starts[column]!, this.ends[column]!);
    if (serial >= 0) return dayOfSerial(serial, this.date1904);
    if (!this.find(column)) return Number.NaN;
    return dayOfSerial(Number(decodeUtf8(this.bytes, this.from, this.to)), this.date1904);
  }

  /** The whole days of a date as nearly every writer puts it, digits and a fraction; -1 where it is put otherwise. */
  private plainSerial(from: number, to: number): number {
    let days = from < to ? 0 : -1;
    let at = from;
    for (; at < to && days >= 0 && this.buffer[at] !== point; at++) {
      const digit = this.buffer[at]! - 0x30;
      days = digit >= 0 && digit <= 9 && at - from < 7 ? days * 10 + digit : -1;
    }
    for (at++; at < to && days >= 0; at++) {
      const digit = this.buffer[at]! - 0x30;
      if (digit < 0 || digit > 9) days = -1;
    }
    return days;
  }

  protected locate(column: number): boolean {
    const from = this.starts[column]!;
    const to = this.ends[column]!;
    switch (this.kinds[column]) {
      case cellKind.none:
        return false;
      case cellKind.shared:
        return this.locateShared(from, to);
      case cellKind.boolean:
        return this.take(this.buffer[from] === 0x31 || this.buffer[from] === 0x74 ? asTrue : asFalse);
      case cellKind.number:
        return this.locateNumber(from, to);
      case cellKind.inline:
        this.sink.length = 0;
        appendItem(this.sink, this.tags, this.buffer, from, to, 'is');
        return this.take(this.sink.bytes, 0, this.sink.length);
      default:
        if (!holdsEscapes(this.buffer, from, to)) return this.take(this.buffer, from, to);
        this.sink.length = 0;
        appendText(this.sink, this.buffer, from, to);
        return this.take(this.sink.bytes, 0, this.sink.length);
    }
  }

  private take(bytes: Uint8Array, from = 0, to = bytes.length): boolean {
    this.bytes = bytes;
    this.from = from;
    this.to = to;
    return true;
  }

  private locateShared(from: number, to: number): boolean {
    let index = 0;
    for (let at = from; at < to; at++) {
      const digit = this.buffer[at]! - 0x30;
      if (digit >= 0 && digit <= 9) index = index * 10 + digit;
    }
    const { bytes, ends, count } = this.strings;
    return index < count && this.take(bytes, ends[index]!, ends[index + 1]!);
  }

  /** Writers put numbers in many ways ("1.0", "1E3"); the same number has one text, the one of JavaScript. */
  private locateNumber(from: number, to: number): boolean {
    let plain = to - from <= 15 && (this.buffer[from] !== 0x30 || to - from === 1);
    for (let at = from; plain && at < to; at++) plain = this.buffer[at]! >= 0x30 && this.buffer[at]! <= 0x39;
    if (plain) return this.take(this.buffer, from, to);
    const written = decodeUtf8(this.buffer, from, to);
    const number = Number(written);
    return this.take(encodeUtf8(written === '' || Number.isNaN(number) ? written : String(number)));
  }
}
