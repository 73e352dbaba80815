import { ByteSink } from '../bytes/byte-sink';
import { failure } from '../failure';
import { limits } from '../limits';
import { appendText } from './markup';
import { appendItem, nextTag, TagReader } from './tags';
import { XmlWindow } from './window';

/** The texts of a workbook that cells name by number, as UTF-8 in one piece. */
export interface SharedStrings {
  bytes: Uint8Array;
  /** Text `n` stands from `ends[n]` to `ends[n + 1]`. */
  ends: Int32Array;
  count: number;
}

export const noStrings: SharedStrings = { bytes: new Uint8Array(0), ends: new Int32Array(1), count: 0 };

const lessThan = 0x3c;
const greaterThan = 0x3e;
const ampersand = 0x26;
const underscore = 0x5f;
const slash = 0x2f;
const colon = 0x3a;
const lowerS = 0x73;
const lowerI = 0x69;
const lowerT = 0x74;

/** Whether `<si><t>` stands at `at`. */
function opensPlain(bytes: Uint8Array, at: number, prefix: number): boolean {
  const item = at + 1 + prefix;
  const text = item + 4 + prefix;
  if (bytes[at] !== lessThan || (prefix > 0 && bytes[at + prefix] !== colon)) return false;
  if (bytes[item] !== lowerS || bytes[item + 1] !== lowerI || bytes[item + 2] !== greaterThan) return false;
  return bytes[item + 3] === lessThan && bytes[text] === lowerT && bytes[text + 1] === greaterThan;
}

/** Whether `</t></si>` stands at `at`. */
function closesPlain(bytes: Uint8Array, at: number, prefix: number): boolean {
  const text = at + 2 + prefix;
  const item = text + 4 + prefix;
  if (bytes[at + 1] !== slash || bytes[text] !== lowerT || bytes[text + 1] !== greaterThan) return false;
  if (bytes[text + 2] !== lessThan || bytes[text + 3] !== slash || bytes[item] !== lowerS) return false;
  return bytes[item + 1] === lowerI && bytes[item + 2] === greaterThan;
}

/**
 * Position of the next `<`, or `end`; its complement (`~position`) where there is something to resolve before. A loop
 * of its own, so that the host compiles it at once: it sees every byte.
 */
function endOfText(bytes: Uint8Array, from: number, end: number): number {
  let escaped = false;
  let at = from;
  for (; at < end; at++) {
    const byte = bytes[at]!;
    if (byte === lessThan) break;
    if (byte === ampersand || byte === underscore) escaped = true;
  }
  return escaped ? ~at : at;
}

export class SharedStringScanner extends XmlWindow {
  protected done = false;
  private readonly tags = new TagReader();
  private readonly sink = new ByteSink(1 << 16);
  private ends = new Int32Array(1 << 12);
  private count = 0;
  /** Length of the prefix of the last item with its colon: all have the same. */
  private prefix = 0;

  strings(): SharedStrings {
    return { bytes: this.sink.bytes, ends: this.ends, count: this.count };
  }

  protected scanItem(at: number, end: number): number {
    const { buffer, tags, sink } = this;
    const behind = this.scanPlain(at, end);
    if (behind >= 0) return behind;
    const open = nextTag(buffer, at, end);
    if (open >= end) return end;
    const kind = tags.read(buffer, open, end);
    if (kind === 'incomplete') return -1;
    if (kind === 'close' && tags.is(buffer, 'sst')) this.done = true;
    if ((kind !== 'open' && kind !== 'empty') || !tags.is(buffer, 'si')) return tags.next;
    this.prefix = tags.nameFrom - open - 1;
    const length = sink.length;
    const next = kind === 'empty' ? tags.next : appendItem(sink, tags, buffer, tags.next, end, 'si');
    if (next < 0) sink.length = length;
    else this.add();
    return next;
  }

  /** An item as nearly all are, `<si><t>…</t></si>`; -1 where it is another or not whole. */
  private scanPlain(at: number, end: number): number {
    const { buffer, prefix } = this;
    const from = at + 7 + 2 * prefix;
    if (from > end || !opensPlain(buffer, at, prefix)) return -1;
    const found = endOfText(buffer, from, end);
    const to = found < 0 ? ~found : found;
    const next = to + 9 + 2 * prefix;
    if (next > end || !closesPlain(buffer, to, prefix)) return -1;
    if (found < 0) appendText(this.sink, buffer, from, to);
    else this.sink.append(buffer, from, to);
    this.add();
    return next;
  }

  private add(): void {
    if (this.sink.length > limits.strings) throw failure('source.too-large', { file: this.file });
    this.count++;
    if (this.count >= this.ends.length) {
      const larger = new Int32Array(this.ends.length * 2);
      larger.set(this.ends);
      this.ends = larger;
    }
    this.ends[this.count] = this.sink.length;
  }
}
