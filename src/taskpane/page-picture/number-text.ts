import type { Language } from '../../messages';

const locales: Record<Language, string> = { vi: 'vi-VN', en: 'en-US' };
/** Serial number of 1 January 1970 in Excel's calendar. */
const serialOf1970 = 25_569;
const millisecondsPerDay = 86_400_000;
/** Excel shows a number without a format with about this many decimals at most. */
const generalDigits = 9;

const isNumber = (format: string): boolean => /[0#]/.test(format);
const isDate = (format: string): boolean => /[dmy]/i.test(format);
/** Of the built-in short date, which Excel shows in the notation of the country. */
const shortDate = 'm/d/yyyy';

/** A piece of a format: code, or text shown as it stands. */
interface Part {
  text: string;
  literal: boolean;
}

/** A format without what only matters to Excel: colours, countries, fill characters; quoted parts become plain. */
function plainParts(format: string): Part[] {
  const parts = format.matchAll(/"([^"]*)"|\\(.)|_(.)|\*.|\[[^\]]*\]|([^"\\_*[]+)/g);
  return [...parts].flatMap(([, quoted, escaped, space, rest]): Part[] => {
    if (rest !== undefined) return [{ text: rest, literal: false }];
    const text = quoted ?? escaped ?? (space === undefined ? undefined : ' ');
    return text === undefined ? [] : [{ text, literal: true }];
  });
}

const codeOf = (format: string): string =>
  plainParts(format)
    .filter(({ literal }) => !literal)
    .map(({ text }) => text)
    .join('');

/** The parts of a format for positive numbers, negative numbers and zero, and the number as that part shows it. */
function partFor(format: string, value: number): { part: string; shown: number; sign: string } {
  const [positive = '', negative, zero] = format.match(/(?:"[^"]*"|\\.|[^;"\\])+/g) ?? [];
  if (value === 0 && zero !== undefined) return { part: zero, shown: 0, sign: '' };
  if (value < 0) return { part: negative ?? positive, shown: -value, sign: negative === undefined ? '-' : '' };
  return { part: positive, shown: value, sign: '' };
}

function digitsText(language: Language, pattern: string, value: number): string {
  const [whole = '', decimals] = pattern.split('.');
  const [least, most] = [(decimals ?? '').replace(/[^0]/g, '').length, (decimals ?? '').replace(/[^0#]/g, '').length];
  const text = value.toLocaleString(locales[language], {
    useGrouping: whole.includes(','),
    minimumIntegerDigits: Math.max(1, whole.replace(/[^0]/g, '').length),
    minimumFractionDigits: least,
    maximumFractionDigits: most,
  });
  const point = language === 'vi' ? ',' : '.';
  // Excel keeps the point of "0.##" where no decimal follows it.
  return decimals !== undefined && !text.includes(point) ? `${text}${point}` : text;
}

/** Decimal shift through the shortest text, so that 0.285 is 28.5 % and not 28.499999999999996 %. */
const percentOf = (value: number): number => {
  const shifted = Number(`${value}e2`);
  return Number.isFinite(shifted) ? shifted : value * 100;
};

/** The number in place of the first digits of a format, the rest as it stands. */
function numeral(language: Language, part: string, value: number): string {
  const shown = codeOf(part).includes('%') ? percentOf(value) : value;
  let written = false;
  const write = (pattern: string): string => {
    if (written) return pattern;
    written = true;
    return digitsText(language, pattern, shown);
  };
  return plainParts(part)
    .map(({ text, literal }) => (literal ? text : text.replace(/[0#?][0#?,]*(?:\.[0#?]*)?/, write)))
    .join('');
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

const dateCodes: Record<string, (date: Date, language: Language) => string> = {
  d: (date) => String(date.getUTCDate()),
  dd: (date) => twoDigits(date.getUTCDate()),
  m: (date) => String(date.getUTCMonth() + 1),
  mm: (date) => twoDigits(date.getUTCMonth() + 1),
  mmm: (date, language) => date.toLocaleString(locales[language], { month: 'short', timeZone: 'UTC' }),
  mmmm: (date, language) => date.toLocaleString(locales[language], { month: 'long', timeZone: 'UTC' }),
  yy: (date) => twoDigits(date.getUTCFullYear() % 100),
  yyyy: (date) => String(date.getUTCFullYear()),
};

function dateText(language: Language, format: string, serial: number): string {
  const date = new Date((Math.floor(serial) - serialOf1970) * millisecondsPerDay);
  const local = codeOf(format).toLowerCase() === shortDate && language === 'vi' ? 'dd/mm/yyyy' : format;
  return plainParts(local)
    .map(({ text, literal }) =>
      literal ? text : text.replace(/[dmy]+/gi, (code) => dateCodes[code.toLowerCase()]?.(date, language) ?? code),
    )
    .join('');
}

/**
 * A number as a cell with this number format (in English notation) shows it to an officer whose Excel speaks
 * `language`. Knows the formats that report forms use and the usual dates; a number in any other is shown plainly.
 */
export function numberText(language: Language, value: number, format = 'General'): string {
  const { part, shown, sign } = partFor(format, value);
  const code = codeOf(part);
  if (isNumber(code)) return `${sign}${numeral(language, part, shown)}`;
  if (isDate(code) && !/[hs]/i.test(code)) return dateText(language, part, value);
  return value.toLocaleString(locales[language], { useGrouping: false, maximumFractionDigits: generalDigits });
}
