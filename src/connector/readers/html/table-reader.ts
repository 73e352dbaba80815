import { ByteSink } from '../bytes/byte-sink';
import { decodeUtf8 } from '../bytes/decode';
import { failure } from '../failure';
import { limits } from '../limits';
import { encodeUtf8 } from '../platform';
import type { RowHandler } from '../rows';
import { TextRow } from '../text/text-row';
import { codePointOf } from './entities';
import type { HtmlHandler } from './scanner';

const ampersand = 0x26;
const semicolon = 0x3b;
const space = 0x20;
const newLine = 0x0a;

/** Elements that begin a new line in the text of a cell. */
const breaks = new Set(['br', 'p', 'div', 'li', 'ul', 'ol', 'tr', 'table', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'hr']);
const longestReference = 12;
/** As browsers limit them (HTML, 4.9.11). */
const mostColumnsSpanned = 1000;
const mostRowsSpanned = 65_534;

/** Counts the cells of each table of a page, and finds the worksheet's name in Excel's island. */
export class TableSurvey implements HtmlHandler {
  /** Cells of each table by order of its beginning; cells of tables within are not counted. */
  readonly cells: number[] = [];
  worksheet: string | undefined;
  private readonly open_: number[] = [];

  open(name: string): void {
    if (name === 'table') this.open_.push(this.cells.push(0) - 1);
    else if (name === 'td' || name === 'th') {
      const table = this.open_[this.open_.length - 1];
      if (table !== undefined) this.cells[table]!++;
    }
  }

  close(name: string): void {
    if (name === 'table') this.open_.pop();
  }

  text(): void {}

  hidden(bytes: Uint8Array, from: number, to: number): void {
    if (this.worksheet !== undefined || to - from > 100_000) return;
    const name = /<x:ExcelWorksheet>\s*<x:Name>([^<]*)<\/x:Name>/i.exec(decodeUtf8(bytes, from, to))?.[1];
    if (name !== undefined) {
      this.worksheet = name.replace(/&([^;\s]{1,10});/g, (whole, reference: string) => {
        const code = codePointOf(reference);
        return code < 0 || code > 0x10ffff ? whole : String.fromCodePoint(code);
      });
    }
  }
}

/** Reads the rows of one table of a page; text of tables within a cell belongs to the cell. */
export class TableReader implements HtmlHandler {
  rows = 0;
  stopped = false;
  /** Whether the table was closed. */
  closed = false;
  private readonly row = new TextRow(decodeUtf8);
  private readonly sink = new ByteSink(1 << 12);
  /** Rows, this one included, that each column is still covered by a cell from above. */
  private covered = new Int32Array(64);
  private table = -1;
  private depth = 0;
  private number = 0;
  private column = 0;
  private inRow = false;
  private inCell = false;
  private pending = 0;
  private cellStart = 0;
  private span = { columns: 1, rows: 1 };
  private exact: string | undefined;

  constructor(
    private readonly chosen: number,
    private readonly onRow: RowHandler,
    private readonly file: string,
  ) {}

  open(name: string, bytes: Uint8Array, from: number, to: number): void {
    if (name === 'table') {
      this.table++;
      if (this.depth > 0 || this.table === this.chosen) this.depth++;
    }
    if (this.depth === 1 && name === 'tr') this.beginRow();
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.beginCell(bytes, from, to);
    else if (this.inCell && breaks.has(name)) this.pending = newLine;
    else if (this.inCell && this.depth > 1 && (name === 'td' || name === 'th')) this.pending ||= space;
  }

  close(name: string): void {
    if (this.depth === 0) return;
    if (name === 'table' && --this.depth === 0) {
      this.endRow();
      this.closed = true;
    } else if (this.depth === 1 && name === 'tr') this.endRow();
    else if (this.depth === 1 && (name === 'td' || name === 'th')) this.endCell();
    else if (this.inCell && breaks.has(name)) this.pending = newLine;
  }

  hidden(): void {}

  text(bytes: Uint8Array, from: number, to: number): void {
    if (!this.inCell) return;
    const { sink } = this;
    sink.reserve(to - from + 1);
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!;
      if (byte <= space) {
        this.pending ||= space;
        continue;
      }
      if (this.pending && sink.length > this.cellStart) sink.push(this.pending);
      this.pending = 0;
      if (byte === ampersand) at = this.appendReference(bytes, at, to);
      else sink.push(byte);
    }
  }

  end(): void {
    if (this.depth > 0) this.endRow();
  }

  private appendReference(bytes: Uint8Array, at: number, to: number): number {
    let end = at + 1;
    while (end < to && end - at < longestReference && bytes[end] !== semicolon) end++;
    const whole = end < to && bytes[end] === semicolon;
    const code = whole ? codePointOf(String.fromCharCode(...bytes.subarray(at + 1, end))) : -1;
    if (code < 0) {
      this.sink.push(ampersand);
      return at;
    }
    this.sink.pushCodePoint(code);
    return end;
  }

  private beginRow(): void {
    this.endRow();
    this.inRow = true;
    this.number++;
    this.column = 0;
    this.sink.length = 0;
    this.row.length = 0;
  }

  private endRow(): void {
    this.endCell();
    if (!this.inRow) return;
    this.inRow = false;
    for (let column = 0; column < this.covered.length; column++) {
      if (this.covered[column]! > 0) this.covered[column]!--;
    }
    if (this.sink.length === 0 || this.stopped) return;
    this.row.buffer = this.sink.bytes as Uint8Array<ArrayBuffer>;
    this.row.number = this.number;
    this.rows++;
    if (this.onRow(this.row) === false) this.stopped = true;
  }

  private beginCell(bytes: Uint8Array, from: number, to: number): void {
    this.endCell();
    if (!this.inRow) this.beginRow();
    while (this.column < this.covered.length && this.covered[this.column]! > 0) this.skipColumn();
    this.span = { columns: 1, rows: 1 };
    this.exact = undefined;
    if (to - from > 6) this.readAttributes(decodeUtf8(bytes, from, to));
    this.inCell = true;
    this.pending = 0;
    this.cellStart = this.sink.length;
  }

  private readAttributes(body: string): void {
    const number = (name: string) => new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,9})`, 'i').exec(body)?.[1];
    if (/span/i.test(body)) {
      this.span.columns = Math.max(1, Math.min(mostColumnsSpanned, Number(number('colspan') ?? 1)));
      const rows = Number(number('rowspan') ?? 1);
      this.span.rows = rows === 0 ? mostRowsSpanned : Math.min(mostRowsSpanned, rows);
    }
    this.exact = /\bx:num\s*=\s*["']([^"']+)["']/i.exec(body)?.[1];
  }

  private endCell(): void {
    if (!this.inCell) return;
    this.inCell = false;
    this.takeExact();
    const { span } = this;
    this.put(this.cellStart, this.sink.length);
    for (let column = 1; column < span.columns; column++) this.put(this.sink.length, this.sink.length);
    if (span.rows > 1) this.cover(this.column - span.columns, span.columns, span.rows);
  }

  /** Excel writes the number itself beside what it shows, which may be rounded or grouped by dots. */
  private takeExact(): void {
    const { sink, exact } = this;
    if (exact === undefined || !/^-?\d[\d.]*(?:e[+-]?\d+)?$/i.test(exact)) return;
    for (let at = this.cellStart; at < sink.length; at++) {
      const byte = sink.bytes[at]!;
      // Digits, separators, minus: a date or a percentage stays as it is shown.
      if (!((byte >= 0x30 && byte <= 0x39) || byte === 0x2e || byte === 0x2c || byte === 0x2d || byte === space))
        return;
    }
    sink.length = this.cellStart;
    const bytes = encodeUtf8(exact);
    sink.append(bytes, 0, bytes.length);
  }

  private skipColumn(): void {
    this.put(this.sink.length, this.sink.length);
  }

  private put(from: number, to: number): void {
    const { row, column } = this;
    if (column >= limits.columns) throw failure('source.many-columns', { file: this.file, line: this.number });
    if (column === row.starts.length) row.grow(column * 2);
    row.starts[column] = from;
    row.ends[column] = to;
    row.length = this.column = column + 1;
  }

  private cover(first: number, columns: number, rows: number): void {
    const needed = first + columns;
    if (needed > this.covered.length) {
      const larger = new Int32Array(needed * 2);
      larger.set(this.covered);
      this.covered = larger;
    }
    this.covered.fill(rows, first, needed);
  }
}
