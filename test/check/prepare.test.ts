import assert from 'node:assert/strict';
import { prepare } from '../../src/check/prepare';
import { tanMinhPlan } from '../../src/plan/plan';
import { error, gridOf, inputOf, none, tracking, unreadable, value, type Row, type SheetOptions } from './support';

const statusOf = (rows: Row[], id: string, options: SheetOptions = {}) =>
  inputOf([tracking(rows, options)]).results.find((result) => result.id === id);

const online = (number: number, options: SheetOptions = {}, row: Partial<Row> = {}) =>
  tracking([{ indicator: 'online_rate', readings: [value(number)], ...row }], options);

const decided = (...args: Parameters<typeof inputOf>) => {
  const result = inputOf(...args).results.find(({ id }) => id === 'online_rate');
  return [result?.sheet, result?.cell, result?.actual];
};

describe('the state of an indicator', () => {
  it('is met, not met, without data or unreadable', () => {
    const rows: Row[] = [
      { indicator: 'online_rate', readings: [value(0.75)] },
      { indicator: 'payment_online_rate', readings: [value(0.4999)] },
      { indicator: 'eid_verified_rate', readings: [none('đang khảo sát')] },
      { indicator: 'satisfaction_agencies', readings: [unreadable('xem phụ lục')] },
      { indicator: 'digital_skills_rate', readings: [error('#DIV/0!')] },
    ];
    const { results } = inputOf([tracking(rows)]);
    assert.deepEqual(
      results.map(({ id }) => id),
      tanMinhPlan.indicators.map(({ id }) => id),
    );
    const stated = results.filter(({ label }) => label !== undefined).map(({ id, status }) => [id, status]);
    assert.deepEqual(stated, [
      ['payment_online_rate', 'not-met'],
      ['online_rate', 'met'],
      ['eid_verified_rate', 'no-data'],
      ['satisfaction_agencies', 'unreadable'],
      ['digital_skills_rate', 'unreadable'],
    ]);
    assert.ok(results.filter(({ label }) => label === undefined).every(({ status }) => status === 'no-data'));
  });

  it('never turns no data into 0', () => {
    const result = statusOf([{ indicator: 'online_rate', readings: [none()] }], 'online_rate');
    assert.deepEqual([result?.actual, result?.gap, result?.cell], [null, null, 'D5']);
  });

  it('keeps a real 0 as a value', () => {
    const result = statusOf([{ indicator: 'online_rate', readings: [value(0)] }], 'online_rate');
    assert.deepEqual([result?.actual, result?.status, result?.gap], [0, 'not-met', -0.75]);
  });
});

describe('the row that decides', () => {
  it('is a visible one before a hidden one, even in a summary', () => {
    const draft = online(0.9, { sheet: 'Nháp', visible: false, role: 'summary' });
    assert.deepEqual(decided([draft, online(0.7)]), ['Theo dõi', 'D5', 0.7]);
  });

  it('is a hidden one where it alone gives anything', () => {
    assert.deepEqual(decided([online(0.9, { sheet: 'Nháp', visible: false })]), ['Nháp', 'D5', 0.9]);
  });

  it('is the summary’s before its parts’, where both give the period', () => {
    const summary = online(0.8, { sheet: 'Tổng hợp', role: 'summary' });
    assert.deepEqual(decided([online(0.7, { sheet: 'Q1' }), summary]), ['Tổng hợp', 'D5', 0.8]);
    const empty = online(0, { sheet: 'Tổng hợp', role: 'summary' }, { readings: [none()] });
    assert.deepEqual(decided([empty, online(0.7, { sheet: 'Q1' })]), ['Q1', 'D5', 0.7]);
  });

  it('is the surer match of two', () => {
    const doubtful = online(0.9, { sheet: 'A' }, { confidence: 0.6 });
    assert.deepEqual(decided([doubtful, online(0.7, { sheet: 'B' })]), ['B', 'D5', 0.7]);
  });

  it('is one outside a hidden row of the same sheet', () => {
    const row = (number: number): Row => ({ indicator: 'online_rate', readings: [value(number)] });
    const sheet = tracking([row(0.6), row(0.7)]);
    assert.deepEqual(decided([sheet], {}, [gridOf('Theo dõi', { hiddenRows: [4] })]), ['Theo dõi', 'D6', 0.7]);
  });

  it('speaks of the period alone before the year to date', () => {
    const sheet = online(0.7);
    const [plain] = sheet.observations;
    assert.ok(plain);
    const toDate = { ...plain, cell: 'H5', cumulative: true as const, reading: value(0.9) };
    assert.deepEqual(decided([{ ...sheet, observations: [toDate, plain] }]), ['Theo dõi', 'D5', 0.7]);
  });
});

describe('what was asked for', () => {
  const problem = (sheets: ReturnType<typeof tracking>[], options: { period?: string; year?: number }) => {
    const result = prepare(
      tanMinhPlan,
      sheets.map(({ sheet }) => gridOf(sheet)),
      sheets,
      options,
    );
    return result.ok ? undefined : result.problem;
  };

  it('is a problem when the workbook has no such period, and says which it has', () => {
    const sheet = online(0.7, { periods: ['2026-Q1', '2026-Q2'] });
    assert.deepEqual(problem([sheet], { period: '2026-Q3' }), {
      id: 'check.period-not-found',
      params: { period: '2026-Q3', periods: '2026-Q1, 2026-Q2' },
    });
  });

  it('is no problem where there is no table to have periods', () => {
    assert.equal(problem([tracking([], { role: 'other', periods: [] })], { period: '2026-Q3' }), undefined);
  });

  it('is a problem outside the plan’s years, asked for or found', () => {
    const outside = { id: 'error.year-outside-plan', params: { year: 2025, from: 2026, to: 2030 } };
    assert.deepEqual(problem([online(0.7, { periods: ['2025-Q4'] })], {}), outside);
    assert.deepEqual(problem([online(0.7)], { year: 2025 }), outside);
  });

  it('takes the plan’s first year where the workbook names none', () => {
    assert.equal(inputOf([online(0.7, { periods: [null] })]).year, 2026);
  });
});
