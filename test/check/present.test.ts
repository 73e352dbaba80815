import assert from 'node:assert/strict';
import { presentResult, presentText } from '../../src/check/present';
import { rules } from '../../src/check/rules';
import type { CheckResult } from '../../src/check/types';
import { message } from '../../src/messages';
import { checkMessages as en } from '../../src/messages/en/check';
import { checkMessages as vi } from '../../src/messages/vi/check';
import { tanMinhPlan } from '../../src/plan/plan';
import { error, gridOf, inputOf, none, tracking, unreadable, value } from './support';

const everyKind = () => {
  const nearest = ['satisfaction_procedures', 'satisfaction_agencies'];
  const sheet = tracking(
    [
      {
        indicator: 'online_rate',
        readings: [value(0.685, '68,5%', ['text'])],
        target: value(0.7),
        agency: 'Phòng Kinh tế',
      },
      { indicator: 'online_rate', readings: [value(1.2)], target: value(0.75) },
      { indicator: 'payroll_cut_rate', readings: [value(-0.04)] },
      { indicator: 'eid_verified_rate', readings: [none('chưa có')] },
      { indicator: 'payment_online_rate', readings: [unreadable('xem phụ lục')] },
      { indicator: 'digital_skills_rate', readings: [error('#DIV/0!')] },
      { indicator: 'data_digitised_rate', readings: [value(0.6, 0.6, ['percent-scale'])] },
    ],
    { unmatched: [{ ambiguous: true, nearest }, { nearest: ['online_rate'] }] },
  );
  return inputOf([sheet], {}, [gridOf('Theo dõi', { hiddenRows: [4] })]);
};

describe('findings in words', () => {
  it('leave no placeholder open, in either language', () => {
    const input = everyKind();
    const findings = rules.flatMap((rule) => rule.run(input));
    assert.ok(new Set(findings.map(({ rule }) => rule)).size >= 13);
    for (const finding of findings) {
      for (const language of ['vi', 'en'] as const) {
        for (const text of [finding.message, ...(finding.fix ? [finding.fix] : [])]) {
          const shown = presentText(text, language);
          assert.doesNotMatch(shown, /[{}]|undefined|NaN|\[object/, `${finding.rule}: ${shown}`);
        }
      }
    }
  });

  it('use the same parameters in both languages', () => {
    const names = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort();
    for (const [id, text] of Object.entries(vi)) assert.deepEqual(names(en[id as keyof typeof en]), names(text), id);
  });

  it('come from rules of distinct ids', () => {
    assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
  });

  it('carry the severity of their rule, duplicates of equal figures apart', () => {
    const input = everyKind();
    for (const rule of rules)
      for (const finding of rule.run(input)) {
        assert.equal(finding.rule, rule.id);
        assert.ok(finding.severity === rule.severity || rule.id === 'duplicate-indicator');
      }
  });
});

describe('a check in words', () => {
  const { sheets, results, period } = everyKind();
  const result: CheckResult = {
    plan: tanMinhPlan.data.id,
    period,
    periods: ['2026-Q1'],
    sheets: [...sheets, { ...tracking([], { sheet: 'Công văn', role: 'other' }), reason: 'reader.no-header' }],
    indicators: [...results].reverse(),
    findings: [],
  };

  it('lists every indicator of the plan, in plan order', () => {
    assert.deepEqual(
      presentResult(result, tanMinhPlan, 'vi').indicators.map(({ id }) => id),
      tanMinhPlan.indicators.map(({ id }) => id),
    );
  });

  it('says why a worksheet was passed over', () => {
    const { sheets: shown } = presentResult(result, tanMinhPlan, 'en');
    assert.deepEqual(shown[1], { name: 'Công văn', role: 'other', reason: message('en', 'reader.no-header') });
  });

  it('survives the way through JSON', () => {
    const shown = presentResult(result, tanMinhPlan, 'vi');
    assert.deepEqual(JSON.parse(JSON.stringify(shown)), shown);
  });
});
