import { isPercentFormat } from '../../tracking/number';
import { shownStep } from '../shown';

const mostDecimals = 6;
/** Half of what the last digit of a number in binary may differ by. */
const noise = 1e-9;

/** Decimal shift through the shortest text: 0.57 × 100 is 56.99999999999999 in binary. */
export const hundredfold = (value: number): number => {
  const shifted = Number(`${value}e2`);
  return Number.isNaN(shifted) ? value * 100 : shifted;
};

/** How many decimals a number is written with, at most six. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1) {
    if (Math.abs(Number(value.toFixed(decimals)) - value) < noise) return decimals;
  }
  return mostDecimals;
}

const withDecimals = (decimals: number): string => (decimals > 0 ? `0.${'0'.repeat(decimals)}` : '0');

export const percentFormat = (decimals: number): string => `${withDecimals(decimals)}%`;

/** A number of things, with the thousands apart. */
export const countFormat = (value: number): string => {
  const decimals = decimalsOf(value);
  return decimals > 0 ? `#,##0.${'0'.repeat(decimals)}` : '#,##0';
};

/** Whether numbers under the format show the value with all its digits. */
export function showsWhole(numberFormat: string, value: number): boolean {
  const step = shownStep(numberFormat);
  return step === 0 || Math.abs(Math.round(value / step) * step - value) < noise;
}

/** A format for numbers: not text, not "General", which says nothing about a scale. */
export const isChosenFormat = (numberFormat: string): boolean => numberFormat !== '@' && numberFormat !== 'General';

export { isPercentFormat };
