/** Digits after which two decimals of a percentage are taken as equal: binary noise lies far below. */
const noise = 1e-9;

const roundedTo = (fraction: number, digits: number): number => Number((fraction * 100).toFixed(digits)) / 100;

/**
 * The fewest decimals that show a fraction as a percentage without loss, at most two (75 %, 68.5 %, 58.97 %). More,
 * up to six, where rounding would show a value short of `target` as if it reached it: 0.74996 is not 75 %.
 */
export function percentDigits(fraction: number, target?: number): number {
  const exact = [0, 1, 2].find((digits) => Math.abs(roundedTo(fraction, digits) - fraction) < noise);
  if (exact !== undefined) return exact;
  const short = target !== undefined && fraction < target - noise;
  return [2, 3, 4, 5].find((digits) => !short || roundedTo(fraction, digits) < (target ?? 0) - noise) ?? 6;
}

/** en-US number format of a percentage: "0%", "0.0%"; a Vietnamese Excel shows the comma itself. "0.##%" would show "75.%". */
export const percentFormat = (digits: number): string => `${digits === 0 ? '0' : `0.${'0'.repeat(digits)}`}%`;

/** The same with a sign, for differences; nothing before zero. */
export function differenceFormat(digits: number): string {
  const format = percentFormat(digits);
  return `+${format};-${format};${format}`;
}
