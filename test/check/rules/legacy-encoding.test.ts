import assert from 'node:assert/strict';
import { check } from '../../../src/check/check';
import { legacyEncodingRule } from '../../../src/check/rules/legacy-encoding';
import { tanMinhPlan } from '../../../src/plan/plan';
import { findingsIn, names, table } from './tables.support';

const old = table(
  ['ChØ tiªu', '§VT', 'Quý I/2026'],
  [
    ['Tû lÖ hå s¬ gi¶i quyÕt trùc tuyÕn', '%', 80],
    ['Tû lÖ giao dÞch thanh to¸n trùc tuyÕn', '%', 55],
  ],
);

describe('legacy-encoding', () => {
  it('finds text in TCVN3 or VNI, once a worksheet, and shows how it reads', () => {
    const [finding, ...others] = findingsIn(legacyEncodingRule, old);
    assert.deepEqual(others, []);
    assert.deepEqual([finding?.cell, finding?.message.params['unicode']], ['A1', 'Chỉ tiêu']);
    assert.equal(finding?.message.params['count'], 4, 'with “§VT”, too short to tell, as it is read');
  });

  it('goes by the font where the text alone does not tell', () => {
    const grid = table(['Chỉ tiêu', 'Quyù I/2026'], [[names.online, 80]]);
    assert.deepEqual(findingsIn(legacyEncodingRule, grid), []);
    const fonts = [
      ['Times New Roman', 'VNI-Times'],
      ['Times New Roman', 'VNI-Times'],
    ];
    assert.equal(findingsIn(legacyEncodingRule, { ...grid, fonts })[0]?.cell, 'B1');
  });

  it('does not keep the table from being read', () => {
    const result = check(tanMinhPlan, [old]);
    assert.ok(result.ok);
    assert.equal(result.value.indicators.find(({ id }) => id === 'online_rate')?.actual, 0.8);
    assert.equal(result.value.indicators.find(({ id }) => id === 'payment_online_rate')?.actual, 0.55);
  });

  it('is silent for Unicode', () => {
    assert.deepEqual(findingsIn(legacyEncodingRule, table(['Chỉ tiêu', 'Quý I/2026'], [[names.online, 80]])), []);
  });
});
