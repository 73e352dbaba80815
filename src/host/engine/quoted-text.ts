import type { BaseValueObject } from '@univerjs/engine-formula';
import type { UniverLibrary } from './library';

/** What an array constant is read into; private to the library, whose own reader of it is replaced here. */
interface ArrayConstant {
  _rowCount: number;
  _columnCount: number;
  _formatValue(raw: unknown): BaseValueObject[][];
}

const quoted = /^\s*"[\s\S]*"\s*$/;
const corrected = new WeakSet<object>();

/** One cell of an array constant and what ends it; a quotation mark ends text only in front of a separator. */
const constantCell = /\s*(?:("[\s\S]*?")(?=\s*(?:[,;]|$))|([^,;]*?))\s*([,;]|$)/y;

/** The cells of `"a,b",1;"c",2`: separators inside quotation marks belong to the text. */
function splitConstant(text: string): string[][] {
  const rows: string[][] = [[]];
  constantCell.lastIndex = 0;
  for (;;) {
    const [, textCell, otherCell = '', separator] = constantCell.exec(text)!;
    rows[rows.length - 1]!.push(textCell ?? otherCell);
    if (separator === ';') rows.push([]);
    else if (separator === '') return rows;
  }
}

/**
 * Univer takes text between quotation marks for the number, date or percentage that it looks like when it is an
 * argument or stands in an array constant: LEN("75,5%") would be 4. To Excel it is text; what needs a number converts
 * it later. All such values come from one factory of the library. Its array constants also split at separators that
 * stand between quotation marks, and doubled quotation marks, which the reader of formulas has halved, are halved again.
 */
export function keepQuotedText({ formula: { ArrayValueObject, StringValueObject, ValueObjectFactory } }: UniverLibrary): void {
  if (corrected.has(ValueObjectFactory)) return;
  corrected.add(ValueObjectFactory);
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern) =>
    typeof raw === 'string' && quoted.test(raw)
      ? StringValueObject.create(raw.trim().slice(1, -1))
      : create(raw, isIgnoreNumberPattern);

  const prototype = ArrayValueObject.prototype as unknown as ArrayConstant;
  const format = prototype._formatValue;
  prototype._formatValue = function (this: ArrayConstant, raw) {
    if (typeof raw !== 'string' || !raw.includes('"')) return format.call(this, raw);
    const rows = splitConstant(raw.slice(1, -1));
    this._rowCount = rows.length;
    this._columnCount = Math.max(...rows.map((row) => row.length));
    return rows.map((row) => row.map((cell) => ValueObjectFactory.create(cell) as BaseValueObject));
  };
}
