import {
  changePattern,
  comparatorPattern,
  countedNouns,
  errorPattern,
  leadingWords,
  noDataPatterns,
  notReachedPattern,
  reductionPattern,
  trailingWords,
} from './cell-words';
import { readNumeral, type Separator } from './numeral';
import { plainText } from './text';

/** What a cell's text says before the scale of its column is known. */
export type Interpretation =
  | { kind: 'none' }
  | { kind: 'error' }
  | { kind: 'unreadable' }
  | {
      kind: 'number';
      /** As written: 75.5 for "75,5%". */
      value: number;
      percent: boolean;
      ratio: boolean;
      /** A ratio above 1 that is a day and a month: "31/5". */
      dayAndMonth?: true;
      words: boolean;
      /** A counted noun follows ("12 hồ sơ"). */
      counted: boolean;
      ambiguous: boolean;
      decimal?: Separator;
    };

export interface InterpretOptions {
  /** The decimal separator of the column. */
  decimal?: Separator | undefined;
  /** Of a target cell, where "≥ 75%" and "từ 50% trở lên" are at home. */
  target?: boolean | undefined;
  /** Of a cut, where "giảm 10%" is a level. */
  reduction?: boolean | undefined;
}

const unreadable: Interpretation = { kind: 'unreadable' };
const digitsSource = "[\\d.,]*\\d(?:[ '](?=\\d{3}(?!\\d))\\d{3})*(?:[.,]\\d+)?";
const percentSource = '\\s*(?:%|\\(%\\)|o/o\\b|phan tram\\b|percent\\b)';
const bare = new RegExp(`^([+-]?)\\s*(${digitsSource})(${percentSource})?$`);
const ratio = new RegExp(`^(${digitsSource})\\s*(?:/|tren)\\s*(${digitsSource})(?!\\d)\\s*(.*)$`);
const percents = new RegExp(`([+-]?)(?<![\\d.,])(${digitsSource})${percentSource}`, 'g');
const numerals = new RegExp(`(?<![\\d.,])${digitsSource}`, 'g');
const wholes = /^(toan bo|tat ca|100 phan tram)$/;

function numeral(
  sign: string,
  digits: string,
  flags: { percent?: boolean; words?: boolean; counted?: boolean },
  decimal?: Separator,
): Interpretation {
  const read = readNumeral(digits, decimal);
  if (!read) return unreadable;
  return {
    kind: 'number',
    value: sign === '-' ? -read.value : read.value,
    percent: flags.percent ?? false,
    ratio: false,
    words: flags.words ?? false,
    counted: flags.counted ?? false,
    ambiguous: read.ambiguous,
    ...(read.decimal && { decimal: read.decimal }),
  };
}

const isDayAndMonth = (part: number, whole: number): boolean =>
  part > whole && part <= 31 && whole <= 12 && Number.isInteger(part) && Number.isInteger(whole);

/** "12/15", "12/15 hồ sơ", "12/15 (80%)". A year below the line makes it a date or a document number. */
function asRatio(text: string, decimal?: Separator): Interpretation | undefined {
  const found = ratio.exec(text);
  if (!found) return undefined;
  const [, above = '', below = '', rest = ''] = found;
  const part = readNumeral(above, decimal);
  const whole = readNumeral(below, decimal);
  if (!part || !whole || whole.value === 0) return unreadable;
  const dateLike = part.value <= 12 && whole.value >= 1990 && whole.value <= 2100;
  if (dateLike || rest.startsWith('/') || rest.startsWith('-')) return unreadable;
  const words = rest !== '' && !countedNouns.test(rest);
  if (words && !/^\(?(?:=|dat|la)?\s*[\d.,]+\s*%?\)?$/.test(rest)) return unreadable;
  // Both written alike cancel out: 1.234/1.500 is the same ratio under either convention.
  const ambiguous = part.ambiguous !== whole.ambiguous;
  return {
    kind: 'number',
    value: part.value / whole.value,
    percent: false,
    ratio: true,
    words: rest !== '',
    counted: false,
    ambiguous,
    ...(rest === '' && isDayAndMonth(part.value, whole.value) && { dayAndMonth: true as const }),
  };
}

/** "98-99%", "9 5%", "l00%", "75%/80": what stands right beside the percentage belongs to it, and it is no single value. */
function isPartOfMore(text: string, { 0: found, index = 0 }: RegExpMatchArray): boolean {
  const before = text.slice(0, index);
  return /[\d.,][\s,.-]*$|(?<![a-z])[oil]$/.test(before) || /^\s*[-/]\s*\d/.test(text.slice(index + found.length));
}

/** One percentage among words: "Đạt 78%", "100% (đạt)", "78% (156/200 hồ sơ)". */
function asPercentInWords(text: string, options: InterpretOptions): Interpretation | undefined {
  const [only, ...others] = [...text.matchAll(percents)];
  if (!only) return undefined;
  if (others.length > 0 || isPartOfMore(text, only)) return unreadable;
  return numeral(only[1] ?? '', only[2] ?? '', { percent: true, words: true }, options.decimal);
}

/** Remarks that say that the percentage is a change or a plan. */
const otherThanResult = /^(so voi|(ke hoach|kh|muc tieu|chi tieu|du kien|phan dau)[^\d]*$)/;

/** "97,5% (vượt chỉ tiêu 2,5%)": the percentage is the value, whatever is remarked on it. */
function asPercentWithRemark(text: string, options: InterpretOptions): Interpretation | undefined {
  const [, value = '', remark = ''] = /^([^()]+)\(([^()]+)\)$/.exec(text) ?? [];
  const [, sign = '', digits = '', percent] = bare.exec(value.trim().replace(leadingWords, '')) ?? [];
  if (percent === undefined || otherThanResult.test(remark)) return undefined;
  return numeral(sign, digits, { percent: true, words: true }, options.decimal);
}

/** A bare number among the few words that do not change what it is: "khoảng 80", "12 hồ sơ". */
function asNumberInWords(text: string, options: InterpretOptions): Interpretation {
  const found = text.match(numerals) ?? [];
  const [digits] = found;
  if (digits === undefined || found.length > 1) return unreadable;
  const [before = '', after = ''] = text.split(digits).map((part) => part.trim());
  const plainBefore = `${before} `.replace(leadingWords, '').trim();
  const counted = countedNouns.test(after);
  const acceptable = options.target || (plainBefore === '' && (after === '' || counted || trailingWords.test(after)));
  return acceptable ? numeral('', digits, { words: true, counted }, options.decimal) : unreadable;
}

/** "Chưa đạt (85%)" says what was reached; "chưa đạt 85%" only what was not. */
function asNotReached(text: string, options: InterpretOptions): Interpretation {
  const [, remark = ''] = /^[^()]*\(([^()]+)\)$/.exec(text) ?? [];
  const [, sign = '', digits = '', percent] = bare.exec(remark.trim().replace(leadingWords, '')) ?? [];
  return percent === undefined ? unreadable : numeral(sign, digits, { percent: true, words: true }, options.decimal);
}

function forbidden(text: string, { target, reduction }: InterpretOptions): boolean {
  if (target) return false;
  return comparatorPattern.test(text) || changePattern.test(text) || (!reduction && reductionPattern.test(text));
}

/** What `raw` says as the text of a value or target cell. */
export function interpretText(raw: string, options: InterpretOptions = {}): Interpretation {
  // A leading apostrophe is Excel's own mark for text; pasted along, it becomes a character.
  const text = plainText(raw)
    .replace(/^'+/, '')
    .replace(/[.;,]+$/, '')
    .trim();
  if (text === '') return { kind: 'none' };
  if (errorPattern.test(text)) return { kind: 'error' };
  const unwrapped = text.replace(/^\((.*)\)$/, '$1').trim();
  const [, sign = '', digits = '', percent] = bare.exec(text) ?? [];
  if (digits) return numeral(sign, digits, { percent: percent !== undefined }, options.decimal);
  if (notReachedPattern.test(text)) return asNotReached(text, options);
  if (noDataPatterns.some((pattern) => pattern.test(unwrapped))) return { kind: 'none' };
  if (options.target && wholes.test(text)) return numeral('', '100', { percent: true, words: true });
  const remarked = asPercentWithRemark(text, options);
  if (remarked) return remarked;
  if (forbidden(text, options)) return unreadable;
  return asRatio(text, options.decimal) ?? asPercentInWords(text, options) ?? asNumberInWords(text, options);
}
