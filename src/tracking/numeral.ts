/** A decimal separator; the other one of the two then separates thousands. */
export type Separator = ',' | '.';

export interface Numeral {
  value: number;
  /** The decimal separator that this numeral proves, for its neighbours. */
  decimal?: Separator;
  /** One separator before exactly three digits ("1.234"): the numeral alone does not say what it means. */
  ambiguous: boolean;
}

const other = (separator: Separator): Separator => (separator === ',' ? '.' : ',');
const groups = (separator: Separator): RegExp => new RegExp(`^\\d{1,3}(?:\\${separator}\\d{3})+$`);
const grouped: Record<Separator, RegExp> = { ',': groups(','), '.': groups('.') };
const spaced = /^\d{1,3}(?:[ ']\d{3})+(?:[.,]\d+)?$/;

function withBoth(digits: string): Numeral | undefined {
  const decimal: Separator = digits.lastIndexOf(',') > digits.lastIndexOf('.') ? ',' : '.';
  const [whole = '', fraction = '', ...rest] = digits.split(decimal);
  if (rest.length > 0 || !grouped[other(decimal)].test(whole) || !/^\d+$/.test(fraction)) return undefined;
  return { value: Number(`${whole.split(other(decimal)).join('')}.${fraction}`), decimal, ambiguous: false };
}

function withOne(digits: string, separator: Separator, witness?: Separator): Numeral | undefined {
  const parts = digits.split(separator);
  const asThousands = Number(parts.join(''));
  if (parts.length > 2) {
    return grouped[separator].test(digits)
      ? { value: asThousands, decimal: other(separator), ambiguous: false }
      : undefined;
  }
  const asDecimal = Number(parts.join('.'));
  const [whole = '', fraction = ''] = parts;
  if (fraction === '') return undefined;
  // No number of thousands begins with 0, has four digits before the mark or other than three after it.
  if (fraction.length !== 3 || whole.length > 3 || /^0?$/.test(whole)) {
    return { value: asDecimal, decimal: separator, ambiguous: false };
  }
  return { value: (witness ?? ',') === separator ? asDecimal : asThousands, ambiguous: true };
}

/**
 * The number that unsigned `digits` write, with Vietnamese or English separators ("1.234,5", "1,234.5", "1 234", "0,75").
 * Where one separator stands before exactly three digits, `witness` (the decimal separator of the column) decides, and
 * without one the Vietnamese convention does: "1.234" is 1234, "1,234" is 1.234.
 */
export function readNumeral(digits: string, witness?: Separator): Numeral | undefined {
  const joined = spaced.test(digits) ? digits.replace(/[ ']/g, '') : digits;
  if (!/^[\d.,]*\d$/.test(joined)) return undefined;
  const hasComma = joined.includes(',');
  const hasDot = joined.includes('.');
  if (hasComma && hasDot) return withBoth(joined);
  if (hasComma || hasDot) return withOne(joined, hasComma ? ',' : '.', witness);
  return { value: Number(joined), ambiguous: false };
}
