import type { MessageId, Problem } from '../messages';
import { shownRows, type FileRows } from './places';

/**
 * Something about a source that the officer should know: what was corrected, left out or looks wrong. Without names or
 * other personal data: rows are told by their numbers.
 */
export interface ImportFinding {
  /** Public id, such as "shifted-columns"; never changes its meaning. `cut-off`: what the reader says of the file's end. */
  id: FindingId | 'cut-off';
  severity: 'error' | 'warning' | 'info';
  problem: Problem;
  /** Numbers of the first rows concerned, ten at most; empty where `files` tells them. */
  rows?: number[];
  /** Of several files counted together, and the problem does not name the one. */
  files?: FileRows[];
}

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
