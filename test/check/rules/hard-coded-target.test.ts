import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { hardCodedTarget } from '../../../src/check/rules/hard-coded-target';
import { findingsOf, tracking, value } from '../support';
import { findingsIn, names, table } from './tables.support';

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

  it('reports a row of typed targets once where the table is transposed', () => {
    const grid = table(
      ['Kỳ', names.online, names.payment, names.satisfaction],
      [
        ['Mục tiêu', 0.75, 0.5, 0.95],
        ['Quý I', 0.7, 0.5, 0.9],
        ['Quý II', 0.8, 0.6, 0.9],
      ],
    );
    const [finding, ...others] = findingsIn(hardCodedTarget, grid);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.cell, finding?.message.params['count']], ['B2', 3]);
    assert.equal(presentFinding(finding!, 'vi').message, 'Dòng mục tiêu có 3 ô nhập số trực tiếp.');
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
