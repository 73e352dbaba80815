import assert from 'node:assert/strict';
import { oncePerCause } from '../../src/check/same-cause';
import type { Finding } from '../../src/check/types';

const finding = (rule: string, place: Partial<Finding> = {}): Finding => ({
  rule,
  severity: 'error',
  sheet: 'Theo dõi',
  cell: 'D5',
  message: { id: 'check.jump', params: {} },
  ...place,
});
const rules = (...findings: Finding[]): string[] => oncePerCause(findings).map(({ rule }) => rule);

describe('findings of one cause', () => {
  it('are reported once: an error in a value cell, a lost function', () => {
    assert.deepEqual(rules(finding('broken-reference'), finding('formula-error')), ['formula-error']);
    assert.deepEqual(rules(finding('function-damage'), finding('formula-error')), ['function-damage']);
    assert.deepEqual(rules(finding('inconsistent-formula'), finding('broken-reference')), ['broken-reference']);
  });

  it('are reported once: a part above the whole and the rate above 100 % that follows', () => {
    const figure = { indicator: 'online_rate', period: '2026-Q1' };
    assert.deepEqual(rules(finding('part-exceeds-whole', { ...figure, cell: 'B5' }), finding('out-of-range', figure)), [
      'part-exceeds-whole',
    ]);
  });

  it('stay apart in different cells and for different causes', () => {
    assert.deepEqual(rules(finding('broken-reference'), finding('formula-error', { cell: 'E5' })), [
      'broken-reference',
      'formula-error',
    ]);
    assert.deepEqual(rules(finding('number-as-text'), finding('below-target')), ['number-as-text', 'below-target']);
  });
});
