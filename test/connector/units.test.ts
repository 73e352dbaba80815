import assert from 'node:assert/strict';
import { commonPeriod, unitSummary, unitsSheetModel } from '../../src/connector/units';
import { judge } from '../../src/plan/judge';
import { tanMinhPlan } from '../../src/plan/plan';
import { isOwnReport } from '../../src/tracking/own-report';

const units = [
  { unit: 'Xã Một', figures: { online_rate: 0.8, payment_online_rate: 0.2 } },
  { unit: 'Xã Hai', figures: { online_rate: 'unreadable' as const } },
  { unit: 'Xã Một', figures: {} },
];

describe('period of a summary of units', () => {
  it('is the one that most units have, of several the latest', () => {
    assert.equal(commonPeriod([['2026-Q2'], ['2026-Q2', '2026-Q3'], ['2026-Q1']]), '2026-Q2');
    assert.equal(commonPeriod([['2026-Q1'], ['2026-Q3']]), '2026-Q3');
    assert.equal(commonPeriod([[], []]), null);
  });

  it('counts a unit once however often it names a period', () => {
    assert.equal(commonPeriod([['2026-Q3', '2026-Q3'], ['2026-Q1'], ['2026-Q1']]), '2026-Q1');
  });
});

describe('summary of units', () => {
  const summary = unitSummary(tanMinhPlan, units, '2026-Q3');
  const statusOf = (row: number, id: string) =>
    summary.units[row]?.values.find(({ indicator }) => indicator === id)?.status;

  it('judges every indicator of the plan by the targets of the period’s year', () => {
    assert.equal(summary.year, 2026);
    for (const { values } of summary.units) assert.equal(values.length, tanMinhPlan.indicators.length);
    for (const { indicator, value, status } of summary.units[0]?.values ?? []) {
      const known = tanMinhPlan.indicator(indicator);
      assert.ok(known);
      assert.equal(status, judge(known, summary.targets.get(indicator) ?? NaN, value).status, indicator);
    }
    assert.deepEqual([statusOf(0, 'online_rate'), statusOf(0, 'payment_online_rate')], ['met', 'not-met']);
  });

  it('never takes what is missing or unreadable for a value', () => {
    assert.equal(statusOf(1, 'online_rate'), 'unreadable');
    assert.equal(statusOf(1, 'payment_online_rate'), 'no-data');
    assert.deepEqual(summary.units[2]?.counts, {
      met: 0,
      'not-met': 0,
      'no-data': tanMinhPlan.indicators.length,
      unreadable: 0,
    });
  });

  it('numbers units of one name', () => {
    assert.deepEqual(
      summary.units.map(({ unit }) => unit),
      ['Xã Một', 'Xã Hai', 'Xã Một (2)'],
    );
  });

  it('leaves out indicators for which the year has no target', () => {
    const beyond = unitSummary(tanMinhPlan, units, '2031-Q1');
    assert.equal(beyond.targets.size, 0);
    assert.deepEqual(
      beyond.units.map(({ values }) => values),
      [[], [], []],
    );
  });
});

describe('worksheet of a summary of units', () => {
  const sheet = unitsSheetModel(tanMinhPlan, unitSummary(tanMinhPlan, units, '2026-Q3'), {
    periodName: 'Quý III năm 2026',
    notes: ['Chưa đọc được: x.csv'],
  });

  it('has one column an indicator between the unit and the number met', () => {
    const width = tanMinhPlan.indicators.length + 2;
    assert.equal(sheet.headings.length, width);
    assert.equal(sheet.columns.length, width);
    assert.equal(sheet.targets.length, width - 1);
    assert.equal(new Set(sheet.headings).size, width, 'an Excel table has no two columns of one name');
    for (const { values } of sheet.rows) assert.equal(values.length, width - 1);
  });

  it('leaves a blank where there is no value, and says what cannot be read', () => {
    const column = sheet.headings.indexOf(tanMinhPlan.indicator('online_rate')?.name.vi ?? '');
    assert.deepEqual(
      sheet.rows.map(({ values }) => values[column]),
      [0.8, 'Không đọc được', null],
    );
  });

  it('counts and colours by formulas over the row of targets', () => {
    const first = sheet.targetRow + 3;
    const goal = sheet.targetRow + 1;
    assert.equal(
      sheet.rows[0]?.formula,
      `=SUMPRODUCT(ISNUMBER(B${first}:S${first})*(B${first}:S${first}>=B$${goal}:S$${goal}-0.000000001))`,
    );
    assert.deepEqual(
      sheet.rules.map(({ status, formula }) => [status, formula]),
      [
        ['not-met', `=AND(ISNUMBER(B${first}),B${first}<B$${goal}-0.000000001)`],
        ['met', `=AND(ISNUMBER(B${first}),B${first}>=B$${goal}-0.000000001)`],
      ],
    );
    assert.deepEqual(sheet.rules[0]?.area, { top: first - 1, left: 1, bottom: first + 1, right: 18 });
  });

  it('bears the mark by which the reader of tracking tables passes it over', () => {
    const grid = { values: [[sheet.mark]] } as Parameters<typeof isOwnReport>[0];
    assert.ok(isOwnReport(grid));
  });
});
