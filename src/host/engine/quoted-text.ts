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

/** The cells of `"a,b",1;"c",2`: separators inside quotation marks belong to the text. */
function splitConstant(text: string): string[][] {
  const rows: string[][] = [['']];
  let inside = false;
  for (const character of text) {
    if (character === '"') inside = !inside;
    const row = rows[rows.length - 1]!;
    if (!inside && character === ';') rows.push(['']);
    else if (!inside && character === ',') row.push('');
    else row[row.length - 1] += character;
  }
  return rows;
}

/**
 * Univer takes text between quotation marks for the number, date or percentage that it looks like when it is an
 * argument or stands in an array constant: LEN("75,5%") would be 4. To Excel it is text; what needs a number converts
 * it later. All such values come from one factory of the library. Its array constants also split at separators that
 * stand between quotation marks.
 */
export function keepQuotedText({ formula: { ArrayValueObject, ValueObjectFactory } }: UniverLibrary): void {
  if (corrected.has(ValueObjectFactory)) return;
  corrected.add(ValueObjectFactory);
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern) =>
    create(raw, isIgnoreNumberPattern === true || (typeof raw === 'string' && quoted.test(raw)));

  const prototype = ArrayValueObject.prototype as unknown as ArrayConstant;
  const format = prototype._formatValue;
  prototype._formatValue = function (this: ArrayConstant, raw) {
    if (typeof raw !== 'string' || !raw.includes('"')) return format.call(this, raw);
    const rows = splitConstant(raw.slice(1, -1));
    this._rowCount = rows.length;
    this._columnCount = Math.max(...rows.map((row) => row.length));
    return rows.map((row) => row.map((cell) => ValueObjectFactory.create(cell.trim()) as BaseValueObject));
  };
}
