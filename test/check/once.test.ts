import assert from 'node:assert/strict';
import { onceEachCause, oncePerCell, suppressions } from '../../src/check/once';
import { rules } from '../../src/check/rules';
import type { Finding } from '../../src/check/types';

const finding = (rule: string, place: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  sheet: 'Theo dõi',
  cell: 'D5',
  message: { id: 'check.no-table.empty', params: {} },
  ...place,
});
const left = (...findings: Finding[]): string[] => onceEachCause(findings).map(({ rule }) => rule);

describe('findings of one cause', () => {
  it('are reported once, by the more specific rule', () => {
    assert.deepEqual(left(finding('formula-error'), finding('broken-reference')), ['formula-error']);
    assert.deepEqual(
      left(finding('function-damage'), finding('formula-error'), finding('external-link'), finding('missing-value')),
      ['function-damage'],
    );
    assert.deepEqual(left(finding('inconsistent-formula'), finding('rate-mismatch')), ['rate-mismatch']);
  });

  it('are reported once where the rate follows from counts that are wrong', () => {
    const figure = { indicator: 'online_rate', period: '2026-Q1' };
    const counts = finding('part-exceeds-whole', { ...figure, cell: 'B5' });
    assert.deepEqual(left(counts, finding('out-of-range', figure)), ['part-exceeds-whole']);
    assert.deepEqual(left(counts, finding('out-of-range', { ...figure, period: '2026-Q2' })), [
      'part-exceeds-whole',
      'out-of-range',
    ]);
  });

  it('are reported once for a merged cell that stands for several indicators', () => {
    const [first, second] = [{ indicator: 'online_rate' }, { indicator: 'payment_online_rate' }];
    assert.deepEqual(left(finding('number-as-text', first), finding('number-as-text', second)), ['number-as-text']);
    assert.equal(left(finding('below-target', first), finding('below-target', second)).length, 2);
  });

  it('stay apart in different cells, worksheets and for different causes', () => {
    for (const other of [{ cell: 'E5' }, { sheet: 'Quý I' }]) {
      assert.equal(left(finding('broken-reference'), finding('formula-error', other)).length, 2);
    }
    assert.equal(left(finding('number-as-text'), finding('below-target')).length, 2);
  });

  it('are declared with rules that exist', () => {
    const ids = new Set(rules.map(({ id }) => id));
    const named = [...suppressions.flatMap(({ rule, by }) => [rule, ...by]), ...oncePerCell];
    assert.deepEqual(
      named.filter((rule) => !ids.has(rule)),
      [],
    );
  });
});
