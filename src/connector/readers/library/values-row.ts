import type { SourceRow } from '../../source';
import { dayOfBytes } from '../bytes/day';
import { hash53 } from '../bytes/hash';
import { dayOfSerial } from '../bytes/serial';
import { encodeUtf8 } from '../platform';

/** A cell as a library or Excel gives it. */
export type PlainValue = string | number | boolean | null | undefined;

/** A row of plain values, for sources that are in memory anyway. */
export class ValuesRow implements SourceRow {
  number = 0;
  private values: readonly PlainValue[] = [];
  private dates: readonly (boolean | undefined)[] = [];
  private readonly keys: Map<string, number>[] = [];
  private readonly texts: string[][] = [];

  constructor(private readonly date1904 = false) {}

  /** `dates`: which numbers are shown as dates. */
  set(number: number, values: readonly PlainValue[], dates: readonly (boolean | undefined)[] = []): this {
    this.number = number;
    this.values = values;
    this.dates = dates;
    return this;
  }

  get length(): number {
    return this.values.length;
  }

  text(column: number): string {
    const value = this.values[column];
    if (typeof value === 'string') return value.normalize('NFC').trim();
    if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
    return value === null || value === undefined ? '' : String(value);
  }

  key(column: number): number {
    const text = this.text(column);
    if (text === '') return 0;
    const keys = (this.keys[column] ??= new Map());
    const texts = (this.texts[column] ??= ['']);
    let key = keys.get(text);
    if (key === undefined) {
      key = texts.push(text) - 1;
      keys.set(text, key);
    }
    return key;
  }

  textOfKey(column: number, key: number): string {
    return this.texts[column]?.[key] ?? '';
  }

  hash(column: number): number {
    const text = this.text(column);
    if (text === '') return 0;
    const bytes = encodeUtf8(text);
    return hash53(bytes, 0, bytes.length);
  }

  day(column: number): number {
    const value = this.values[column];
    if (typeof value === 'number') return this.dates[column] ? dayOfSerial(value, this.date1904) : Number.NaN;
    const bytes = encodeUtf8(this.text(column));
    return dayOfBytes(bytes, 0, bytes.length);
  }
}
