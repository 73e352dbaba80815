import { failure } from '../failure';
import { limits } from '../limits';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const exclamation = 0x21;
const question = 0x3f;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const space = 0x20;

/** Gets the parts of a page in turn; ranges are places in `bytes`, valid during the call. */
export interface HtmlHandler {
  /** `body`: the range of the tag's attributes. */
  open(name: string, bytes: Uint8Array, from: number, to: number): void;
  close(name: string): void;
  text(bytes: Uint8Array, from: number, to: number): void;
  /** A comment, or the content of an element that is not shown. */
  hidden(bytes: Uint8Array, from: number, to: number): void;
}

/** Elements whose content is no text of the page. */
const hiddenElements = new Set(['script', 'style', 'xml', 'title', 'noscript', 'template']);

const isLetter = (byte: number): boolean => (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a;

function find(bytes: Uint8Array, mark: string, from: number, end: number): number {
  for (let at = from; at + mark.length <= end; at++) {
    let same = 0;
    while (same < mark.length && (bytes[at + same]! | 0x20) === (mark.charCodeAt(same) | 0x20)) same++;
    if (same === mark.length) return at;
  }
  return -1;
}

/** Cuts a page, coming in pieces of UTF-8, into tags and text as forgivingly as browsers do. */
export class HtmlScanner {
  private buffer = new Uint8Array(1 << 17);
  private filled = 0;
  private wanted = 0;
  /** The element whose content is being passed over. */
  private hidden = '';
  /** Nothing more is looked at. */
  stopped = false;

  constructor(
    private readonly handler: HtmlHandler,
    private readonly file: string,
  ) {}

  push(piece: Uint8Array): void {
    const needed = this.filled + piece.length;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.filled));
      this.buffer = larger;
    }
    this.buffer.set(piece, this.filled);
    this.filled = needed;
    if (needed >= this.wanted) this.scan(false);
  }

  end(): void {
    this.scan(true);
  }

  private scan(final: boolean): void {
    const end = this.filled;
    let at = 0;
    while (at < end && !this.stopped) {
      const next = this.scanPart(at, end, final);
      if (next < 0) break;
      at = next;
    }
    this.buffer.copyWithin(0, at, end);
    this.filled = Math.max(0, end - at);
    this.wanted = at === 0 ? end * 2 : 0;
    if (this.filled > limits.htmlRow) throw failure('source.damaged', { file: this.file });
  }

  /** Position behind the part at `at`, or -1 where it is not whole. */
  private scanPart(at: number, end: number, final: boolean): number {
    const { buffer, handler } = this;
    if (this.hidden) return this.scanHidden(at, end, final);
    if (buffer[at] !== lessThan) {
      let to = at + 1;
      while (to < end && buffer[to] !== lessThan) to++;
      // A reference ("&nbsp;") must not be cut in two by the end of a piece.
      if (to === end && !final) to = lastSpace(buffer, at, end);
      if (to === at) return -1;
      handler.text(buffer, at, to);
      return to;
    }
    if (at + 3 >= end && !final) return -1;
    const next = buffer[at + 1]!;
    if (next === exclamation || next === question) return this.scanDeclaration(at, end, final);
    const close = next === slash;
    const from = at + (close ? 2 : 1);
    if (from >= end || !isLetter(buffer[from]!)) {
      handler.text(buffer, at, at + 1);
      return at + 1;
    }
    return this.scanTag(from, end, close, final);
  }

  private scanDeclaration(at: number, end: number, final: boolean): number {
    const comment = this.buffer[at + 2] === 0x2d && this.buffer[at + 3] === 0x2d;
    const mark = comment ? '-->' : '>';
    const close = find(this.buffer, mark, at + (comment ? 4 : 2), end);
    if (close < 0) return final ? end : -1;
    if (comment) this.handler.hidden(this.buffer, at + 4, close);
    return close + mark.length;
  }

  private scanTag(from: number, end: number, close: boolean, final: boolean): number {
    const { buffer } = this;
    let to = from;
    let name = '';
    for (; to < end; to++) {
      const byte = buffer[to]!;
      if (byte <= space || byte === greaterThan || byte === slash) break;
      if (name.length < 20) name += String.fromCharCode(byte >= 0x41 && byte <= 0x5a ? byte | 0x20 : byte);
    }
    const last = endOfTag(buffer, to, end);
    if (last < 0) return final ? end : -1;
    if (close) this.handler.close(name);
    else {
      this.handler.open(name, buffer, to, last);
      if (hiddenElements.has(name) && buffer[last - 1] !== slash) this.hidden = name;
    }
    return last + 1;
  }

  private scanHidden(at: number, end: number, final: boolean): number {
    const mark = `</${this.hidden}`;
    const close = find(this.buffer, mark, at, end);
    if (close < 0 && !final) return -1;
    this.handler.hidden(this.buffer, at, close < 0 ? end : close);
    this.hidden = '';
    return close < 0 ? end : close;
  }
}

function endOfTag(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === greaterThan) return at;
    // Quotation marks count only where an attribute's value begins.
    if ((byte === doubleQuote || byte === singleQuote) && bytes[at - 1] === 0x3d) {
      do at++;
      while (at < end && bytes[at] !== byte);
    }
  }
  return -1;
}

/** Position behind the last blank, from where a word may be unfinished; a very long word is cut all the same. */
function lastSpace(bytes: Uint8Array, from: number, end: number): number {
  let to = end;
  while (to > from && bytes[to - 1]! > space && end - to < 4096) to--;
  return to > from || end - from < 4096 ? to : end;
}
