import type { Period } from '../tracking/types';

/** Kinds of periods that follow one another, with how many make a year. */
const kinds = [
  { pattern: /^(\d{4})-(\d{2})$/, inYear: 12 },
  { pattern: /^(\d{4})-Q(\d)$/, inYear: 4 },
  { pattern: /^(\d{4})-H(\d)$/, inYear: 2 },
  { pattern: /^(\d{4})()$/, inYear: 1 },
];

/** Running number of a period among its kind; `undefined` for "9M" and for no period. */
function ordinal(period: Period): { kind: number; number: number } | undefined {
  const kind = kinds.findIndex(({ pattern }) => period !== null && pattern.test(period));
  const [, year = '', part = ''] = kinds[kind]?.pattern.exec(period ?? '') ?? [];
  return kind < 0 ? undefined : { kind, number: Number(year) * kinds[kind]!.inYear + Number(part) };
}

/** Whether `later` is the period right after `earlier`, of the same kind: a quarter after a quarter, a year after a year. */
export function isNextPeriod(earlier: Period, later: Period): boolean {
  const [first, second] = [ordinal(earlier), ordinal(later)];
  return (
    first !== undefined && second !== undefined && first.kind === second.kind && second.number === first.number + 1
  );
}
