import assert from 'node:assert/strict';
import { cumulativeDecreases } from '../../../src/check/rules/cumulative-decreases';
import { cellsIn, names, table } from './tables.support';

const header = ['Chỉ tiêu', 'ĐVT', 'Lũy kế đến 31/3/2026', 'Lũy kế đến 30/6/2026', 'Lũy kế đến 30/9/2026'];

describe('cumulative-decreases', () => {
  it('finds a cumulative figure below that of the period before', () => {
    assert.deepEqual(cellsIn(cumulativeDecreases, table(header, [[names.online, '%', 60, 55, 70]])), ['D2']);
  });

  it('compares across an empty period', () => {
    assert.deepEqual(cellsIn(cumulativeDecreases, table(header, [[names.online, '%', 60, null, 50]])), ['E2']);
  });

  it('is silent where figures grow or stay, and at the turn of the year', () => {
    assert.deepEqual(cellsIn(cumulativeDecreases, table(header, [[names.online, '%', 60, 60, 70]])), []);
    const years = ['Chỉ tiêu', 'ĐVT', 'Lũy kế đến 31/12/2026', 'Lũy kế đến 31/3/2027'];
    assert.deepEqual(cellsIn(cumulativeDecreases, table(years, [[names.online, '%', 80, 20]])), []);
  });

  it('finds counts that fall, and is silent where each sheet gives a later figure', () => {
    const counts = [
      [names.online, '%', 60, 65, 70],
      ['Số hồ sơ trực tuyến', 'hồ sơ', 600, 580, 900],
    ];
    assert.deepEqual(cellsIn(cumulativeDecreases, table(header, counts)), ['D3']);
    const one = (name: string, until: string, rate: number) =>
      table(['Chỉ tiêu', 'ĐVT', `Lũy kế đến ${until}`], [[names.online, '%', rate]], { name });
    const sheets = (second: number) =>
      cellsIn(cumulativeDecreases, one('Quý I', '31/3/2026', 60), one('Quý II', '30/6/2026', second));
    assert.deepEqual([sheets(61), sheets(59)], [[], ['C2']]);
  });
});
