import assert from 'node:assert/strict';
import { periodUnclear } from '../../../src/check/rules/period-unclear';
import { cellsIn, findingsIn, names, table } from './tables.support';

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

  it('says whether only the year is missing', () => {
    const ids = (heading: string) =>
      findingsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', heading], [[names.online, '%', 70]])).map(
        ({ message }) => message.id,
      );
    assert.deepEqual(ids('Quý I'), ['check.period-unclear.year']);
    assert.deepEqual(ids('Kết quả'), ['check.period-unclear']);
  });

  it('is silent about columns without figures', () => {
    const empty = [[names.online, '%', null, null]];
    assert.deepEqual(cellsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'], empty)), []);
  });
});
