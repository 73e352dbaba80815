import assert from 'node:assert/strict';
import { functionDamage } from '../../../src/check/rules/function-damage';
import type { CellValue, Grid } from '../../../src/tracking/types';
import { findingsOf, gridOf, places } from '../support';

const run = (formula: string, value: CellValue) => {
  const grid: Grid = gridOf('Sổ', { firstRow: 2, firstColumn: 1, values: [[value]], formulas: [[formula]] });
  return findingsOf(functionDamage, [], [grid]);
};

describe('function-damage', () => {
  it('finds a function that Excel shows as it is stored, and one that it cannot name', () => {
    assert.deepEqual(places(run('=_xldudf_CCCH_TARGET("online_rate")', 0.75)), ['Sổ!B3']);
    assert.deepEqual(places(run('=CCCH.TARGET("online_rate")', '#NAME?')), ['Sổ!B3']);
  });

  it('is silent about a function that works, and about other names that Excel does not know', () => {
    assert.deepEqual(run('=CCCH.TARGET("online_rate")', 0.75), []);
    assert.deepEqual(run('=TONG(A1:A3)', '#NAME?'), []);
  });
});
