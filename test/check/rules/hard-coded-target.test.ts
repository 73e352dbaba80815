import assert from 'node:assert/strict';
import { hardCodedTarget } from '../../../src/check/rules/hard-coded-target';
import { findingsOf, tracking, value } from '../support';

describe('hard-coded-target', () => {
  it('reports a column of typed targets once', () => {
    const sheet = tracking([
      { indicator: 'online_rate', target: value(0.75) },
      { indicator: 'eid_verified_rate', target: value(0.9) },
      { indicator: 'payment_online_rate', target: value(0.5) },
    ]);
    const [finding, ...others] = findingsOf(hardCodedTarget, [sheet]);
    assert.equal(others.length, 0);
    assert.deepEqual([finding?.cell, finding?.message.params['count']], ['C5', 3]);
  });

  it('is silent about formulas, targets in words and a single typed one', () => {
    const sheet = tracking([
      {
        indicator: 'online_rate',
        target: { reading: value(0.75), cell: 'C5', formula: '=CCCH.TARGET("online_rate")' },
      },
      { indicator: 'eid_verified_rate', target: value(0.9, '≥90%', ['text']) },
      { indicator: 'payment_online_rate', target: value(0.5) },
    ]);
    assert.deepEqual(findingsOf(hardCodedTarget, [sheet]), []);
  });
});
