import assert from 'node:assert/strict';
import { periodUnclear } from '../../../src/check/rules/period-unclear';
import { cellsIn, names, table } from './tables.support';

const rows = [
  [names.online, '%', 70, 75],
  [names.payment, '%', 40, 45],
];

describe('period-unclear', () => {
  it('finds value columns where no year stands anywhere, once a table', () => {
    assert.deepEqual(cellsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'], rows)), ['C1']);
  });

  it('is silent where the heading, the title or the name of the sheet has the year', () => {
    assert.deepEqual(cellsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', 'Quý I/2026', 'Quý II/2026'], rows)), []);
    assert.deepEqual(
      cellsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'], rows, { name: 'Năm 2026' })),
      [],
    );
  });
});
