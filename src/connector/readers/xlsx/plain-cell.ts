import { cellKind } from './sheet-row';
import { nextTag } from './tags';

const doubleQuote = 0x22;
const slash = 0x2f;
const colon = 0x3a;
const lessThan = 0x3c;
const equals = 0x3d;
const greaterThan = 0x3e;
const space = 0x20;
const lowerC = 0x63;
const lowerR = 0x72;
const lowerS = 0x73;
const lowerT = 0x74;
const lowerV = 0x76;

/** Digits of a style's index: Excel has room for 65,490 cell formats. */
const styleDigits = 5;
/** Most bytes of a plain cell before its value, without prefixes and the digits of its row. */
const headLength = 40;

/**
 * A cell in the form in which Excel and most libraries write nearly all of them, byte for byte:
 * `<c r="B2" s="1" t="s"><v>12</v></c>`, style and type or the content left out. What is known of the form is compared
 * or passed over, not searched.
 */
export class PlainCell {
  /** Number of the column from 0. */
  column = 0;
  kind = 0;
  style = 0;
  /** Place of the value; of no length where the cell has none. */
  from = 0;
  to = 0;

  /**
   * Position behind the cell at `at`, or -1 where it is put otherwise or not whole. `prefix` is the length of the
   * namespace prefix with its colon, `digits` the number of digits of the row's reference.
   */
  read(bytes: Uint8Array, at: number, end: number, prefix: number, digits: number): number {
    let next = at + prefix;
    if (next + headLength + prefix + digits > end || bytes[at] !== lessThan) return -1;
    if (prefix > 0 && bytes[next] !== colon) return -1;
    if (bytes[next + 1] !== lowerC || bytes[next + 2] !== space || bytes[next + 3] !== lowerR) return -1;
    if (bytes[next + 4] !== equals || bytes[next + 5] !== doubleQuote) return -1;
    next = this.readReference(bytes, next + 6, digits);
    if (next < 0) return -1;
    next = this.readStyleAndKind(bytes, next);
    if (bytes[next] === slash && bytes[next + 1] === greaterThan) {
      this.to = this.from = next;
      return next + 2;
    }
    if (bytes[next] !== greaterThan || bytes[next + 1] !== lessThan || bytes[next + 2 + prefix] !== lowerV) return -1;
    if (bytes[next + 3 + prefix] !== greaterThan) return -1;
    this.from = next + 4 + prefix;
    this.to = nextTag(bytes, this.from, end);
    return endOfCell(bytes, this.to, end, prefix);
  }

  private readReference(bytes: Uint8Array, from: number, digits: number): number {
    const first = bytes[from]! - 0x40;
    if (first < 1 || first > 26) return -1;
    let column = first;
    let at = from + 1;
    for (; at < from + 3; at++) {
      const letter = bytes[at]! - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
    }
    this.column = column - 1;
    return bytes[at + digits] === doubleQuote ? at + digits + 1 : -1;
  }

  private readStyleAndKind(bytes: Uint8Array, from: number): number {
    let at = from;
    this.style = 0;
    this.kind = cellKind.number;
    if (bytes[at] === space && bytes[at + 1] === lowerS && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote) {
      const last = at + 4 + styleDigits;
      for (at += 4; at < last && bytes[at] !== doubleQuote; at++) this.style = this.style * 10 + bytes[at]! - 0x30;
      at++;
    }
    if (bytes[at] === space && bytes[at + 1] === lowerT && bytes[at + 2] === equals && bytes[at + 3] === doubleQuote) {
      if (bytes[at + 4] !== lowerS || bytes[at + 5] !== doubleQuote) return from;
      this.kind = cellKind.shared;
      at += 6;
    }
    return at;
  }
}

/** Position behind `</v></c>` at `at`, or -1 where it does not stand there. */
function endOfCell(bytes: Uint8Array, at: number, end: number, prefix: number): number {
  const value = at + 2 + prefix;
  const cell = value + 4 + prefix;
  if (cell + 2 > end || bytes[at + 1] !== slash || bytes[value] !== lowerV || bytes[value + 1] !== greaterThan)
    return -1;
  if (bytes[value + 2] !== lessThan || bytes[value + 3] !== slash) return -1;
  return bytes[cell] === lowerC && bytes[cell + 1] === greaterThan ? cell + 2 : -1;
}
