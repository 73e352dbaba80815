import assert from 'node:assert/strict';
import { partExceedsWhole } from '../../../src/check/rules/part-exceeds-whole';
import { cellsIn, names, table } from './tables.support';

const header = ['Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026'];
const rows = (part: number, whole: number) => [
  [names.online, 'Tỷ lệ (%)', 70],
  ['Số hồ sơ trực tuyến', 'Hồ sơ', part],
  ['Tổng số hồ sơ tiếp nhận', 'Hồ sơ', whole],
];

describe('part-exceeds-whole', () => {
  it('finds a numerator greater than its denominator in columns that the header pairs', () => {
    assert.deepEqual(cellsIn(partExceedsWhole, table(header, [[names.online, 210, 200, 100]])), ['B2']);
  });

  it('finds it in the two rows under a rate', () => {
    assert.deepEqual(cellsIn(partExceedsWhole, table(['Chỉ tiêu', 'ĐVT', 'Quý I/2026'], rows(210, 200))), ['C3']);
  });

  it('is silent where the part is at most the whole, or one of them is missing', () => {
    assert.deepEqual(
      cellsIn(
        partExceedsWhole,
        table(header, [
          [names.online, 200, 200, 100],
          [names.payment, 5, null, null],
        ]),
      ),
      [],
    );
    assert.deepEqual(cellsIn(partExceedsWhole, table(['Chỉ tiêu', 'ĐVT', 'Quý I/2026'], rows(150, 200))), []);
  });

  it('goes by what the headings count where none says numerator', () => {
    const beside = (part: string, whole: string) =>
      cellsIn(
        partExceedsWhole,
        table(['Chỉ tiêu', whole, part, 'Tỷ lệ (%) Quý I/2026'], [[names.online, 200, 210, 90]]),
      );
    assert.deepEqual(beside('Số hồ sơ trực tuyến', 'Tổng số hồ sơ'), ['C2']);
    assert.deepEqual(beside('Trong đó: trực tuyến', 'Tổng số hồ sơ'), ['C2']);
    assert.deepEqual(beside('Số hồ sơ trực tuyến', 'Tổng số thủ tục'), []);
    assert.deepEqual(beside('Số hóa', 'Tổng số hồ sơ'), []);
  });
});
