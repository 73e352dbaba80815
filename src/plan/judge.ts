import type { Comparator, Indicator } from './types';

export interface Judgement {
  status: 'met' | 'not-met' | 'no-data';
  /** actual − target in the good direction, in the indicator's unit: negative means short. `null` without data. */
  gap: number | null;
}

/** Binary noise of a few operations on fractions stays far below this; no target is stated to more than two decimals. */
const tolerance = 1e-9;

/** `1` where more is better. The value of a reduction is the share cut, so that more is better there too. */
const goodDirection: Record<Comparator, 1 | -1> = { '>=': 1, 'reduction>=': 1 };

/** Drops what binary arithmetic adds behind the twelfth decimal; `+ 0` turns −0 into 0. */
const withoutNoise = (value: number): number => Number(value.toFixed(12)) + 0;

const difference = ({ comparator }: Pick<Indicator, 'comparator'>, target: number, actual: number): number =>
  (actual - target) * goodDirection[comparator];

/** The status alone of what `judge` says, for columns of thousands of values. */
export function statusOf(
  indicator: Pick<Indicator, 'comparator'>,
  target: number,
  actual: number | null,
): Judgement['status'] {
  if (actual === null || !Number.isFinite(actual)) return 'no-data';
  return difference(indicator, target, actual) >= -tolerance ? 'met' : 'not-met';
}

/**
 * Judges a value against a target, both in the indicator's unit (fractions: 0.75). The number is compared, not its
 * display: 0.7496 is short of 0.75 although it may be shown as 75.0 %. `null`, or what is no finite number, is no data.
 */
export function judge(indicator: Pick<Indicator, 'comparator'>, target: number, actual: number | null): Judgement {
  const status = statusOf(indicator, target, actual);
  const gap = status === 'no-data' ? null : withoutNoise(difference(indicator, target, actual!));
  return { status, gap };
}
