import assert from 'node:assert/strict';
import { choosePeriod } from '../../src/check/period';
import type { Observation, Period, Reading } from '../../src/tracking/types';
import { error, none, unreadable, value } from './support';

const inPlan = (year: number): boolean => year >= 2026 && year <= 2030;

const said = (period: Period, reading: Reading, indicator = 'online_rate'): Observation => ({
  indicator,
  period,
  reading,
  sheet: 'S',
  cell: 'D5',
  formula: null,
});

describe('the period checked', () => {
  it('is the latest that has a value, not the latest column', () => {
    const periods = ['2026-Q1', '2026-Q2', '2026-Q3'];
    const observations = [said('2026-Q1', value(0.5)), said('2026-Q2', value(0.6)), said('2026-Q3', none('chưa có'))];
    assert.equal(choosePeriod(periods, observations, inPlan), '2026-Q2');
  });

  it('does not take errors or remarks for values, unless there is nothing else', () => {
    const periods = ['2026-Q1', '2026-Q2'];
    const remarks = [said('2026-Q2', error('#REF!')), said('2026-Q2', unreadable('xem phụ lục'))];
    assert.equal(choosePeriod(periods, [said('2026-Q1', value(0.5)), ...remarks], inPlan), '2026-Q1');
    assert.equal(choosePeriod(periods, remarks, inPlan), '2026-Q2');
  });

  it('is the one with most indicators among those that end together, then the longest', () => {
    const periods = ['2026-09', '2026-Q3', '2026-9M'];
    const month = said('2026-09', value(0.7));
    const quarter = [said('2026-Q3', value(0.7)), said('2026-Q3', value(0.9), 'eid_verified_rate')];
    assert.equal(choosePeriod(periods, [month, ...quarter], inPlan), '2026-Q3');
    assert.equal(choosePeriod(periods, [month, said('2026-9M', value(0.7))], inPlan), '2026-9M');
  });

  it('is no year whose figures are computed while its last quarter has none', () => {
    const periods = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4', '2026'];
    const quarters = [said('2026-Q1', value(0.5)), said('2026-Q2', value(0.6)), said('2026-Q4', none())];
    const average = { ...said('2026', value(0.55)), formula: '=AVERAGE(C3:F3)' };
    assert.equal(choosePeriod(periods, [...quarters, average], inPlan), '2026-Q2');
    assert.equal(choosePeriod(periods, [...quarters, said('2026-Q4', value(0.7)), average], inPlan), '2026');
    assert.equal(choosePeriod(periods, [...quarters, said('2026', value(0.55))], inPlan), '2026', 'typed');
    assert.equal(choosePeriod(['2026-Q1', '2026'], [said('2026-Q1', value(0.5)), average], inPlan), '2026');
  });

  it('lies within the plan where anything does', () => {
    const base = said('2025', value(0.5));
    assert.equal(choosePeriod(['2025', '2026-Q1'], [base], inPlan), '2026-Q1');
    assert.equal(choosePeriod(['2025', '2026-Q1', '2062-Q1'], [base, said('2062-Q1', value(1))], inPlan), '2026-Q1');
    assert.equal(choosePeriod(['2025'], [base], inPlan), '2025');
  });

  it('is none where the workbook names none', () => {
    assert.equal(choosePeriod([null], [said(null, value(0.5))], inPlan), null);
    assert.equal(choosePeriod([], [], inPlan), null);
  });
});
