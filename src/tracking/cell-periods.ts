import { readSpan, type Span } from './span';
import { plainText } from './text';

/** One value of a cell that holds several, and the span that it is of. */
export interface PeriodPart {
  span: Span;
  /** The words of the value, plain. */
  text: string;
  /** The part as it is written, with its period. */
  written: string;
}

const breaks = /[;\n\r]+|,\s+(?=\D)|\.\s+(?=\p{L})/u;
/** "Quý I: 70%", "Tháng 3/2026 = 70%". */
const named = /^([^:=]{2,24})[:=](.+)$/;
/** "Quý I đạt 70%", "Q1/2026 70%". */
const leading = /^((?:quy|q|thang|t)\s?\.?\s?(?:[ivl]{1,3}|\d{1,2})(?:\s?[/-]\s?20\d\d)?)\s+(?:dat\s+)?(.+)$/;
/** "70% (Quý I)". */
const trailing = /^([^()]+)\(([^()]+)\)$/;

function readPart(part: string): PeriodPart | undefined {
  const text = plainText(part);
  const before = named.exec(text) ?? leading.exec(text);
  const after = before ? undefined : trailing.exec(text);
  const words = before?.[1] ?? after?.[2];
  const value = before?.[2] ?? after?.[1];
  const span = words === undefined ? undefined : readSpan(words);
  return span && value !== undefined ? { span, text: value.trim(), written: part.trim() } : undefined;
}

/**
 * The values of a cell that names a period beside each ("Quý I: 70%; Quý II: 75%"); parts that name none are left out.
 * Empty where fewer than two name one: the cell then holds a single value, or several that nothing tells apart.
 */
export function partsByPeriod(raw: string): PeriodPart[] {
  const parts = raw.split(breaks).filter((part) => part.trim() !== '');
  const found = parts.length < 2 ? [] : parts.flatMap((part) => readPart(part) ?? []);
  return found.length < 2 ? [] : found;
}
