import type { ByteDecoder } from '../bytes/byte-row';
import { failure } from '../failure';
import { limits } from '../limits';
import type { RowHandler } from '../rows';
import type { TextShape } from './separator';
import { TextRow } from './text-row';

const quote = 0x22;
const space = 0x20;
const carriageReturn = 0x0d;

/** A byte in all four places of a word. */
const repeated = (byte: number): number => byte * 0x01010101;
const quotes = repeated(quote);

/** What stood at the end of a text. */
export interface TextEnd {
  rows: number;
  /** Line of a last record without line end that has fewer cells than the one before: the text may be cut off. */
  shortLine?: number;
}

/**
 * Cuts UTF-8 text into records and cells (RFC 4180), looking at each byte once. Lenient where exports are careless: a
 * quotation mark within a quoted cell that no separator follows is a character like any other.
 */
export class TextScanner {
  private readonly row: TextRow;
  private readonly separator: number;
  private readonly lineEnd: number;
  private readonly separators: number;
  private readonly lineEnds: number;
  private buffer = new Uint8Array(1 << 16);
  private view = new DataView(this.buffer.buffer);
  /** Bytes of the buffer that hold text; four more are kept free for a line end that stops every loop. */
  private filled = 0;
  private line: number;
  /** Lines of the record at hand; counted for good when the record is whole. */
  private lines = 0;
  private unclosedLine = 0;
  private rows = 0;
  private lastLength = 0;
  private stopped = false;
  private final = false;
  private shortLine: number | undefined;

  constructor(
    shape: TextShape,
    decode: ByteDecoder,
    private readonly onRow: RowHandler,
    private readonly file: string,
  ) {
    this.row = new TextRow(decode);
    this.separator = shape.separator.charCodeAt(0);
    this.lineEnd = shape.lineEnd.charCodeAt(0);
    this.separators = repeated(this.separator);
    this.lineEnds = repeated(this.lineEnd);
    this.line = shape.skip > 0 ? 2 : 1;
  }

  /** Hands out the records that are whole; false once the handler wants no more. */
  push(piece: Uint8Array): boolean {
    this.append(piece);
    return this.scan();
  }

  end(): TextEnd {
    this.final = true;
    if (!this.stopped && this.filled > 0) this.scan();
    return { rows: this.rows, ...(this.shortLine !== undefined && { shortLine: this.shortLine }) };
  }

  private append(piece: Uint8Array): void {
    const needed = this.filled + piece.length + 4;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, Math.min(this.buffer.length * 2, this.buffer.length + 4_000_000)));
      larger.set(this.buffer.subarray(0, this.filled));
      this.buffer = larger;
      this.view = new DataView(larger.buffer);
    }
    this.buffer.set(piece, this.filled);
    this.filled += piece.length;
  }

  private scan(): boolean {
    const end = this.filled;
    this.buffer[end] = this.lineEnd;
    this.row.buffer = this.buffer;
    let at = 0;
    while (at < end && !this.stopped) {
      const next = this.scanRecord(at, end);
      if (next < 0) break;
      this.deliver(at, next, end);
      at = next;
    }
    this.filled = Math.max(0, end - at);
    this.buffer.copyWithin(0, at, end);
    if (this.filled > limits.row) {
      if (this.unclosedLine > 0) throw failure('source.open-quote', { file: this.file, line: this.unclosedLine });
      throw failure('source.long-line', { file: this.file, line: this.line });
    }
    return !this.stopped;
  }

  /** Position after the record at `at`, or -1 where its end has not come yet. */
  private scanRecord(at: number, end: number): number {
    const { buffer, view, separator, separators, lineEnds, row } = this;
    let { starts, ends } = row;
    let columns = 0;
    this.lines = 1;
    this.unclosedLine = 0;
    for (;;) {
      if (columns === starts.length) {
        if (columns >= limits.columns) throw failure('source.many-columns', { file: this.file, line: this.line });
        row.grow(columns * 2);
        ({ starts, ends } = row);
      }
      starts[columns] = at;
      if (buffer[at] === quote) {
        const close = this.closeQuote(at + 1, end);
        if (close < 0) return -1;
        starts[columns] = at + 1;
        ends[columns] = this.doubled ? ~close : close;
        at = this.afterQuote;
      } else {
        at = nextOf(view, at, separators, lineEnds);
        ends[columns] = at;
      }
      columns++;
      if (buffer[at] !== separator) break;
      at++;
    }
    if (at === end && !this.final) return -1;
    row.length = columns;
    return at + 1;
  }

  private doubled = false;
  private afterQuote = 0;

  /**
   * Position of the quotation mark that closes the cell at `at`; -1 where the text ends before. Sets `doubled` and
   * `afterQuote`, the position of the separator or line end behind.
   */
  private closeQuote(at: number, end: number): number {
    const { buffer, view, separator, lineEnd, lineEnds } = this;
    this.doubled = false;
    const opened = this.line + this.lines - 1;
    for (; (at = nextOf(view, at, quotes, lineEnds)) < end; at++) {
      if (buffer[at] === lineEnd) {
        this.lines++;
        continue;
      }
      if (buffer[at + 1] === quote && at + 1 < end) {
        this.doubled = true;
        at++;
        continue;
      }
      let after = at + 1;
      while (
        after < end &&
        (buffer[after] === space || buffer[after] === carriageReturn) &&
        buffer[after] !== lineEnd
      ) {
        after++;
      }
      if (buffer[after] === separator || buffer[after] === lineEnd) {
        this.afterQuote = after;
        return at;
      }
    }
    this.unclosedLine = opened;
    if (this.final) throw failure('source.open-quote', { file: this.file, line: opened });
    return -1;
  }

  private deliver(from: number, next: number, end: number): void {
    const { row } = this;
    const line = this.line;
    this.line += this.lines;
    if (row.length === 1 && this.isBlank(from, Math.min(next, end))) return;
    row.number = line;
    this.rows++;
    if (next > end && this.rows > 1 && row.length < this.lastLength) this.shortLine = line;
    this.lastLength = row.length;
    if (this.onRow(row) === false) this.stopped = true;
  }

  private isBlank(from: number, to: number): boolean {
    for (let at = from; at < to; at++) if (this.buffer[at]! > space) return false;
    return true;
  }
}

/**
 * Position of the next byte that is one of two, given `repeated`; there is one. This loop sees most bytes of a file: it
 * takes four a step. Of bytes compared as one word, `(x - 0x01010101) & ~x & 0x80808080` marks the lowest that is zero
 * (and, falsely, some above it).
 */
function nextOf(view: DataView, from: number, ones: number, others: number): number {
  for (let at = from; ; at += 4) {
    const word = view.getInt32(at, true);
    const one = word ^ ones;
    const other = word ^ others;
    const found = (((one - 0x01010101) & ~one) | ((other - 0x01010101) & ~other)) & 0x80808080;
    if (found !== 0) return at + ((31 - Math.clz32(found & -found)) >> 3);
  }
}
