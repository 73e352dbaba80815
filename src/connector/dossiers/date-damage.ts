import { dayAt, isSerialText, noDay } from '../cell-day';
import { dayNumber, partsOfDay } from '../period-days';
import type { SourceRow } from '../source';

/** Every row is looked at up to here, then one in `step`: enough to see what a column is made of. */
const firstRows = 500;
const step = 16;
/** Fewer cells prove nothing. */
const leastCells = 8;

/**
 * Watches a column of dates for the damage that a spreadsheet in US settings does to "dd/MM/yyyy" texts: 05/03/2026
 * becomes a date, 3 May, and 25/03/2026 stays a text. Such a column has dates of days up to 12 only, and texts of days
 * from 13 only; then, and only then, each date has its day and month exchanged.
 */
export class DateDamage {
  private seen = 0;
  private dates = 0;
  private texts = 0;
  private other = 0;

  constructor(private readonly column: number) {}

  watch(row: SourceRow): void {
    this.seen += 1;
    if (this.seen > firstRows && this.seen % step !== 0) return;
    const text = row.text(this.column);
    if (text === '') return;
    const day = dayAt(row, this.column);
    if (Number.isNaN(day)) return;
    const early = partsOfDay(day).day <= 12;
    if (isSerialText(text) && early) this.dates += 1;
    else if (!isSerialText(text) && !early) this.texts += 1;
    else this.other += 1;
  }

  get isCertain(): boolean {
    return this.other === 0 && this.dates > 0 && this.texts > 0 && this.dates + this.texts >= leastCells;
  }
}

/** Exchanges day and month of every date up to the 12th; answers how many days changed. */
export function exchangeDayAndMonth(days: Int32Array, size: number): number {
  let changed = 0;
  for (let index = 0; index < size; index += 1) {
    const value = days[index] ?? noDay;
    if (value === noDay) continue;
    const { year, month, day } = partsOfDay(value);
    if (day > 12 || day === month) continue;
    days[index] = dayNumber(year, day, month);
    changed += 1;
  }
  return changed;
}
