import assert from 'node:assert/strict';
import { jump } from '../../../src/check/rules/jump';
import { findingsOf, places, tracking, value } from '../support';

const quarters = ['2026-Q1', '2026-Q2', '2026-Q3'];
const run = (values: number[], periods = quarters) =>
  places(
    findingsOf(jump, [
      tracking([{ indicator: 'online_rate', readings: values.map((one) => value(one)) }], { periods }),
    ]),
  );

describe('jump', () => {
  it('finds a rate that moves by more than 30 points between neighbouring periods', () => {
    assert.deepEqual(run([0.4, 0.75, 0.7]), ['Theo dõi!E5 online_rate']);
    assert.deepEqual(run([0.9, 0.5, 0.5]), ['Theo dõi!E5 online_rate']);
    assert.deepEqual(run([0.2, 0.6], ['2026-Q4', '2027-Q1']), ['Theo dõi!E5 online_rate']);
  });

  it('is silent up to 30 points, across a gap and between periods of different kinds', () => {
    assert.deepEqual(run([0.4, 0.7, 0.7]), []);
    assert.deepEqual(run([0.2, 0.8], ['2026-Q1', '2026-Q3']), []);
    assert.deepEqual(run([0.2, 0.8], ['2026-03', '2026-Q2']), []);
  });
});
