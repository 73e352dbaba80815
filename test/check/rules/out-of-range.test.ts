import assert from 'node:assert/strict';
import { outOfRange } from '../../../src/check/rules/out-of-range';
import { findingsOf, tracking, value } from '../support';

const run = (indicator: string, number: number) =>
  findingsOf(outOfRange, [tracking([{ indicator, readings: [value(number)] }])]);

describe('out-of-range', () => {
  it('finds rates above 100 % and below 0', () => {
    assert.equal(run('online_rate', 1.05).length, 1);
    assert.equal(run('online_rate', -0.01).length, 1);
  });

  it('tells how to enter a cut that stands as a negative rate', () => {
    assert.equal(run('payroll_cut_rate', -0.1)[0]?.fix?.id, 'check.out-of-range.fix.reduction');
  });

  it('is silent from 0 to 100 %, both included', () => {
    for (const number of [0, 0.5, 1, 1 + Number.EPSILON]) assert.deepEqual(run('online_rate', number), []);
  });
});
