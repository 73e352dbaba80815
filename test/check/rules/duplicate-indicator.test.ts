import assert from 'node:assert/strict';
import { duplicateIndicator } from '../../../src/check/rules/duplicate-indicator';
import { findingsOf, none, places, tracking, value } from '../support';

const row = (number: number) => ({ indicator: 'online_rate', readings: [value(number)] });

describe('duplicate-indicator', () => {
  it('is an error where two rows of one worksheet differ', () => {
    const findings = findingsOf(duplicateIndicator, [tracking([row(0.7), row(0.8)])]);
    assert.deepEqual(places(findings), ['Theo dõi!D6 online_rate']);
    assert.equal(findings[0]?.severity, 'error');
  });

  it('is for information where they agree, or where one of them is empty', () => {
    const same = findingsOf(duplicateIndicator, [tracking([row(0.7), row(0.7)])]);
    const empty = findingsOf(duplicateIndicator, [
      tracking([row(0.7), { indicator: 'online_rate', readings: [none()] }]),
    ]);
    assert.deepEqual([same[0]?.severity, empty[0]?.severity], ['info', 'info']);
  });

  it('is silent about the same indicator in two worksheets, and in blocks of different periods', () => {
    const sheets = [tracking([row(0.7)], { sheet: 'Q1' }), tracking([row(0.8)], { sheet: 'Q2' })];
    assert.deepEqual(findingsOf(duplicateIndicator, sheets), []);
    const sheet = tracking([row(0.7), row(0.8)]);
    const observations = sheet.observations.map((one, index) => ({ ...one, period: `2026-Q${index + 1}` }));
    assert.deepEqual(findingsOf(duplicateIndicator, [{ ...sheet, observations, periods: ['2026-Q1', '2026-Q2'] }]), []);
  });
});
