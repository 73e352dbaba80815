import { readFileSync } from 'node:fs';
import type { Matcher } from '../../src/tracking/match';

/**
 * `tuning`: what the matcher was made with; `held-out`: set aside before, and never tuned on; `further`: written apart
 * from the matcher, harder (bare counts, loose words), five general words of it taken into the lexicon.
 */
export type PhrasingSet = 'tuning' | 'held-out' | 'further';

export interface Phrasing {
  label: string;
  /** An indicator; `null`: none of the plan's, or more than one. */
  indicator: string | null;
}

const stored = JSON.parse(readFileSync(new URL('phrasings.json', import.meta.url), 'utf8')) as Record<
  PhrasingSet,
  Record<string, string[]>
>;

/** Real-life labels of one of the two sets. */
export const phrasings = (set: PhrasingSet): Phrasing[] =>
  Object.entries(stored[set]).flatMap(([indicator, labels]) =>
    labels.map((label) => ({ label, indicator: indicator === 'none' ? null : indicator })),
  );

export interface Score {
  /** Share of the matched labels that are matched rightly. */
  precision: number;
  /** Share of the labels of an indicator that are matched rightly. */
  recall: number;
  wrong: Phrasing[];
  missed: Phrasing[];
}

export function score({ match }: Matcher, labelled: readonly Phrasing[]): Score {
  const matched = labelled.filter(({ label }) => match(label).indicator !== undefined);
  const right = matched.filter(({ label, indicator }) => match(label).indicator === indicator);
  const named = labelled.filter(({ indicator }) => indicator !== null);
  return {
    precision: right.length / matched.length,
    recall: right.length / named.length,
    wrong: matched.filter((one) => !right.includes(one)),
    missed: named.filter(({ label }) => match(label).indicator === undefined),
  };
}
