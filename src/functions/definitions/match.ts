import type { Plan } from '../../plan/plan';
import { createMatcher, type Matcher } from '../../tracking/match';
import { elementwise } from '../elementwise';
import { textKind } from '../kinds';
import { notAvailable } from '../values';

/** Made at the first call and kept with its plan: a matcher takes longer to make than to ask. */
const matchers = new WeakMap<Plan, Matcher>();

function matcherOf(plan: Plan): Matcher {
  const known = matchers.get(plan) ?? createMatcher(plan);
  matchers.set(plan, known);
  return known;
}

export const match = elementwise({
  id: 'MATCH',
  description: 'function.MATCH',
  question: 'function.question.MATCH',
  remarks: ['function.remark.never-guesses'],
  parameters: [{ name: 'text', kind: textKind, description: 'function.parameter.phrase' }],
  result: 'text',
  examples: [
    { formula: '=CCCH.MATCH("Hồ sơ nộp trực tuyến")', result: 'online_rate' },
    { formula: '=CCCH.MATCH("TTHC có NVTC được triển khai TTTT")', result: 'payment_enabled_rate' },
    { formula: '=CCCH.MATCH("Số cuộc họp trong quý")', result: '#N/A' },
    {
      formula: '=CCCH.MATCH(A2:A4)',
      result: [['online_rate'], ['payment_online_rate'], ['satisfaction_procedures']],
    },
  ],
  errors: ['function.error.no-indicator', 'function.error.match', 'function.error.no-match'],
  compute: (plan, phrase) => {
    if (phrase === null) return notAvailable('function.error.no-indicator');
    const exact = plan.find(phrase);
    if (exact.ok) return exact.value.id;
    const { indicator, nearest } = matcherOf(plan).match(phrase);
    if (indicator !== undefined) return indicator;
    const names = nearest.slice(0, 2).map((id) => `${id} (${plan.indicator(id)?.name.vi ?? id})`);
    return names.length === 0
      ? notAvailable('function.error.no-match', { text: phrase })
      : notAvailable('function.error.match', { text: phrase, nearest: names.join('; ') });
  },
});
