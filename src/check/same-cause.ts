import type { Finding } from './types';

/** Findings of `rule` make those of the `explained` rules at the same place repeat one cause: they are left out. */
interface Explanation {
  rule: string;
  explained: string[];
  /** `cell`: the same cell. `figure`: the same indicator and period on the same worksheet. */
  at: 'cell' | 'figure';
}

const explanations: Explanation[] = [
  {
    rule: 'function-damage',
    explained: ['formula-error', 'broken-reference', 'external-link', 'inconsistent-formula'],
    at: 'cell',
  },
  { rule: 'formula-error', explained: ['broken-reference', 'inconsistent-formula'], at: 'cell' },
  { rule: 'broken-reference', explained: ['inconsistent-formula'], at: 'cell' },
  { rule: 'part-exceeds-whole', explained: ['out-of-range', 'rate-mismatch'], at: 'figure' },
];

const placeOf = ({ sheet, cell, indicator, period }: Finding, at: Explanation['at']): string =>
  at === 'cell' ? `${sheet}!${cell}` : `${sheet} ${indicator} ${period}`;

/** The findings without those that repeat the cause of another. */
export function oncePerCause(findings: Finding[]): Finding[] {
  const repeated = new Set<Finding>();
  for (const { rule, explained, at } of explanations) {
    const places = new Set(findings.filter((one) => one.rule === rule).map((one) => placeOf(one, at)));
    for (const one of findings) {
      if (explained.includes(one.rule) && places.has(placeOf(one, at))) repeated.add(one);
    }
  }
  return findings.filter((one) => !repeated.has(one));
}
