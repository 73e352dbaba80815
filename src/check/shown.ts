import type { CellValue } from '../tracking/types';

/**
 * The smallest step that a number format shows, in the cell's own unit: 0.01 for "0%", 0.001 for "0.0%", 0.1 for "0.0",
 * 0 for "General", which shows every digit.
 */
export function shownStep(numberFormat: string): number {
  // Only the section for positive numbers; quoted text and colours hold no digits.
  const section = (numberFormat.split(';')[0] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (!/[0#?]/.test(section)) return 0;
  const decimals = /\.([0#?]+)/.exec(section)?.[1]?.length ?? 0;
  const percent = section.includes('%') ? 2 : 0;
  return 10 ** -(decimals + percent);
}

/** Whoever types a rate types at least whole percents: 0.7 is 70 %, not "between 65 % and 75 %". */
const coarsest = 0.01;

const shownAsRate = (numberFormat: string): boolean => shownStep(numberFormat) > 0 && numberFormat.includes('%');

const decimalsOf = (text: string): number => /[.,](\d+)(?!.*[.,]\d)/.exec(text)?.[1]?.length ?? 0;

/** The smallest step of a typed rate, as a fraction: of the digits that its format shows or, failing that, of those typed. */
export function typedStep(raw: CellValue, value: number, numberFormat: string): number {
  const shown = typeof raw === 'number' ? shownStep(numberFormat) : 0;
  const own = shown > 0 ? shown : 10 ** -decimalsOf(String(raw));
  // 71.6, "71,6" and "71,6%" count in percent; 0.716 and "0,716" in ones.
  const inPercent =
    typeof raw === 'string' ? !/^\D*0[.,]\d+\s*$/.test(raw) : raw !== value && !shownAsRate(numberFormat);
  return Math.min(inPercent ? own / 100 : own, coarsest);
}
