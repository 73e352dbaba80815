import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { numberAsText } from '../../../src/check/rules/number-as-text';
import { findingsOf, none, places, tracking, value } from '../support';

describe('number-as-text', () => {
  it('finds a value stored as text and says what was read', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [value(0.685, '68,5%', ['text', 'percent-sign'])] }]);
    const [finding] = findingsOf(numberAsText, [sheet]);
    assert.ok(finding);
    assert.equal(presentFinding(finding, 'vi').message, 'Ô ghi “68,5%” dưới dạng văn bản; đã đọc là 68,5%.');
    assert.equal(presentFinding(finding, 'en').message, 'The cell holds “68,5%” as text; it was read as 68.5%.');
  });

  it('looks at every period, and at each cell once', () => {
    const text = value(0.8, '12/15', ['text', 'ratio']);
    const sheet = tracking([{ indicator: 'online_rate', readings: [text, value(0.8)] }], {
      periods: ['2026-Q1', '2026-Q2'],
    });
    const [first] = sheet.observations;
    assert.ok(first);
    const again = { ...sheet, observations: [...sheet.observations, { ...first, period: '2026-H1' }] };
    assert.deepEqual(places(findingsOf(numberAsText, [again])), ['Theo dõi!D5 online_rate']);
  });

  it('is silent about numbers, about no data and about a target in words', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)], target: value(0.75, '≥75%', ['text']) },
      { indicator: 'eid_verified_rate', readings: [none('chưa có')] },
    ]);
    assert.deepEqual(findingsOf(numberAsText, [sheet]), []);
  });
});
