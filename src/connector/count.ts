import { readNumber } from '../tracking/number';
import { plainText } from '../tracking/text';
import type { CellValue } from '../tracking/types';

/**
 * A count as a cell writes it. `damaged`: the cell held "1.234" and was opened where the dot is the decimal mark, so
 * that it now holds 1.234; no count has decimals, but a neighbour that was "2.000" is now an innocent-looking 2.
 */
export type CountReading =
  { kind: 'count'; count: number; damaged?: true } | { kind: 'none' } | { kind: 'unreadable'; text: string };

const grouped = /^\d{1,3}(?:[.,' ]\d{3})+(?![.,\d])/;

function readNumberCell(value: number): CountReading {
  if (value < 0 || !Number.isFinite(value)) return { kind: 'unreadable', text: String(value) };
  if (Number.isInteger(value)) return { kind: 'count', count: value };
  const thousands = Math.round(value * 1000);
  return value < 1000 && Math.abs(value * 1000 - thousands) < 1e-6
    ? { kind: 'count', count: thousands, damaged: true }
    : { kind: 'unreadable', text: String(value) };
}

function readTextCell(text: string): CountReading {
  const plain = plainText(text);
  if (plain === '') return { kind: 'none' };
  if (/^\d+$/.test(plain)) return { kind: 'count', count: Number(plain) };
  // One system writes counts "1.234" and money "1,234"; in a count both can only separate thousands.
  const whole = grouped.exec(plain);
  const rest = whole ? plain.replace(grouped, (digits) => digits.replace(/\D/g, '')) : plain;
  const reading = readNumber(rest, { unit: 'count', numberFormat: 'General' });
  if (reading.kind === 'none') return { kind: 'none' };
  if (reading.kind !== 'value' || reading.notes.includes('ratio')) return { kind: 'unreadable', text };
  return Number.isInteger(reading.value) && reading.value >= 0
    ? { kind: 'count', count: reading.value }
    : { kind: 'unreadable', text };
}

/** Reads a count: "1.234", "1,234", "1 234" and "12 hồ sơ" are counts, "-" is none, "12,5" and "7%" are no counts. */
export function readCount(cell: CellValue): CountReading {
  if (cell === null) return { kind: 'none' };
  if (typeof cell === 'boolean') return { kind: 'unreadable', text: String(cell) };
  return typeof cell === 'number' ? readNumberCell(cell) : readTextCell(cell);
}
