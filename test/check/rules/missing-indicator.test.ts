import assert from 'node:assert/strict';
import { missingIndicator } from '../../../src/check/rules/missing-indicator';
import { tanMinhPlan } from '../../../src/plan/plan';
import { findingsOf, tracking, value } from '../support';

const all = tanMinhPlan.indicators.map(({ id }) => ({ indicator: id, readings: [value(1)] }));

describe('missing-indicator', () => {
  it('names each indicator of the plan that no row tracks, with the plan’s words', () => {
    const sheet = tracking(all.filter(({ indicator }) => indicator !== 'multi_device_rate'));
    const findings = findingsOf(missingIndicator, [sheet]);
    assert.deepEqual(
      findings.map(({ indicator, sheet: name, cell, plan }) => [indicator, name, cell, plan?.value]),
      [['multi_device_rate', 'Theo dõi', undefined, 1]],
    );
  });

  it('is silent when every indicator has a row somewhere in the workbook', () => {
    const sheets = [tracking(all.slice(0, 9), { sheet: 'TTHC' }), tracking(all.slice(9), { sheet: 'Khác' })];
    assert.deepEqual(findingsOf(missingIndicator, sheets), []);
  });

  it('waits for the officer’s choice where an ambiguous row may be the one', () => {
    const without = all.filter(({ indicator }) => !indicator.startsWith('satisfaction_agencies'));
    const unmatched = [{ ambiguous: true, nearest: ['satisfaction_agencies', 'satisfaction_procedures'] }];
    assert.deepEqual(findingsOf(missingIndicator, [tracking(without, { unmatched })]), []);
  });

  it('is silent where there is no table at all', () => {
    assert.deepEqual(findingsOf(missingIndicator, [tracking([], { role: 'other' })]), []);
    assert.deepEqual(findingsOf(missingIndicator, []), []);
  });
});
