import { interpretText, type Interpretation, type InterpretOptions } from './interpret';
import type { Separator } from './numeral';
import { hundredth, scaleOf, scalePercentFormat, scalePercentSign, scalePlain, type Scale, type Scaled } from './scale';
import type { CellValue, Reading, ReadingNote } from './types';

/** What the other cells of a column say about one of them. */
export interface ColumnWitness {
  decimal?: Separator;
  scale?: Scale;
}

export interface ReadingContext {
  /** `percent`: the value is a rate. `count`: a number of things. Absent: a rate, as all of the plan's indicators are. */
  unit?: 'percent' | 'count' | undefined;
  /** en-US number format of the cell. */
  numberFormat: string;
  column?: ColumnWitness | undefined;
  /** Of a target cell: "≥ 75%" is at home there. */
  target?: boolean | undefined;
  /** Of a cut: "giảm 10%" and "−10 %" both mean a cut of 10 %. */
  reduction?: boolean | undefined;
  /** The indicator's target as a fraction, which tells 0.5 of 10 from 0.5 of 95. */
  expected?: number | undefined;
}

/** Written with three decimals, a rate from here on can only be a percentage. */
const smallestTelling = 2;

/** The format without quoted text, escapes and locale tags, which may hold any letters. */
const codesOf = (numberFormat: string): string => numberFormat.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '');

export const isPercentFormat = (numberFormat: string): boolean =>
  numberFormat.includes('%') && codesOf(numberFormat).includes('%');

export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === 'General') return false;
  const codes = codesOf(numberFormat);
  return !/general/i.test(codes) && /[dmyh]/i.test(codes);
}

const options = ({ target, reduction, column }: ReadingContext): InterpretOptions => ({
  target,
  reduction,
  decimal: column?.decimal,
});

type ReadNumber = Extract<Interpretation, { kind: 'number' }>;

/** Written with its thousands apart ("1 234"), a number in the cell of a rate is a count. */
const isThousands = ({ value, percent, ratio, ambiguous }: ReadNumber, { unit }: ReadingContext): boolean =>
  unit !== 'count' && !percent && !ratio && !ambiguous && Math.abs(value) >= 1000;

/** No rate reaches a thousand: there "75.125" and "75,125" can only hold decimals. */
function withoutThousands(read: ReadNumber): ReadNumber {
  return read.ambiguous && Math.abs(read.value) >= 1000 ? { ...read, value: read.value / 1000 } : read;
}

function scaleText(written: ReadNumber, context: ReadingContext): Scaled {
  if (written.ratio) return { value: written.value, notes: ['ratio'] };
  const read = context.unit === 'count' || written.counted ? written : withoutThousands(written);
  if (read.percent) return scalePercentSign(read.value);
  if (context.unit === 'count' || read.counted) return { value: read.value, notes: [] };
  return scalePlain(read.value, context.column?.scale, context.expected);
}

/**
 * "1.234" for a rate: 1234 % is none, and 1.234 may be a fraction or a percentage. Only another cell of the column can
 * tell, and only that the mark is a decimal one; "75.125" tells itself.
 */
function isDoubtful(read: ReadNumber, context: ReadingContext): boolean {
  if (!read.ambiguous || read.percent || read.ratio || context.unit === 'count') return false;
  const separatesThousands = Math.abs(read.value) >= 1000;
  if (context.column?.decimal !== undefined && !separatesThousands) return false;
  return Math.abs(withoutThousands(read).value) < smallestTelling;
}

function withSign(raw: CellValue, { value, notes }: Scaled, context: ReadingContext, more: ReadingNote[]): Reading {
  const cut = context.reduction === true && value < 0;
  return {
    kind: 'value',
    value: cut ? -value : value,
    notes: [...more, ...notes, ...(cut ? (['sign'] as const) : [])],
    raw,
  };
}

function readText(raw: string, context: ReadingContext): Reading {
  const read = interpretText(raw, options(context));
  if (read.kind === 'none') return { kind: 'none', raw: raw.trim() === '' ? null : raw };
  if (read.kind === 'error') return { kind: 'error', raw };
  if (read.kind !== 'number') return { kind: 'unreadable', raw };
  // A count in the cell of a rate ("12 hồ sơ") says nothing about the rate.
  if (read.counted && context.unit !== 'count') return { kind: 'unreadable', raw };
  if (isDoubtful(read, context) || isThousands(read, context) || read.dayAndMonth) return { kind: 'unreadable', raw };
  const more: ReadingNote[] = ['text'];
  if (read.words) more.push('words');
  if (read.ambiguous && context.column?.decimal === undefined) more.push('separator');
  return withSign(raw, scaleText(read, context), context, more);
}

function readPlainNumber(raw: number, context: ReadingContext): Reading {
  // A date in a value cell is usually a ratio that Excel converted ("3/4"); which one cannot be told.
  if (isDateFormat(context.numberFormat)) return { kind: 'unreadable', raw };
  if (isPercentFormat(context.numberFormat)) return withSign(raw, scalePercentFormat(raw), context, []);
  if (context.unit === 'count') return withSign(raw, { value: raw, notes: [] }, context, []);
  return withSign(raw, scalePlain(raw, context.column?.scale, context.expected), context, []);
}

/**
 * The value of a cell: a fraction for a rate, a number for a count. An empty cell and words for "none yet" are `none`,
 * never 0; a real 0 is 0. Text that is neither is `unreadable`. The notes say how the value was obtained.
 */
export function readNumber(raw: CellValue, context: ReadingContext): Reading {
  if (raw === null) return { kind: 'none', raw };
  if (typeof raw === 'boolean') return { kind: 'unreadable', raw };
  return typeof raw === 'number' ? readPlainNumber(raw, context) : readText(raw, context);
}

/** What a column's cells say together: how they write decimals and on which scale plain numbers are. */
export function witnessOf(cells: readonly { raw: CellValue; numberFormat: string }[]): ColumnWitness {
  const votes: Record<Separator, number> = { ',': 0, '.': 0 };
  const plain: number[] = [];
  for (const { raw, numberFormat } of cells) {
    if (typeof raw === 'number') {
      if (!isPercentFormat(numberFormat) && !isDateFormat(numberFormat)) plain.push(raw);
    } else if (typeof raw === 'string' && /\d/.test(raw)) {
      const read = interpretText(raw);
      if (read.kind !== 'number') continue;
      if (read.decimal) votes[read.decimal] += 1;
      if (!read.percent && !read.ratio && !read.counted && !read.ambiguous) plain.push(read.value);
    }
  }
  const scale = scaleOf(plain);
  const decimal = votes[','] === votes['.'] ? undefined : votes[','] > votes['.'] ? ',' : '.';
  return { ...(decimal && { decimal }), ...(scale && { scale }) };
}

/**
 * The number that an officer's text means, read as Vietnamese writes it and without looking at neighbours: "75,5%" →
 * 0.755, "1.234" → 1234, "1,234" → 1.234, "1.234,5" and "1,234.5" → 1234.5, "75.5" → 75.5 (a dot is a decimal unless
 * exactly three digits follow), "12/15" → 0.8, "Đạt 78%" → 0.78. `undefined` for no data and for anything else.
 */
export function parseNumber(text: string): number | undefined {
  const read = interpretText(text);
  if (read.kind !== 'number') return undefined;
  return read.percent ? hundredth(read.value) : read.value;
}
