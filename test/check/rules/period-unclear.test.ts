import assert from 'node:assert/strict';
import type { Grid } from '../../../src/tracking/types';
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

  it('says by which it went where the title names another period than the sheet', () => {
    const titled = (title: string, name: string, heading = 'Kết quả') =>
      table([title], [['Chỉ tiêu', 'ĐVT', heading], ...rows.map((row) => row.slice(0, 3))], { name });
    const ids = (...grids: Grid[]) =>
      findingsIn(periodUnclear, ...grids).map(({ sheet, message }) => [sheet, message.id]);
    const first = titled('Kết quả quý I năm 2026', 'Quý I');
    assert.deepEqual(ids(first, titled('Kết quả quý I năm 2026', 'Quý II')), [
      ['Quý II', 'check.period-unclear.by-name'],
    ]);
    assert.deepEqual(ids(first, titled('Kết quả quý II năm 2026', 'Quý I (2)')), [
      ['Quý I (2)', 'check.period-unclear.by-title'],
    ]);
    assert.deepEqual(ids(first, titled('Kết quả quý II năm 2026', 'Quý II')), []);
    assert.deepEqual(ids(first, titled('Kết quả quý I năm 2026', 'Quý II', 'Kết quả quý II/2026')), []);
    assert.deepEqual(ids(titled('Kết quả quý I năm 2026', 'Tháng 3')), []);
  });

  it('is silent about columns without figures', () => {
    const empty = [[names.online, '%', null, null]];
    assert.deepEqual(cellsIn(periodUnclear, table(['Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'], empty)), []);
  });
});
