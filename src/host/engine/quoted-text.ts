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

/** A token between quotation marks is text; the reader of formulas has halved doubled marks in it already. */
function readQuoted({ StringValueObject, ValueObjectFactory }: UniverLibrary['formula']): void {
  const create = ValueObjectFactory.create.bind(ValueObjectFactory);
  ValueObjectFactory.create = (raw, isIgnoreNumberPattern) =>
    typeof raw === 'string' && quoted.test(raw)
      ? StringValueObject.create(raw.trim().slice(1, -1))
      : create(raw, isIgnoreNumberPattern);
}

function readConstants({ ArrayValueObject, ValueObjectFactory }: UniverLibrary['formula']): void {
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

/** Texts that a function has put into an array (TEXTSPLIT) stay texts too. */
function keepResults(formula: UniverLibrary['formula']): void {
  const { ArrayValueObject, ERROR_TYPE_SET, StringValueObject, ValueObjectFactory } = formula;
  const isText = (value: unknown): value is string => typeof value === 'string' && !ERROR_TYPE_SET.has(value as never);
  const object = (value: string | number | boolean | null) =>
    isText(value) ? StringValueObject.create(value) : (ValueObjectFactory.create(value) as BaseValueObject);
  ArrayValueObject.createByArray = (array) =>
    ArrayValueObject.create({
      calculateValueList: array.map((row) => row.map(object)),
      rowCount: array.length,
      columnCount: array[0]?.length ?? 0,
      unitId: '',
      sheetId: '',
      row: -1,
      column: -1,
    });
}

/**
 * Univer takes text for the number, date or percentage that it looks like where it is an argument between quotation
 * marks, stands in an array constant, or is a part that a function made: LEN("75,5%") would be 4. To Excel it is text;
 * what needs a number converts it later. Univer's array constants also split at separators between quotation marks.
 */
export function keepQuotedText({ formula }: UniverLibrary): void {
  if (corrected.has(formula.ValueObjectFactory)) return;
  corrected.add(formula.ValueObjectFactory);
  readQuoted(formula);
  readConstants(formula);
  keepResults(formula);
}
