import type { MessageId, Problem } from '../messages';

/**
 * Something about a source that the officer should know: what was corrected, left out or looks wrong. Without names or
 * other personal data: rows are told by their numbers.
 */
export interface ImportFinding {
  /** Public id, such as "shifted-columns"; never changes its meaning. */
  id: FindingId;
  severity: 'error' | 'warning' | 'info';
  problem: Problem;
  /** Numbers of the first rows concerned, ten at most. */
  rows?: number[];
}

/** How many rows are named for a finding or a reason. */
export const shownRows = 10;

/** The findings that the catalogue has words for. */
export type FindingId = MessageId extends infer Id
  ? Id extends `connector.finding.${infer Name}`
    ? Name
    : never
  : never;

export const finding = (
  id: FindingId,
  severity: ImportFinding['severity'],
  params: NonNullable<Problem['params']> = {},
  rows: readonly number[] = [],
): ImportFinding => ({
  id,
  severity,
  problem: { id: `connector.finding.${id}`, params },
  ...(rows.length > 0 && { rows: rows.slice(0, shownRows) }),
});
