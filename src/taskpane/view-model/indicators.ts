import type { CheckResult, IndicatorResult, Status } from '../../check/types';
import { formatNumber, formatPercent, message, type Language } from '../../messages';

/** In the order in which the pane shows them. */
export const statuses: readonly Status[] = ['met', 'not-met', 'no-data', 'unreadable'];

export const statusCounts = (indicators: readonly IndicatorResult[]): Record<Status, number> => {
  const counts: Record<Status, number> = { met: 0, 'not-met': 0, 'no-data': 0, unreadable: 0 };
  for (const { status } of indicators) counts[status] += 1;
  return counts;
};

/** The statuses that get a tile: what nobody has is left out, unless the officer expects to see it. */
export const tileStatuses = (counts: Record<Status, number>): Status[] =>
  statuses.filter((status) => status !== 'unreadable' || counts.unreadable > 0);

export const indicatorsOf = (result: CheckResult, status: Status | null): IndicatorResult[] =>
  status === null ? result.indicators : result.indicators.filter((indicator) => indicator.status === status);

/** Places on a bar, in per cent of its length. `actual` is `null` without a value. */
export interface Bar {
  actual: number | null;
  target: number;
}

/** Where the whole bar ends, as a fraction: a rate's own end, but for small targets twice the target. */
const barEnd = ({ target, actual }: IndicatorResult): number =>
  Math.min(1, Math.max(target >= 0.4 ? 1 : target * 2, actual ?? 0)) || 1;

/** The bar of an indicator; a value outside the scale ends at the scale's end. */
export function barOf(indicator: IndicatorResult): Bar {
  const end = barEnd(indicator);
  const place = (value: number) => Math.min(100, Math.max(0, (value / end) * 100));
  return { actual: indicator.actual === null ? null : place(indicator.actual), target: place(indicator.target) };
}

const mostDigits = 6;

/** The actual value as a percentage, with enough digits that a value short of its target never reads like it. */
export function actualText(language: Language, actual: number, target: number): string {
  const goal = formatPercent(language, target);
  for (let digits = 2; digits < mostDigits; digits += 1) {
    const text = formatPercent(language, actual, digits);
    if (text !== goal || actual === target) return text;
  }
  return formatPercent(language, actual, mostDigits);
}

/** How far an indicator is from its target, in words; `null` without a value. */
export function gapText(language: Language, { gap }: IndicatorResult): string | null {
  if (gap === null) return null;
  const size = Math.abs(gap) * 100;
  const points = formatNumber(language, size, size < 0.01 ? mostDigits : 2);
  if (Number(size.toFixed(mostDigits)) === 0) return message(language, 'pane.gap-exact');
  return message(language, gap < 0 ? 'pane.gap-short' : 'pane.gap-over', { points });
}
