import { readNumber, witnessOf, type ColumnWitness } from '../../tracking/number';
import { readPeriod } from '../../tracking/period';
import { plainText } from '../../tracking/text';
import type { CellValue } from '../../tracking/types';
import { readCount } from '../count';
import { dayOfSerial, dayOfText, isDateSerial, isoOfDay, isPeriodNotation } from '../period-days';
import { cellOf, formatOf, type FoundTable } from './declared-table';

/** The text of a cell in NFC with single spaces; `undefined` where it has none. */
export function textOf(cell: CellValue): string | undefined {
  if (cell === null) return undefined;
  const text = String(cell).normalize('NFC').replace(/\s+/g, ' ').trim();
  return text === '' ? undefined : text;
}

/** The period that a cell names in our notation or as officers write it ("Quý III/2026"); `undefined` without a year. */
export function periodOf(cell: CellValue, numberFormat: string): string | undefined {
  const text = textOf(cell)?.toUpperCase() ?? '';
  if (typeof cell === 'string' && isPeriodNotation(text)) return text;
  return readPeriod(cell, undefined, numberFormat)?.period ?? undefined;
}

/** The ISO date of a cell: an Excel date, "31/7/2026" or an ISO text; `undefined` for anything else. */
export function isoDateOf(cell: CellValue): string | undefined {
  if (typeof cell === 'number') return isDateSerial(cell) ? isoOfDay(dayOfSerial(cell)) : undefined;
  const day = dayOfText(plainText(textOf(cell) ?? ''));
  return Number.isNaN(day) ? undefined : isoOfDay(day);
}

/** A figure of a found table: `undefined` where the cell says there is none. */
export type Figure = { value: number | undefined } | { unreadable: string };

function readWithWitness(
  raw: CellValue,
  numberFormat: string,
  unit: 'percent' | 'count',
  column: ColumnWitness,
): Figure {
  const reading = readNumber(raw, { unit, numberFormat, column });
  if (reading.kind === 'value') return { value: reading.value };
  return reading.kind === 'none' ? { value: undefined } : { unreadable: String(raw) };
}

/** Counts that a spreadsheet took for decimals are unreadable here, where the officer can retype them. */
function readWhole(raw: CellValue): Figure {
  const reading = readCount(raw);
  if (reading.kind === 'none') return { value: undefined };
  return reading.kind === 'count' && !reading.damaged ? { value: reading.count } : { unreadable: String(raw) };
}

/** How the figures of a column are read: counts of things, amounts that may have decimals, or rates. */
export type FigureKind = 'count' | 'amount' | 'rate';

/** Reads the figures of a found table; amounts and rates with their column as witness for "1.234" and "1,234". */
export function figureReader<Id extends string>(
  table: FoundTable<Id>,
  kindOf: (id: Id) => FigureKind,
): (row: number, id: Id) => Figure {
  const witnesses = new Map<Id, ColumnWitness>();
  const witness = (id: Id): ColumnWitness => {
    const known = witnesses.get(id);
    if (known) return known;
    const cells = [];
    for (let row = table.headerRow + 1; row <= table.lastRow; row += 1) {
      cells.push({ raw: cellOf(table, row, id), numberFormat: formatOf(table, row, id) });
    }
    const found = witnessOf(cells);
    witnesses.set(id, found);
    return found;
  };
  return (row, id) => {
    const raw = cellOf(table, row, id);
    const kind = kindOf(id);
    if (raw === null) return { value: undefined };
    if (kind === 'count') return readWhole(raw);
    return readWithWitness(raw, formatOf(table, row, id), kind === 'rate' ? 'percent' : 'count', witness(id));
  };
}
