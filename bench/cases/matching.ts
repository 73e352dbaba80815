import { tanMinhPlan } from '../../src/plan/plan';
import { createMatcher } from '../../src/tracking/match';
import { phrasings, score } from '../../test/tracking/phrasings';
import type { Benchmark } from '../benchmark';

const percent = (share: number): string => `${(share * 100).toFixed(1)} %`;

/** Beside the labels that the matcher was made with, those set aside before: what an officer's own words may expect. */
export const matchingBenchmark: Benchmark = {
  title: 'Matching of labels to indicators',
  run() {
    const matcher = createMatcher(tanMinhPlan);
    const rows = (['tuning', 'held-out', 'further'] as const).flatMap((set): [string, string][] => {
      const labelled = phrasings(set);
      const { precision, recall } = score(matcher, labelled);
      const none = labelled.filter(({ indicator }) => indicator === null).length;
      return [
        [`${set}: labels, of which none of the plan's`, `${labelled.length}, ${none}`],
        [`${set}: precision`, percent(precision)],
        [`${set}: recall`, percent(recall)],
      ];
    });
    return Promise.resolve(rows);
  },
};
