import type { ByteSink } from '../bytes/byte-sink';
import { appendText } from './markup';

const lessThan = 0x3c;
const greaterThan = 0x3e;
const slash = 0x2f;
const colon = 0x3a;
const space = 0x20;
const doubleQuote = 0x22;
const singleQuote = 0x27;
const exclamation = 0x21;
const question = 0x3f;
const bracket = 0x5b;

export type TagKind = 'open' | 'close' | 'empty' | 'other' | 'cdata' | 'incomplete';

/** Reads tags out of bytes of UTF-8, one at a time, into its fields: no object is made for a tag. */
export class TagReader {
  kind: TagKind = 'other';
  /** The name without its namespace prefix. */
  nameFrom = 0;
  nameTo = 0;
  /** Position behind the tag. Of CDATA the text stands from `nameFrom` to `nameTo`. */
  next = 0;

  /** Reads the tag at `at`, where a `<` stands. */
  read(bytes: Uint8Array, at: number, end: number): TagKind {
    const first = bytes[at + 1];
    if (at + 1 >= end) return (this.kind = 'incomplete');
    if (first === exclamation || first === question) return (this.kind = this.readOther(bytes, at, end));
    const close = first === slash;
    let from = at + (close ? 2 : 1);
    let to = from;
    for (; to < end; to++) {
      const byte = bytes[to]!;
      if (byte <= space || byte === greaterThan || byte === slash) break;
      if (byte === colon) from = to + 1;
    }
    this.nameFrom = from;
    this.nameTo = to;
    const last = endOfTag(bytes, to, end);
    if (last < 0) return (this.kind = 'incomplete');
    this.next = last + 1;
    this.kind = close ? 'close' : bytes[last - 1] === slash ? 'empty' : 'open';
    return this.kind;
  }

  is(bytes: Uint8Array, name: string): boolean {
    if (this.nameTo - this.nameFrom !== name.length) return false;
    for (let at = 0; at < name.length; at++) if (bytes[this.nameFrom + at] !== name.charCodeAt(at)) return false;
    return true;
  }

  private readOther(bytes: Uint8Array, at: number, end: number): TagKind {
    const cdata = bytes[at + 1] === exclamation && bytes[at + 2] === bracket;
    const comment = bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d;
    const mark = cdata ? ']]>' : comment ? '-->' : '>';
    const from = at + (cdata ? 9 : comment ? 4 : 2);
    const close = find(bytes, mark, from, end);
    if (close < 0) return 'incomplete';
    this.nameFrom = Math.min(from, close);
    this.nameTo = close;
    this.next = close + mark.length;
    return cdata ? 'cdata' : 'other';
  }
}

function find(bytes: Uint8Array, mark: string, from: number, end: number): number {
  for (let at = from; at + mark.length <= end; at++) {
    let same = 0;
    while (same < mark.length && bytes[at + same] === mark.charCodeAt(same)) same++;
    if (same === mark.length) return at;
  }
  return -1;
}

/** A `>` within the quotes of an attribute does not end the tag. */
function endOfTag(bytes: Uint8Array, from: number, end: number): number {
  for (let at = from; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === greaterThan) return at;
    if (byte !== doubleQuote && byte !== singleQuote) continue;
    do at++;
    while (at < end && bytes[at] !== byte);
  }
  return -1;
}

/** Position of the next `<`, or `end`. */
export function nextTag(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== lessThan) at++;
  return at;
}

/**
 * Appends the text of a string item (CT_Rst) whose content begins at `at`: runs joined, phonetic readings left out.
 * Returns the position behind the tag that closes the item, or -1 where the bytes end before.
 */
export function appendItem(sink: ByteSink, tags: TagReader, bytes: Uint8Array, at: number, end: number, item: string) {
  let phonetic = 0;
  let inText = false;
  let from = at;
  for (;;) {
    const open = nextTag(bytes, from, end);
    if (open >= end) return -1;
    const kind = tags.read(bytes, open, end);
    if (kind === 'incomplete') return -1;
    if (inText) appendText(sink, bytes, from, open);
    if (kind === 'cdata' && inText) sink.append(bytes, tags.nameFrom, tags.nameTo);
    from = tags.next;
    if (kind === 'close' && tags.is(bytes, item)) return from;
    if (tags.is(bytes, 'rPh')) phonetic += kind === 'open' ? 1 : kind === 'close' ? -1 : 0;
    if (kind === 'open' || kind === 'close') inText = kind === 'open' && phonetic === 0 && tags.is(bytes, 't');
  }
}
