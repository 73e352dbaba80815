import type { Finding } from './types';

/** One cause is reported once: where a rule of `by` speaks of the same place, `rule` says nothing more. */
interface Suppression {
  rule: string;
  by: readonly string[];
  /** `cell`: the same cell. `figure`: the same indicator and period of a worksheet, whichever cell is at fault. */
  same: 'cell' | 'figure';
}

export const suppressions: readonly Suppression[] = [
  // A lost function shows as an error and is stored with prefixes that look like a foreign name.
  { rule: 'formula-error', by: ['function-damage'], same: 'cell' },
  // In a figure or a target the error itself is what the officer sees, and it names the indicator.
  { rule: 'broken-reference', by: ['function-damage', 'formula-error'], same: 'cell' },
  { rule: 'external-link', by: ['function-damage', 'broken-reference'], same: 'cell' },
  // Our own functions answer #N/A, "no data", also when what they refer to is gone.
  { rule: 'missing-value', by: ['function-damage', 'broken-reference', 'formula-error'], same: 'cell' },
  // A formula that is broken, or a typed figure that is wrong, is no matter of style.
  {
    rule: 'inconsistent-formula',
    by: ['function-damage', 'broken-reference', 'formula-error', 'external-link', 'rate-mismatch', 'target-differs'],
    same: 'cell',
  },
  // The counts are wrong: so is the rate that follows from them.
  { rule: 'out-of-range', by: ['part-exceeds-whole'], same: 'figure' },
  { rule: 'rate-mismatch', by: ['part-exceeds-whole'], same: 'figure' },
  // The quotient says what the rate should be, which is more than that it cannot be.
  { rule: 'out-of-range', by: ['rate-mismatch'], same: 'cell' },
  // A figure that is in doubt for a reason of its own did not jump or fall.
  { rule: 'jump', by: ['part-exceeds-whole', 'rate-mismatch', 'duplicate-indicator', 'out-of-range'], same: 'figure' },
  { rule: 'cumulative-decreases', by: ['part-exceeds-whole', 'rate-mismatch', 'out-of-range'], same: 'cell' },
];

/** Rules about a cell, not about each indicator that a merged cell stands for: the first finding of a cell counts. */
export const oncePerCell: ReadonlySet<string> = new Set([
  'broken-reference',
  'formula-error',
  'function-damage',
  'inconsistent-formula',
  'number-as-text',
  'part-exceeds-whole',
  'percent-scale',
  'rate-mismatch',
  'total-mismatch',
  'unreadable-value',
  'wrong-agency',
]);

const keys: Record<Suppression['same'], (finding: Finding) => string | undefined> = {
  cell: ({ sheet, cell }) => (cell === undefined ? undefined : `${sheet ?? ''}!${cell}`),
  figure: ({ sheet, indicator, period }) =>
    indicator === undefined || period === undefined ? undefined : `${sheet ?? ''}!${indicator} ${period ?? ''}`,
};

const without = (findings: readonly Finding[], isRepeated: (finding: Finding) => boolean): Finding[] =>
  findings.filter((finding) => !isRepeated(finding));

function onceEachCell(findings: readonly Finding[]): Finding[] {
  const seen = new Set<string>();
  return without(findings, (finding) => {
    const cell = keys.cell(finding);
    if (cell === undefined || !oncePerCell.has(finding.rule)) return false;
    const key = `${finding.rule} ${cell}`;
    const repeated = seen.has(key);
    seen.add(key);
    return repeated;
  });
}

/** The findings without those whose cause another one names; the order stays. */
export function onceEachCause(findings: readonly Finding[]): Finding[] {
  const places = new Set<string>();
  for (const finding of findings) {
    for (const same of ['cell', 'figure'] as const) {
      const key = keys[same](finding);
      if (key !== undefined) places.add(`${finding.rule} ${same} ${key}`);
    }
  }
  return without(onceEachCell(findings), (finding) =>
    suppressions.some(({ rule, by, same }) => {
      const key = rule === finding.rule ? keys[same](finding) : undefined;
      return key !== undefined && by.some((other) => places.has(`${other} ${same} ${key}`));
    }),
  );
}
