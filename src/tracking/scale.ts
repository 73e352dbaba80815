import type { ReadingNote } from './types';

/** How plain numbers of a column write a rate: 0.785 or 78.5. */
export type Scale = 'fraction' | 'percent';

/** Above this a plain number cannot be a fraction: a rate of 150 % has no meaning among the plan's indicators. */
export const largestFraction = 1.5;
/** A target at or below this (the 10 % cut of posts) makes values below 1 % usual, and 0.5 then means 0.5 %. */
const smallTarget = 0.2;
/** "7550%" is 75.5 under a percent format, copied as text. */
const largestPercentText = 10;

export interface Scaled {
  value: number;
  notes: ReadingNote[];
}

// Decimal shift through the shortest text: 78.3 / 100 is 0.7829999999999999 in binary.
export const hundredth = (value: number): number => {
  const shifted = Number(`${value}e-2`);
  return Number.isNaN(shifted) ? value / 100 : shifted;
};

/** A number under a percent format: Excel stores 0.785 for 78.5 %; 78.5 there shows as 7850 %. */
export function scalePercentFormat(value: number): Scaled {
  return Math.abs(value) > largestFraction
    ? { value: hundredth(value), notes: ['percent-scale'] }
    : { value, notes: ['percent-format'] };
}

/** A number written with its percent sign. */
export function scalePercentSign(value: number): Scaled {
  const fraction = hundredth(value);
  return Math.abs(fraction) > largestPercentText
    ? { value: hundredth(fraction), notes: ['percent-sign', 'percent-scale'] }
    : { value: fraction, notes: ['percent-sign'] };
}

/** A plain number of a rate, by the scale of its column; `expected` is the target as a fraction. */
export function scalePlain(value: number, column: Scale | undefined, expected: number | undefined): Scaled {
  const size = Math.abs(value);
  if (size > largestFraction) {
    return { value: hundredth(value), notes: [column === 'fraction' ? 'percent-scale' : 'percent-unit'] };
  }
  if (column !== 'percent' || size === 0) return { value, notes: [] };
  const meansPercent = size > 1 || (expected !== undefined && expected <= smallTarget);
  return meansPercent ? { value: hundredth(value), notes: ['percent-unit'] } : { value, notes: ['percent-scale'] };
}

/** The scale that most of a column's plain numbers are written on; 0 and 1 say nothing. */
export function scaleOf(values: readonly number[]): Scale | undefined {
  const sizes = values.map(Math.abs);
  const percent = sizes.filter((size) => size > largestFraction).length;
  const fraction = sizes.filter((size) => size > 0 && size < 1).length;
  if (percent === fraction) return undefined;
  return percent > fraction ? 'percent' : 'fraction';
}
