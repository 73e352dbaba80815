import assert from 'node:assert/strict';
import fc from 'fast-check';
import { declaredIndicators, indicatorValues, rateOf } from '../../../src/connector/indicators';
import type { Channel, SummaryRow } from '../../../src/connector/types';
import { message } from '../../../src/messages';
import { tanMinhPlan } from '../../../src/plan/plan';

const period = '2026-Q3';
const row = (kind: SummaryRow['kind'], counts: SummaryRow['counts'], more: Partial<SummaryRow> = {}): SummaryRow => ({
  kind,
  period,
  counts,
  ...more,
});
const dossiers = (counts: SummaryRow['counts'], more: Partial<SummaryRow> = {}) => row('dossiers', counts, more);

const value = (id: string, rows: SummaryRow[], when = period) => {
  const found = rateOf(id, rows, when);
  return found.ok ? found.value.value : found.problem.id;
};

describe('rates from the summary', () => {
  it('online_rate is online over all dossiers received in the period, none carried over', () => {
    const rows = [
      dossiers({ received: 60, carried: 100 }, { channel: 'online' }),
      dossiers({ received: 15 }, { channel: 'direct' }),
      dossiers({ received: 5 }, { channel: 'postal' }),
      dossiers({ 'finished-early': 70, 'finished-on-time': 5, 'finished-late': 5 }),
    ];
    assert.deepEqual(rateOf('online_rate', rows, period), {
      ok: true,
      value: { numerator: 60, denominator: 80, value: 0.75 },
    });
    assert.equal(value('on_time_rate', rows), 0.9375);
  });

  it('a list without channel gives no online_rate, and says which column is missing', () => {
    assert.equal(value('online_rate', [dossiers({ received: 60 })]), 'connector.missing.channel');
    assert.match(message('vi', 'connector.missing.channel'), /Hình thức tiếp nhận/);
  });

  it('a list of which only a part tells the channel gives none either', () => {
    const rows = [dossiers({ received: 60 }, { channel: 'online' }), dossiers({ received: 3 })];
    assert.equal(value('online_rate', rows), 'connector.missing.channel');
  });

  it('a real 0 is 0, nothing received is no rate, no rows are no rate', () => {
    assert.equal(value('online_rate', [dossiers({ received: 9 }, { channel: 'direct' })]), 0);
    assert.equal(value('online_rate', [dossiers({ received: 0 }, { channel: 'direct' })]), 'connector.missing.zero');
    assert.equal(value('online_rate', []), 'connector.missing.kind.dossiers');
  });

  it('a part that exceeds its whole is no rate', () => {
    assert.equal(
      value('payment_online_rate', [row('payments', { 'with-fee': 5, 'paid-online': 6 })]),
      'connector.missing.exceeds',
    );
  });

  it('payments need both sides', () => {
    assert.equal(value('payment_online_rate', [row('payments', { 'with-fee': 40, 'paid-online': 30 })]), 0.75);
    assert.equal(value('payment_online_rate', [row('payments', { 'paid-online': 30 })]), 'connector.missing.payment');
  });

  it('dossier_digitised_rate is the lower of papers and results, as the plan notes', () => {
    const rows = [row('digitisation', { received: 100, 'papers-digitised': 90, finished: 50, 'result-digitised': 20 })];
    assert.equal(value('dossier_papers_digitised_rate', rows), 0.9);
    assert.equal(value('dossier_results_digitised_rate', rows), 0.4);
    assert.deepEqual(rateOf('dossier_digitised_rate', rows, period), {
      ok: true,
      value: { numerator: 20, denominator: 50, value: 0.4 },
    });
    assert.equal(
      value('dossier_digitised_rate', [row('digitisation', { received: 100, 'papers-digitised': 90 })]),
      'connector.missing.results',
    );
  });

  it('surveys are told apart by what they asked about and by field', () => {
    const forms = (satisfied: number, group?: string, field?: string) =>
      row(
        'survey',
        { 'valid-forms': 10, 'very-satisfied': 1, satisfied: satisfied - 1, neutral: 10 - satisfied },
        { ...(group && { group }), ...(field && { field }) },
      );
    const rows = [
      forms(9, 'Giải quyết TTHC', 'Đất đai'),
      forms(8, 'Giải quyết TTHC', 'Hoạt động xây dựng'),
      forms(10, 'Giải quyết TTHC', 'Hộ tịch'),
      forms(6, 'Dịch vụ y tế công lập'),
      forms(7, 'Giáo dục'),
      forms(5, 'SIPAS: sự phục vụ của cơ quan hành chính'),
    ];
    assert.equal(value('satisfaction_procedures', rows), 0.9);
    assert.equal(value('satisfaction_key_sectors', rows), 0.85);
    assert.equal(value('satisfaction_land', rows), 0.9);
    assert.equal(value('satisfaction_construction', rows), 0.8);
    assert.equal(value('satisfaction_investment', rows), 'connector.missing.key-field');
    assert.equal(value('satisfaction_health_education', rows), 0.65);
    assert.equal(value('satisfaction_health', rows), 0.6);
    assert.equal(value('satisfaction_education', rows), 0.7);
    assert.equal(value('satisfaction_agencies', rows), 0.5);
  });

  it('land procedures of the former field "tài nguyên và môi trường" count among the key sectors', () => {
    const rows = [
      row('survey', { 'valid-forms': 4, 'very-satisfied': 0, satisfied: 3 }, { field: 'Tài nguyên và Môi trường' }),
    ];
    assert.equal(value('satisfaction_key_sectors', rows), 0.75);
  });

  it('health and education are judged together only where both were asked', () => {
    const rows = [row('survey', { 'valid-forms': 4, 'very-satisfied': 0, satisfied: 3 }, { group: 'Y tế' })];
    assert.equal(value('satisfaction_health_education', rows), 'connector.missing.topic.education');
    assert.equal(value('satisfaction_health', rows), 0.75);
  });

  it('a survey without fields does not give the key sectors', () => {
    const rows = [row('survey', { 'valid-forms': 4, 'very-satisfied': 0, satisfied: 3 })];
    assert.equal(value('satisfaction_key_sectors', rows), 'connector.missing.field');
    assert.equal(value('satisfaction_procedures', rows), 0.75);
  });

  it('indicators given as such are taken over: added up where counted, alone where only rates are told', () => {
    const given = (counts: SummaryRow['counts'], unit?: string) =>
      row('indicator', counts, { indicator: 'data_digitised_rate', ...(unit && { unit }) });
    assert.equal(value('data_digitised_rate', [given({ value: 0.4 })]), 0.4);
    assert.equal(
      value('data_digitised_rate', [
        given({ numerator: 3, denominator: 4 }),
        given({ numerator: 1, denominator: 6 }, 'Phòng Kinh tế'),
      ]),
      0.4,
    );
    assert.equal(
      value('data_digitised_rate', [given({ value: 0.4 }), given({ value: 0.5 }, 'Phòng Kinh tế')]),
      'connector.missing.several',
    );
  });

  it('counts go before a rate that was typed', () => {
    const typed = row('indicator', { value: 0.5 }, { indicator: 'online_rate' });
    const rows = [
      typed,
      dossiers({ received: 3 }, { channel: 'online' }),
      dossiers({ received: 1 }, { channel: 'direct' }),
    ];
    assert.equal(value('online_rate', rows), 0.75);
    assert.equal(value('online_rate', [typed]), 0.5);
  });
});

describe('rates of longer periods', () => {
  const month = (name: string, online: number) => [
    dossiers({ received: online }, { period: name, channel: 'online' as Channel }),
    dossiers({ received: 10 }, { period: name, channel: 'direct' as Channel }),
  ];

  it('are put together from shorter ones without a gap', () => {
    const rows = [...month('2026-07', 10), ...month('2026-08', 20), ...month('2026-09', 30)];
    assert.equal(value('online_rate', rows), 60 / 90);
    assert.equal(value('online_rate', rows.slice(2)), 'connector.missing.kind.dossiers');
  });

  it('prefer their own rows', () => {
    const rows = [...month('2026-H1', 10), ...month('2026-Q1', 20), ...month('2026-Q2', 30)];
    assert.equal(value('online_rate', rows, '2026-H1'), 0.5);
  });

  it('of a year are found from halves, quarters or months', () => {
    const months = Array.from({ length: 12 }, (_, index) =>
      month(`2026-${String(index + 1).padStart(2, '0')}`, 10),
    ).flat();
    assert.equal(value('online_rate', months, '2026'), 0.5);
    assert.equal(value('online_rate', months, '2026-9M'), 0.5);
  });
});

describe('indicatorValues', () => {
  it('lists what imports can give in plan order with parts, each with a value or a reason', () => {
    const values = indicatorValues(tanMinhPlan, [dossiers({ received: 3 }, { channel: 'online' })], period);
    const declared = declaredIndicators.map(({ id }) => id);
    const planOrder = [...tanMinhPlan.indicators, ...tanMinhPlan.subIndicators].map(({ id }) => id);
    assert.deepEqual(
      values.map(({ id }) => id),
      [...planOrder.filter((id) => declared.includes(id)), 'on_time_rate'],
    );
    for (const found of values) assert.ok('value' in found !== 'problem' in found, found.id);
    assert.deepEqual(values[1], { id: 'online_rate', period, numerator: 3, denominator: 3, value: 1 });
  });

  it('adds any other indicator of the plan that a row gives', () => {
    const rows = [row('indicator', { value: 0.1 }, { indicator: 'payroll_cut_rate' })];
    const found = indicatorValues(tanMinhPlan, rows, period).find(({ id }) => id === 'payroll_cut_rate');
    assert.equal(found && 'value' in found && found.value, 0.1);
  });

  it('declares only indicators of the plan, and one rate beside it', () => {
    const beside = declaredIndicators.filter(({ id }) => tanMinhPlan.indicator(id) === undefined);
    assert.deepEqual(
      beside.map(({ id }) => id),
      ['on_time_rate'],
    );
  });

  it('gives the same rates however the rows are split by unit and field', () => {
    const part = fc.record({
      channel: fc.constantFrom<Channel>('online', 'direct', 'postal'),
      received: fc.nat(500),
      field: fc.constantFrom('Đất đai', 'Hộ tịch'),
      unit: fc.constantFrom('A', 'B'),
    });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1 }), (parts) => {
        const split = parts.map(({ channel, received, field, unit }) =>
          dossiers({ received }, { channel, field, unit }),
        );
        const online = parts
          .filter(({ channel }) => channel === 'online')
          .reduce((sum, { received }) => sum + received, 0);
        const all = parts.reduce((sum, { received }) => sum + received, 0);
        assert.equal(value('online_rate', split), all === 0 ? 'connector.missing.zero' : online / all);
      }),
    );
  });
});
