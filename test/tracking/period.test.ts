import assert from 'node:assert/strict';
import { comparePeriods, latestPeriod, periodToDate, readPeriod, yearOfPeriod } from '../../src/tracking/period';
import type { CellValue, Period } from '../../src/tracking/types';

/** Text → its period on its own, and with 2026 as hint. */
const texts: [CellValue, Period | undefined, Period | undefined][] = [
  ['Quý I/2026', '2026-Q1', '2026-Q1'],
  ['Quý II-2027', '2027-Q2', '2027-Q2'],
  ['Q1/2026', '2026-Q1', '2026-Q1'],
  ['Q12026', '2026-Q1', '2026-Q1'],
  ['2026-Q3', '2026-Q3', '2026-Q3'],
  ['Quy1.2026', '2026-Q1', '2026-Q1'],
  ['Quý 1', null, '2026-Q1'],
  ['Quý l', null, '2026-Q1'],
  ['Quý ll', null, '2026-Q2'],
  ['QUY I', null, '2026-Q1'],
  ['QUYIV', null, '2026-Q4'],
  ['Quí 3', null, '2026-Q3'],
  ['quý thứ hai', null, '2026-Q2'],
  ['QUÝ II NĂM 2026', '2026-Q2', '2026-Q2'],
  ['Qu\u0079\u0301 II na\u0306m 2026', '2026-Q2', '2026-Q2'],
  ['Kết quả thực hiện Quý I', null, '2026-Q1'],
  ['KQ Q1', null, '2026-Q1'],
  ['6 tháng đầu năm 2026', '2026-H1', '2026-H1'],
  ['sáu tháng đầu năm 2026', '2026-H1', '2026-H1'],
  ['6T/2026', '2026-H1', '2026-H1'],
  ['BC 6T', null, '2026-H1'],
  ['6 tháng cuối năm', null, '2026-H2'],
  ['9 tháng', null, '2026-9M'],
  ['3 tháng đầu năm 2026', '2026-Q1', '2026-Q1'],
  ['12 tháng', null, '2026'],
  ['T3/2026', '2026-03', '2026-03'],
  ['T.4', null, '2026-04'],
  ['Tháng 03/2026', '2026-03', '2026-03'],
  ['Tháng 03', null, '2026-03'],
  ['thang_5_2026', '2026-05', '2026-05'],
  ['03/2026', '2026-03', '2026-03'],
  ['2026-04', '2026-04', '2026-04'],
  ['Năm 2026', '2026', '2026'],
  ['Cả năm', null, '2026'],
  [2026, '2026', '2026'],
  ['Lũy kế đến 30/6/2026', '2026-H1', '2026-H1'],
  ['Lũy kế đến quý II', null, '2026-H1'],
  ['Kết quả đến hết tháng 6/2026', '2026-H1', '2026-H1'],
  ['Số liệu tính đến ngày 31/03/2026', '2026-Q1', '2026-Q1'],
  ['từ 01/04/2026 đến 30/6/2026', '2026-Q2', '2026-Q2'],
  ['(Từ ngày 15/12/2025 đến ngày 14/3/2026)', '2026-Q1', '2026-Q1'],
  ['Quý III năm 2026 (so với năm 2025)', '2026-Q3', '2026-Q3'],
  ['giai đoạn 2026 - 2030', undefined, undefined],
  ['Kế hoạch số 12/KH-UBND ngày 15/9/2025', undefined, undefined],
  ['Tân Minh, ngày 15 tháng 4 năm 2026', undefined, undefined],
  ['Sheet1 (2)', undefined, undefined],
  ['quy định 2', undefined, undefined],
  ['Chỉ tiêu', undefined, undefined],
  [75, undefined, undefined],
  [null, undefined, undefined],
];

describe('a period', () => {
  for (const [value, alone, hinted] of texts) {
    it(`is read from ${JSON.stringify(value)} as ${alone === undefined ? 'none' : `${alone}, in 2026 ${hinted}`}`, () => {
      assert.equal(readPeriod(value)?.period, alone);
      assert.equal(readPeriod(value, 2026)?.period, hinted);
    });
  }

  it('is read from a date cell only when its format shows a month or a year', () => {
    assert.equal(readPeriod(46082, undefined, 'mm/yyyy')?.period, '2026-03');
    assert.equal(readPeriod(46023, undefined, 'yyyy')?.period, '2026');
    assert.equal(readPeriod(46082, undefined, 'dd/mm/yyyy'), undefined);
  });

  it('tells what is counted from the start of the year', () => {
    assert.equal(readPeriod('Lũy kế 9 tháng', 2026)?.cumulative, true);
    assert.equal(readPeriod('Quý III', 2026)?.cumulative, false);
  });

  it('comes after those that end before it, the longer of two that end together last', () => {
    const ordered: Period[] = [
      null,
      '2026-01',
      '2026-03',
      '2026-Q1',
      '2026-Q2',
      '2026-H1',
      '2026-9M',
      '2026-Q4',
      '2026-H2',
      '2026',
    ];
    assert.deepEqual([...ordered].reverse().sort(comparePeriods), ordered);
    assert.equal(latestPeriod(ordered), '2026');
    assert.equal(latestPeriod([]), null);
  });

  it('reaches from January to its end', () => {
    assert.equal(periodToDate('2026-Q1'), '2026-Q1');
    assert.equal(periodToDate('2026-Q2'), '2026-H1');
    assert.equal(periodToDate('2026-Q3'), '2026-9M');
    assert.equal(periodToDate('2026-12'), '2026');
    assert.equal(yearOfPeriod('2026-H1'), 2026);
    assert.equal(yearOfPeriod(null), undefined);
  });
});
