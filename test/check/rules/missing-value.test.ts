import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { missingValue } from '../../../src/check/rules/missing-value';
import { error, findingsOf, none, places, tracking, unreadable, value } from '../support';

const filled = { indicator: 'online_rate', readings: [value(0.8), none()] };
const periods = ['2026-Q1', '2026-Q2'];

describe('missing-value', () => {
  it('finds the empty cell of a tracked indicator', () => {
    const sheet = tracking([filled, { indicator: 'eid_verified_rate', readings: [none(), none()] }], { periods });
    assert.deepEqual(places(findingsOf(missingValue, [sheet])), ['Theo dõi!D6 eid_verified_rate']);
  });

  it('quotes the words that say there is none yet', () => {
    const sheet = tracking([filled, { indicator: 'satisfaction_agencies', readings: [none('đang khảo sát')] }], {
      periods,
    });
    const [finding] = findingsOf(missingValue, [sheet]);
    assert.ok(finding);
    assert.match(presentFinding(finding, 'vi').message, /ô ghi “đang khảo sát”/);
  });

  it('points to the row when the table of the period has none for the indicator', () => {
    const first = tracking([filled, { indicator: 'eid_verified_rate', readings: [value(0.9)] }], { sheet: 'Q1' });
    const second = tracking([{ indicator: 'online_rate', readings: [value(0.8)] }], {
      sheet: 'Q2',
      periods: ['2026-Q2'],
    });
    const [finding] = findingsOf(missingValue, [first, second]);
    assert.ok(finding);
    assert.equal(finding.message.id, 'check.missing-value.no-cell');
    assert.deepEqual(places([finding]), ['Q1!B6 eid_verified_rate']);
  });

  it('is silent about the empty cells of a later period', () => {
    assert.deepEqual(findingsOf(missingValue, [tracking([filled], { periods })]), []);
  });

  it('is silent about a period that nobody has filled yet', () => {
    assert.deepEqual(findingsOf(missingValue, [tracking([filled], { periods })], undefined, { period: '2026-Q2' }), []);
  });

  it('leaves errors, unreadable cells and indicators without a row to their own rules', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)] },
      { indicator: 'eid_verified_rate', readings: [error('#REF!')] },
      { indicator: 'payment_online_rate', readings: [unreadable('xem phụ lục')] },
    ]);
    assert.deepEqual(findingsOf(missingValue, [sheet]), []);
  });

  it('takes #N/A of our own functions as no figure yet', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.8)] },
      { indicator: 'eid_verified_rate', readings: [{ reading: error('#N/A'), formula: '=CCCH.RATE(A1,B1)' }] },
    ]);
    const [finding] = findingsOf(missingValue, [sheet]);
    assert.equal(finding?.message.id, 'check.missing-value');
  });
});
