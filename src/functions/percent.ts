import { remembered } from '../tracking/text';
import type { FormattedNumber } from './values';

/** Binary noise of a few operations on fractions stays below this many percent. */
const tolerance = 1e-9;
const formats = ['0%', '0.0%', '0.00%'] as const;
const signedFormats = ['+0%;-0%;0%', '+0.0%;-0.0%;0%', '+0.00%;-0.00%;0%'] as const;

/** Decimals that show a fraction as a percentage without rounding it, at most two, as the official forms have. */
function decimalsOf(fraction: number): 0 | 1 | 2 {
  const percent = fraction * 100;
  if (Math.abs(percent - Math.round(percent)) < tolerance) return 0;
  return Math.abs(percent * 10 - Math.round(percent * 10)) < tolerance * 10 ? 1 : 2;
}

/** A workbook repeats a few fractions thousands of times, and each result waits in memory until Excel takes it. */
const mostRemembered = 1000;

const remembering = (make: (fraction: number) => FormattedNumber): ((fraction: number) => FormattedNumber) =>
  remembered((fraction: number) => Object.freeze(make(fraction)), mostRemembered);

/** A fraction that its cell shows as a percentage: 0.755 as 75.5%. */
export const percentage = remembering((fraction) => ({
  basicValue: fraction,
  numberFormat: formats[decimalsOf(fraction)],
}));

/** A difference of two rates, shown with its sign: −0.065 as -6.5%. */
export const signedPercentage = remembering((difference) => ({
  basicValue: difference,
  numberFormat: signedFormats[decimalsOf(difference)],
}));
