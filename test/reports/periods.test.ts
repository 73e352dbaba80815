import assert from 'node:assert/strict';
import { formatDayNumber } from '../../src/connector/period-days';
import { periodDays, periodName, periodShortName } from '../../src/reports/periods';
import type { Calendar } from '../../src/tracking/types';

const days = (period: string, calendar?: Calendar): string | undefined => {
  const found = periodDays(period, calendar);
  return found && `${formatDayNumber(found.from)}–${formatDayNumber(found.to)}`;
};

describe('reports: periods', () => {
  const names: [period: string, vi: string, dates: string, reporting: string][] = [
    ['2026-04', 'Tháng 4 năm 2026', '01/4/2026–30/4/2026', '15/3/2026–14/4/2026'],
    ['2026-Q1', 'Quý I năm 2026', '01/01/2026–31/3/2026', '15/12/2025–14/3/2026'],
    ['2026-Q3', 'Quý III năm 2026', '01/7/2026–30/9/2026', '15/6/2026–14/9/2026'],
    ['2026-H1', '6 tháng đầu năm 2026', '01/01/2026–30/6/2026', '15/12/2025–14/6/2026'],
    ['2026-9M', '9 tháng đầu năm 2026', '01/01/2026–30/9/2026', '15/12/2025–14/9/2026'],
    ['2026', 'Năm 2026', '01/01/2026–31/12/2026', '15/12/2025–14/12/2026'],
    ['2028-02', 'Tháng 2 năm 2028', '01/02/2028–29/02/2028', '15/01/2028–14/02/2028'],
  ];
  for (const [period, vi, dates, reporting] of names) {
    it(`${period} is "${vi}", ${dates}; in the calendar of reports ${reporting}`, () => {
      assert.equal(periodName('vi', period), vi);
      assert.equal(days(period), dates);
      assert.equal(days(period, 'reporting'), reporting);
    });
  }

  it('gives a short name without the characters that a worksheet may not hold', () => {
    assert.equal(periodShortName('vi', '2026-Q3'), 'Quý III-2026');
    assert.equal(periodShortName('vi', '2026-12'), 'Tháng 12-2026');
  });

  it('knows no name and no days where the workbook names no period, or none of the notation', () => {
    for (const period of [null, '2026-Q5', '2026-13', 'quý 3']) {
      assert.equal(periodName('vi', period), undefined);
      assert.equal(periodDays(period), undefined);
    }
  });
});
