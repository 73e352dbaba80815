/** The spans of time that headings name, before a year is known. All patterns read `plainText`. */

export interface Span {
  kind: 'month' | 'quarter' | 'half' | 'nine' | 'year';
  /** 1–12 of a month, 1–4 of a quarter, 1–2 of a half. */
  index?: number;
  year?: number;
  /** Day of the month up to which a heading says that its figures count ("đến ngày 15/6"). */
  untilDay?: number;
  /** From the start of the year to the end of this span, where that has no name of its own ("4 tháng đầu năm"). */
  toDate?: true;
}

/** The notation of `span` in `year`: "2026-04", "2026-Q1", "2026-H1", "2026-9M", "2026". */
export function describeSpan({ kind, index = 1 }: Span, year: number): string {
  switch (kind) {
    case 'month':
      return `${year}-${String(index).padStart(2, '0')}`;
    case 'quarter':
      return `${year}-Q${index}`;
    case 'half':
      return `${year}-H${index}`;
    case 'nine':
      return `${year}-9M`;
    case 'year':
      return String(year);
  }
}

/** The span from January to the end of `month`, by its own name where it has one. */
export function spanToMonth(month: number): Span | undefined {
  if (month === 3) return { kind: 'quarter', index: 1 };
  if (month === 6) return { kind: 'half', index: 1 };
  if (month === 9) return { kind: 'nine' };
  if (month === 12) return { kind: 'year' };
  return month >= 1 && month <= 12 ? { kind: 'month', index: month, toDate: true } : undefined;
}

const quarterOf = (month: number): number => Math.ceil(month / 3);

/** Dates and document numbers hold years and months that are no period. */
const noise: readonly RegExp[] = [
  /\b(giai doan|nhiem ky|tu nam)?\s*20\d\d\s*(?:-|den|toi)\s*(?:nam )?20\d\d\b/g,
  /\bso\s*:?\s*[\d.]+\s*\/[a-z0-9\-/]+/g,
  /\b\d+\/(?:20\d\d\/)?(?:kh|qd|bc|nq|nd|tt|ct|cv)[a-z-]*\b/g,
  /\bso voi (?:cung ky )?(?:nam |quy [ivx\d]+\/?)?(?:20\d\d|truoc)\b/g,
];
const dateLine = /\bngay\s*\d{1,2}\s*thang\s*\d{1,2}\s*nam\s*20\d\d\b|\b\d{1,2}[/.-]\d{1,2}[/.-]20\d\d\b/g;
const yearPattern = /(?<!\d)(20\d\d)(?!\d)/;

const numberWords: Record<string, number> = {
  mot: 1,
  nhat: 1,
  hai: 2,
  ba: 3,
  bon: 4,
  tu: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  muoi: 10,
};

/** I–IV, also typed with small L or the digit one for I, or as a digit. */
export function romanQuarter(text: string): number | undefined {
  if (/^0?[1-4]$/.test(text)) return Number(text);
  if (/^[il|]{1,3}$/.test(text) || /^(?=.*[il|])[il|1]{1,3}$/.test(text)) return text.length;
  return /^[il|1]v$/.test(text) ? 4 : undefined;
}

type Reader = (text: string) => Span | undefined;

const day = '(?:ngay\\s*)?(\\d{1,2})(?:[/.-]|\\s*thang\\s*)(\\d{1,2})(?:(?:[/.-]|\\s*nam\\s*)(20\\d\\d))?';
const rangePattern = new RegExp(`(?:tu )?${day}\\s*(?:den|toi|-)\\s*(?:het )?${day}`);
const untilDatePattern = new RegExp(`\\b(?:den|toi|het)(?: het)?\\s*${day}`);

/** "từ 01/4 đến 30/6/2026", and 15/12–14/3 of the reform reports (Công văn 581/BNV-CCHC). */
const range: Reader = (text) => {
  const found = rangePattern.exec(text);
  if (!found) return undefined;
  const [, startDay, startMonth, , , endMonth, endYear] = found;
  const end = Number(endMonth);
  // A period that begins on the 15th belongs to the month that it mostly fills, the next one.
  const start = Number(startMonth) + (Number(startDay) >= 15 ? 1 : 0);
  const months = ((end - start + 12) % 12) + 1;
  const year = endYear === undefined ? {} : { year: Number(endYear) };
  if (months === 1) return { kind: 'month', index: end, ...year };
  if (months === 3 && end % 3 === 0) return { kind: 'quarter', index: quarterOf(end), ...year };
  if (months === 6 && end === 12) return { kind: 'half', index: 2, ...year };
  const span = months === end ? spanToMonth(end) : undefined;
  return span && { ...span, ...year };
};

const untilDate: Reader = (text) => {
  const found = untilDatePattern.exec(text);
  const span = found ? spanToMonth(Number(found[2])) : undefined;
  if (!found || !span) return undefined;
  return { ...span, untilDay: Number(found[1]), ...(found[3] !== undefined && { year: Number(found[3]) }) };
};

const untilMonth: Reader = (text) => {
  const found = /\b(?:den|toi)(?: het)?(?: cuoi)? (?:thang|t)\s*0?(\d{1,2})\b/.exec(text);
  return found ? spanToMonth(Number(found[1])) : undefined;
};

const cumulativeQuarter: Reader = (text) => {
  const found = /\b(?:den|toi|luy ke)(?: den)?(?: het)?(?: cuoi)? q(?:uy)?\.? ?([ivl|]{1,3}|[1-4])(?![a-z\d])/.exec(
    text,
  );
  const quarter = found && romanQuarter(found[1] ?? '');
  return quarter ? spanToMonth(quarter * 3) : undefined;
};

const months: Reader = (text) => {
  const digits = /(?<![\d/.])(\d{1,2})\s*(?:thang|t)(?![a-z0-9])(?!\s*\d{1,2}(?!\d))/.exec(text);
  const words = /\b(ba|sau|chin|muoi hai) thang (?:dau|cuoi)\b/.exec(text);
  const count = digits ? Number(digits[1]) : words ? (words[1] === 'muoi hai' ? 12 : numberWords[words[1] ?? '']) : 0;
  if (!count) return undefined;
  if (/\bcuoi nam\b/.test(text)) return count === 6 ? { kind: 'half', index: 2 } : undefined;
  return spanToMonth(count);
};

const half: Reader = (text) => {
  if (/\b(nua dau nam|ban nien|6 thang dau|h1)\b/.test(text)) return { kind: 'half', index: 1 };
  return /\b(nua cuoi nam|h2)\b/.test(text) ? { kind: 'half', index: 2 } : undefined;
};

const quarter: Reader = (text) => {
  const found = /(?<![a-z])q(?:u[yi])?(?: thu)?[\s.\-_:]*([ivl|1]{1,3}|0?[1-4])(?![a-z0-9]|[.,]\d(?!0\d\d))/.exec(text);
  const together = /(?<![a-z])q(?:u[yi])?([1-4])(?=20\d\d)/.exec(text);
  const words = /\bqu[yi] (?:thu )?(mot|nhat|hai|ba|bon|tu)\b/.exec(text);
  const index = words ? numberWords[words[1] ?? ''] : romanQuarter((found ?? together)?.[1] ?? '');
  return index ? { kind: 'quarter', index } : undefined;
};

const month: Reader = (text) => {
  const found =
    /\bthang\s*0?(\d{1,2})(?!\d)/.exec(text) ??
    /(?<![a-z0-9])th?[.\s]?\s*0?(\d{1,2})(?!\d)/.exec(text) ??
    /^0?(\d{1,2})[/.-]20\d\d$/.exec(text) ??
    /^20\d\d[-/.]0?(\d{1,2})$/.exec(text);
  const index = Number(found?.[1]);
  return index >= 1 && index <= 12 ? { kind: 'month', index } : undefined;
};

const year: Reader = (text) =>
  yearPattern.test(text) || /\b(ca nam|nam nay|trong nam)\b/.test(text) ? { kind: 'year' } : undefined;

const readers: readonly Reader[] = [
  range,
  untilDate,
  untilMonth,
  cumulativeQuarter,
  months,
  half,
  quarter,
  month,
  year,
];

/** The year that `text` names, dates and document numbers aside. */
export function readYear(text: string): number | undefined {
  const cleaned = noise.reduce((rest, pattern) => rest.replace(pattern, ' '), text).replace(dateLine, ' ');
  const found = yearPattern.exec(cleaned);
  return found ? Number(found[1]) : undefined;
}

/** The year of a date line ("Tân Minh, ngày 15 tháng 4 năm 2026"), the last resort for a sheet without another. */
export function readDateYear(text: string): number | undefined {
  const [line] = text.match(dateLine) ?? [];
  const found = line ? yearPattern.exec(line) : null;
  return found ? Number(found[1]) : undefined;
}

/** The span that plain `text` names, if any. */
export function readSpan(text: string): Span | undefined {
  const cleaned = noise
    .reduce((rest, pattern) => rest.replace(pattern, ' '), text)
    .replace(/_/g, ' ')
    .trim();
  const dated = range(cleaned) ?? untilDate(cleaned);
  const rest = dated ? cleaned : cleaned.replace(dateLine, ' ').trim();
  for (const read of readers) {
    const span = read(rest);
    if (!span) continue;
    const found =
      span.year ??
      readYear(rest) ??
      readYear(rest.replace(/(q(?:u[yi])?[1-4])(?=20\d\d)/, '$1 ')) ??
      (dated ? readDateYear(rest) : undefined);
    return found === undefined ? span : { ...span, year: found };
  }
  return undefined;
}
