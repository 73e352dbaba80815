import assert from 'node:assert/strict';
import { dateAsText } from '../../../src/check/rules/date-as-text';
import { findingsIn, names, table } from './tables.support';

const withDates = (...dates: (string | number)[]) =>
  table(
    ['Chỉ tiêu', 'Quý I/2026', 'Ngày cập nhật'],
    [names.online, names.payment, names.skills].map((name, at) => [name, 0.5, dates[at] ?? null]),
  );

describe('date-as-text', () => {
  it('finds dates stored as text, once a column', () => {
    assert.deepEqual(
      findingsIn(dateAsText, withDates('31/03/2026', '5.4.2026', 46112)).map(({ cell, message }) => [
        cell,
        message.params['count'],
      ]),
      [['C2', 2]],
    );
  });

  it('is silent about lists and statistics, whose dates exports write as text', () => {
    const list = table(['STT', 'Mã hồ sơ', 'Ngày tiếp nhận'], [[1, 'H13-0001', '03/01/2026']], { name: 'Danh sách' });
    const statistics = table(['STT', 'Lĩnh vực', 'Tổng số', 'Ngày cập nhật'], [[1, 'Hộ tịch', 120, '30/06/2026']], {
      name: 'Thống kê',
    });
    assert.deepEqual(findingsIn(dateAsText, withDates(46112), list, statistics), []);
    assert.deepEqual(findingsIn(dateAsText, withDates('31/03/2026'), list, statistics).length, 1);
  });

  it('is silent for dates of Excel and for text that is no date', () => {
    assert.deepEqual(findingsIn(dateAsText, withDates(46112, 'trước 31/03/2026', '45/13/2026')), []);
  });
});
