import type { Plan } from '../../plan/plan';
import { createMatcher, type Matcher } from '../../tracking/match';
import type { FunctionDefinition } from '../definition';
import { asMatrix, broadcast, notAvailable, plainValue } from '../values';

/** Made at the first call and kept with its plan: a matcher takes longer to make than to ask. */
const matchers = new WeakMap<Plan, Matcher>();

function matcherOf(plan: Plan): Matcher {
  const known = matchers.get(plan) ?? createMatcher(plan);
  matchers.set(plan, known);
  return known;
}

export const match: FunctionDefinition = {
  id: 'MATCH',
  description: 'function.MATCH',
  parameters: [{ name: 'text', description: 'function.parameter.phrase', matrix: true }],
  examples: ['=CCCH.MATCH("Hồ sơ nộp trực tuyến")'],
  compute: (plan, text) =>
    broadcast([asMatrix(text)], (one) => {
      const phrase = plainValue(one);
      if (phrase === null) return notAvailable('function.error.no-indicator');
      const { indicator, nearest } = matcherOf(plan).match(String(phrase));
      if (indicator !== undefined) return indicator;
      const names = nearest.slice(0, 2).map((id) => `${id} (${plan.indicator(id)?.name.vi ?? id})`);
      return names.length === 0
        ? notAvailable('function.error.no-match', { text: String(phrase) })
        : notAvailable('function.error.match', { text: String(phrase), nearest: names.join('; ') });
    }),
};
