import { failure } from '../failure';
import { limits } from '../limits';
import type { RowHandler } from '../rows';
import { PlainCell } from './plain-cell';
import { cellKind, type SheetRow } from './sheet-row';
import { appendItem, nextTag, TagReader } from './tags';
import { XmlWindow } from './window';
import { ByteSink } from '../bytes/byte-sink';

const space = 0x20;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const slash = 0x2f;
const lowerC = 0x63;
const lowerR = 0x72;
const lowerS = 0x73;
const lowerT = 0x74;
const lowerV = 0x76;

/** Kinds by the first letter of the cell's type and, where two share it, by length. */
function kindOf(first: number, length: number): number {
  if (first === lowerS) return length === 1 ? cellKind.shared : cellKind.text;
  if (first === 0x69) return cellKind.inline;
  if (first === 0x62) return cellKind.boolean;
  if (first === 0x65) return cellKind.error;
  return first === 0x64 ? cellKind.date : cellKind.number;
}

/**
 * Finds the cells of a worksheet's rows in the bytes of its XML. Takes every way to write them: any namespace prefix,
 * attributes in any order, rows and cells without a reference, strings in the cell or shared.
 */
export class SheetScanner extends XmlWindow {
  rows = 0;
  /** The handler wants no more rows. */
  stopped = false;
  protected done = false;
  private readonly tags = new TagReader();
  private readonly plain = new PlainCell();
  private readonly skipped = new ByteSink(64);
  private number = 0;
  /** Length of the prefix of the row at hand with its colon: cells have the same. */
  private prefix = 0;
  /** Digits of the row's reference, which are those of its cells. */
  private digits = 0;
  private column = -1;
  private kind = 0;
  private style = 0;
  private referenceFrom = 0;
  private referenceTo = 0;

  constructor(
    private readonly row: SheetRow,
    private readonly onRow: RowHandler,
    file: string,
  ) {
    super(file);
  }

  protected scanItem(at: number, end: number): number {
    const { buffer, tags } = this;
    const open = nextTag(buffer, at, end);
    if (open >= end) return end;
    const kind = tags.read(buffer, open, end);
    if (kind === 'incomplete') return -1;
    if (kind === 'close' && tags.is(buffer, 'sheetData')) this.done = true;
    if ((kind !== 'open' && kind !== 'empty') || !tags.is(buffer, 'row')) return tags.next;
    const before = this.number;
    this.number = this.numberOfRow(tags.nameTo, tags.next) || before + 1;
    this.prefix = tags.nameFrom - open - 1;
    const next = kind === 'empty' ? tags.next : this.scanCells(tags.next, end);
    if (next < 0) {
      this.number = before;
      return -1;
    }
    if (kind === 'open' && this.row.length > 0) this.deliver();
    return next;
  }

  private deliver(): void {
    this.row.buffer = this.buffer;
    this.row.number = this.number;
    this.rows++;
    if (this.onRow(this.row) === false) this.done = this.stopped = true;
  }

  /** Digits of the row's reference; 0 where it has none. */
  private numberOfRow(from: number, to: number): number {
    this.referenceFrom = this.referenceTo = 0;
    this.scanAttributes(from, to);
    this.digits = this.referenceTo - this.referenceFrom;
    let number = 0;
    for (let at = this.referenceFrom; at < this.referenceTo; at++) {
      const digit = this.buffer[at]! - 0x30;
      if (digit >= 0 && digit <= 9) number = number * 10 + digit;
    }
    return number;
  }

  /** Position behind the row's end, or -1 where the bytes end before. */
  private scanCells(from: number, end: number): number {
    const { buffer, tags, prefix, digits, plain } = this;
    this.row.clear();
    this.column = -1;
    let at = from;
    for (;;) {
      const behind = plain.read(buffer, at, end, prefix, digits);
      if (behind >= 0) {
        this.takePlain();
        at = behind;
        continue;
      }
      if (buffer[at] !== lessThan || at >= end) {
        at = nextTag(buffer, at, end);
        if (at >= end) return -1;
        continue;
      }
      const name = at + 1 + prefix;
      const after = buffer[name + 1]!;
      if (buffer[name] === lowerC && name + 1 < end && (after <= space || after === greaterThan || after === slash)) {
        at = this.scanCell(name + 1, end);
        if (at < 0) return -1;
        continue;
      }
      const kind = tags.read(buffer, at, end);
      if (kind === 'incomplete') return -1;
      at = tags.next;
      if (kind === 'close' && tags.is(buffer, 'row')) return at;
      // A part that is cut or mixed up may never close its row.
      if (kind === 'close' && tags.is(buffer, 'sheetData')) throw failure('source.damaged', { file: this.file });
    }
  }

  private takePlain(): void {
    const { plain } = this;
    this.column = plain.column;
    this.style = plain.style;
    if (plain.to > plain.from) this.put(plain.kind, plain.from, plain.to);
  }

  /** `from`: behind the cell's name. */
  private scanCell(from: number, end: number): number {
    const { buffer } = this;
    this.column++;
    this.kind = cellKind.number;
    this.style = 0;
    let at = this.scanAttributes(from, end);
    if (at < 0) return -1;
    if (buffer[at - 2] === slash) return at;
    // Most cells hold <v>…</v> and nothing else.
    const { prefix, tags } = this;
    for (;;) {
      if (buffer[at] !== lessThan) at = nextTag(buffer, at, end);
      if (at + prefix + 3 >= end) return -1;
      if (buffer[at + 1 + prefix] === lowerV && buffer[at + 2 + prefix] === greaterThan && buffer[at + 1] !== slash) {
        const start = at + 3 + prefix;
        at = nextTag(buffer, start, end);
        if (at >= end) return -1;
        if (this.kind !== cellKind.inline && at > start) this.put(this.kind, start, at);
        continue;
      }
      const kind = tags.read(buffer, at, end);
      if (kind === 'incomplete') return -1;
      at = tags.next;
      if (kind === 'close' && tags.is(buffer, 'c')) return at;
      if (kind === 'open') at = this.scanInner(at, end);
      if (at < 0) return -1;
    }
  }

  /** An element within a cell, other than a plain value; `at`: behind its opening tag. */
  private scanInner(at: number, end: number): number {
    const { buffer, tags } = this;
    if (tags.is(buffer, 'is')) {
      this.skipped.length = 0;
      const next = appendItem(this.skipped, tags, buffer, at, end, 'is');
      if (next >= 0 && this.skipped.length > 0) this.put(cellKind.inline, at, next);
      return next;
    }
    if (tags.is(buffer, 'v')) {
      const close = nextTag(buffer, at, end);
      if (close >= end) return -1;
      if (close > at && this.kind !== cellKind.inline) this.put(this.kind, at, close);
      return close;
    }
    return at;
  }

  private put(kind: number, start: number, end: number): void {
    const { row, column } = this;
    if (column >= limits.columns) throw failure('source.many-columns', { file: this.file, line: this.number });
    row.reserve(column);
    row.kinds[column] = kind;
    row.starts[column] = start;
    row.ends[column] = end;
    row.styles[column] = this.style;
    if (column >= row.length) row.length = column + 1;
  }

  /** Reads reference, type and style; the position behind the tag, or -1. */
  private scanAttributes(from: number, end: number): number {
    const { buffer } = this;
    let at = from;
    while (at < end) {
      const byte = buffer[at]!;
      if (byte === greaterThan) return at + 1;
      if (byte <= space || byte === slash) {
        at++;
        continue;
      }
      const name = at;
      while (at < end && buffer[at] !== equals && buffer[at] !== greaterThan) at++;
      if (at >= end) return -1;
      if (buffer[at] === greaterThan) continue;
      const single = at - name === 1 || (at - name > 1 && buffer[name + 1]! <= space);
      at++;
      while (at < end && buffer[at]! <= space) at++;
      const quote = buffer[at]!;
      const start = ++at;
      while (at < end && buffer[at] !== quote) at++;
      if (at >= end) return -1;
      if (single) this.setAttribute(byte, start, at);
      at++;
    }
    return -1;
  }

  private setAttribute(name: number, from: number, to: number): void {
    const { buffer } = this;
    if (name === lowerT) this.kind = to > from ? kindOf(buffer[from]!, to - from) : cellKind.number;
    else if (name === lowerS) {
      let style = 0;
      for (let at = from; at < to; at++) style = style * 10 + buffer[at]! - 0x30;
      this.style = style;
    } else if (name === lowerR) {
      this.referenceFrom = from;
      this.referenceTo = to;
      let column = 0;
      for (let at = from; at < to; at++) {
        const letter = (buffer[at]! | 0x20) - 0x60;
        if (letter < 1 || letter > 26) break;
        column = column * 26 + letter;
      }
      if (column > 0) this.column = column - 1;
    }
  }
}
