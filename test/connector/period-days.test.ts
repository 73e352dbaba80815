import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  dayOfText,
  daysOfPeriod,
  formatDayNumber,
  isoOfDay,
  isPeriodNotation,
  periodOfDays,
} from '../../src/connector/period-days';
import { choosePeriods } from '../../src/connector/periods';
import { daysOfTitle, periodOfTitle } from '../../src/connector/recognition/title';

const shown = (period: string, calendar: 'calendar' | 'reporting') => {
  const days = daysOfPeriod(period, calendar);
  return days && [isoOfDay(days.from), isoOfDay(days.to)];
};

describe('days of a period', () => {
  it('of the calendar are whole months', () => {
    assert.deepEqual(shown('2026-Q3', 'calendar'), ['2026-07-01', '2026-09-30']);
    assert.deepEqual(shown('2028-02', 'calendar'), ['2028-02-01', '2028-02-29']);
    assert.deepEqual(shown('2026-9M', 'calendar'), ['2026-01-01', '2026-09-30']);
    assert.deepEqual(shown('2026', 'calendar'), ['2026-01-01', '2026-12-31']);
  });

  it('of reports run from the 15th to the 14th (Công văn 581/BNV-CCHC)', () => {
    assert.deepEqual(shown('2026-Q1', 'reporting'), ['2025-12-15', '2026-03-14']);
    assert.deepEqual(shown('2026-H1', 'reporting'), ['2025-12-15', '2026-06-14']);
    assert.deepEqual(shown('2026', 'reporting'), ['2025-12-15', '2026-12-14']);
  });

  it('of anything else are unknown', () => {
    for (const text of ['2026-Q5', '2026-13', '2026-00', 'Q1', '26-Q1', '', '2026-']) {
      assert.equal(daysOfPeriod(text, 'calendar'), undefined);
      assert.equal(isPeriodNotation(text), false, text);
    }
  });

  it('name their period and calendar again', () => {
    for (const calendar of ['calendar', 'reporting'] as const) {
      for (const period of ['2026', '2026-H1', '2026-H2', '2026-9M', '2026-Q1', '2026-Q4', '2026-01', '2026-12']) {
        assert.deepEqual(periodOfDays(daysOfPeriod(period, calendar) ?? { from: 0, to: 0 }), { period, calendar });
      }
    }
    assert.equal(periodOfDays({ from: 20_000, to: 20_007 }), undefined);
  });
});

describe('days as texts', () => {
  it('are day before month, in every usual form, and no day that a month lacks', () => {
    for (const text of [
      '2/7/2026',
      '02/07/2026 23:59:59',
      '2.7.2026',
      '02-07-2026',
      '2026-07-02',
      '2026-07-02T09:15:00',
    ]) {
      assert.equal(isoOfDay(dayOfText(text)), '2026-07-02', text);
    }
    for (const text of ['31/02/2026', '07/25/2026', '2/7/26', '2026', '', '1.234.567', '000.00.16.H40-260802-0001']) {
      assert.ok(Number.isNaN(dayOfText(text)), text);
    }
  });

  it('come back from what is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 11_000, max: 47_000 }), (day) => {
        assert.equal(dayOfText(formatDayNumber(day)), day);
        assert.equal(dayOfText(isoOfDay(day)), day);
      }),
    );
  });
});

describe('the period of a title', () => {
  it('is that of its two days, else of its words, never of the date line', () => {
    assert.deepEqual(periodOfTitle(['(Từ ngày 15/12/2025 đến ngày 14/3/2026)']), {
      period: '2026-Q1',
      calendar: 'reporting',
    });
    assert.deepEqual(periodOfTitle(['Kỳ báo cáo: 6 tháng đầu năm 2026']), { period: '2026-H1' });
    assert.equal(periodOfTitle(['Tân Minh, ngày 05 tháng 10 năm 2026']), undefined);
    assert.equal(periodOfTitle(['DANH SÁCH HỒ SƠ']), undefined);
    assert.equal(daysOfTitle(['30/9/2026 - 01/7/2026']), undefined);
  });
});

describe('the periods of rows', () => {
  const rows = (...counted: [string, number][]) => counted.map(([iso, count]) => [dayOfText(iso), count] as const);
  const found = (days: readonly (readonly [number, number])[], calendar?: 'reporting') =>
    choosePeriods(calendar ? { calendar } : {}, undefined, days).map(({ period }) => period);

  it('are the quarters that hold most of them: neither older open dossiers nor a quarter just begun', () => {
    assert.deepEqual(found(rows(['2026-05-03', 40], ['2026-08-03', 900], ['2026-10-02', 30])), ['2026-Q3']);
    assert.deepEqual(found(rows(['2026-02-03', 400], ['2026-05-03', 500])), ['2026-Q1', '2026-Q2']);
    assert.deepEqual(found([]), []);
  });

  it('are of the calendar asked for', () => {
    assert.deepEqual(found(rows(['2026-06-14', 1])), ['2026-Q2']);
    assert.deepEqual(found(rows(['2026-06-15', 1]), 'reporting'), ['2026-Q3']);
    assert.deepEqual(found(rows(['2025-12-15', 1]), 'reporting'), ['2026-Q1']);
    assert.deepEqual(found(rows(['2026-12-14', 1]), 'reporting'), ['2026-Q4']);
  });
});
