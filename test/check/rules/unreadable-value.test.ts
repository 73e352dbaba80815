import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { unreadableValue } from '../../../src/check/rules/unreadable-value';
import { error, findingsOf, gridOf, none, tracking, unreadable, value } from '../support';

describe('unreadable-value', () => {
  it('quotes the text that stands where a value belongs', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [unreadable(' xem phụ lục ')] }]);
    const findings = findingsOf(unreadableValue, [sheet]);
    assert.equal(findings.length, 1);
    assert.equal(
      findings[0] && presentFinding(findings[0], 'vi').message,
      'Ô ghi “xem phụ lục”, không phải số liệu của “Tỷ lệ hồ sơ giải quyết trực tuyến”.',
    );
  });

  it('quotes a date as the cell shows it, not as the number that Excel keeps', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [unreadable(46207)] }]);
    const grid = gridOf('Theo dõi', { formats: { D5: 'dd/mm/yyyy' } });
    const [finding] = findingsOf(unreadableValue, [sheet], [grid]);
    assert.equal(finding?.message.params['text'], '4/7/2026');
  });

  it('is silent about values, words for “none yet” and errors', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)] },
      { indicator: 'eid_verified_rate', readings: [none('đang khảo sát')] },
      { indicator: 'payment_online_rate', readings: [error('#REF!')] },
    ]);
    assert.deepEqual(findingsOf(unreadableValue, [sheet]), []);
  });
});
