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
