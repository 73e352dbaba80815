const zero = 0x30;
const space = 0x20;
const colon = 0x3a;
const daysBeforeMonth = [0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const isSeparator = (byte: number) => byte === 0x2f || byte === 0x2e || byte === 0x2d;

/** Years of .NET's and Java's empty dates (1/1/0001, 30/12/1899) are no dates of a dossier. */
const firstYear = 1900;
const lastYear = 9999;

/** Days since 1970-01-01 of a day of the calendar; `NaN` where there is no such day. */
export function dayOfDate(year: number, month: number, day: number): number {
  if (year < firstYear || year > lastYear || month < 1 || month > 12 || day < 1) return Number.NaN;
  const leap = isLeap(year);
  const length = month === 2 ? (leap ? 29 : 28) : 30 + ((month + (month >> 3)) & 1);
  if (day > length) return Number.NaN;
  const before = year - 1;
  const leapDays = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 477;
  return (year - 1970) * 365 + leapDays + daysBeforeMonth[month]! + (leap && month > 2 ? 1 : 0) + day - 1;
}

/** Position after the digits read last by `readNumber`. */
let next = 0;

/** A number of at most four digits at `at`; -1 where there is none. */
function readNumber(bytes: Uint8Array, at: number, to: number): number {
  let value = 0;
  next = at;
  while (next < to) {
    const digit = bytes[next]! - zero;
    if (digit < 0 || digit > 9) break;
    if (next - at === 4) return -1;
    value = value * 10 + digit;
    next++;
  }
  return next === at ? -1 : value;
}

/** Whether what follows a date can be its time: figures, points, colons, a zone, AM or PM in either language. */
function isTime(bytes: Uint8Array, from: number, to: number): boolean {
  const first = bytes[from]!;
  if (first !== space && first !== 0x54 && first !== 0x2c && first !== 0x09 && first !== 0xc2) return false;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    const figure = (byte >= zero && byte <= colon) || byte === space || byte === 0x2e || byte === 0x2b;
    if (!figure && !'TtZzAaPpMmSsCcHhGg,-\t\u00c2\u00a0'.includes(String.fromCharCode(byte))) return false;
  }
  return true;
}

/** Position of the date where the cell leads with the time ("08:30 05/03/2026"), else `from`. */
function afterTime(bytes: Uint8Array, from: number, to: number): number {
  if (to - from < 12 || (bytes[from + 1] !== colon && bytes[from + 2] !== colon)) return from;
  for (let at = from; at < to; at++) {
    const byte = bytes[at]!;
    if (byte === space) return at + 1;
    if (byte < zero || byte > colon) return from;
  }
  return from;
}

/**
 * The day that the bytes of a cell hold as days since 1970-01-01, else `NaN`: d/M/yyyy, d.M.yyyy, d-M-yyyy or
 * yyyy-MM-dd, with a time behind or before it. Day comes before month, never the other way round.
 */
export function dayOfBytes(bytes: Uint8Array, start: number, to: number): number {
  const from = afterTime(bytes, start, to);
  const first = readNumber(bytes, from, to);
  const separator = bytes[next]!;
  if (first < 0 || next >= to || !isSeparator(separator)) return Number.NaN;
  const yearFirst = next - from === 4;
  if (!yearFirst && next - from > 2) return Number.NaN;
  const month = readNumber(bytes, next + 1, to);
  if (month < 0 || month > 12 || next >= to || bytes[next] !== separator) return Number.NaN;
  const lastAt = next + 1;
  const last = readNumber(bytes, lastAt, to);
  const digits = next - lastAt;
  if (yearFirst ? digits < 1 || digits > 2 : digits !== 4) return Number.NaN;
  if (next < to && !isTime(bytes, next, to)) return Number.NaN;
  return yearFirst ? dayOfDate(first, month, last) : dayOfDate(last, month, first);
}
