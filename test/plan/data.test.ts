import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { lookupKey } from '../../src/plan/text';
import type { Basis, Comparator, LeadAgency } from '../../src/plan/types';

const { data } = tanMinhPlan;
const everyIndicator = [...data.indicators, ...data.subIndicators];
const everyItem = [...everyIndicator, ...data.goals, ...data.tasks, ...data.duties];

type Row = [string, string, string, number, Basis, Comparator, Basis, string[]];

/** Number in the plan, id, paragraph, target and its basis, comparator and its basis, leads: read from the plan. */
const table: Row[] = [
  ['II.1.a.1', 'legal_docs_reviewed_rate', '¶2', 1, 'stated', '>=', 'inferred', ['office']],
  ['II.2.a.1', 'satisfaction_disclosed_rate', 'dash 1', 0.95, 'stated', '>=', 'inferred', ['office', 'service_centre']],
  ['II.2.a.2', 'payment_enabled_rate', 'dash 2', 1, 'stated', '>=', 'inferred', ['office', 'service_centre']],
  ['II.2.a.3', 'payment_online_rate', 'dash 2', 0.5, 'stated', '>=', 'stated', ['office', 'service_centre']],
  ['II.2.a.4', 'online_service_rate', 'dash 3', 1, 'stated', '>=', 'inferred', ['office', 'service_centre']],
  ['II.2.a.5', 'portal_integrated_rate', 'dash 3', 1, 'inferred', '>=', 'inferred', ['office', 'service_centre']],
  ['II.2.a.6', 'online_rate', 'dash 3', 0.75, 'stated', '>=', 'stated', ['office', 'service_centre']],
  ['II.2.a.7', 'eid_verified_rate', 'dash 5', 0.9, 'stated', '>=', 'inferred', ['office', 'service_centre']],
  ['II.2.a.8', 'satisfaction_procedures', 'dash 6', 0.95, 'stated', '>=', 'stated', ['office', 'service_centre']],
  ['II.2.a.9', 'satisfaction_key_sectors', 'dash 6', 0.9, 'stated', '>=', 'stated', ['office', 'service_centre']],
  ['II.3.a.1', 'payroll_cut_rate', 'dash 3', 0.1, 'stated', 'reduction>=', 'inferred', ['culture_society']],
  ['II.3.a.2', 'satisfaction_agencies', 'dash 4', 0.95, 'stated', '>=', 'stated', ['culture_society']],
  ['II.3.a.3', 'satisfaction_health_education', 'dash 4', 0.9, 'stated', '>=', 'stated', ['culture_society']],
  ['II.6.a.1', 'data_digitised_rate', 'dash 3', 1, 'inferred', '>=', 'inferred', ['culture_society']],
  ['II.6.a.2', 'multi_device_rate', 'dash 4', 1, 'stated', '>=', 'inferred', ['culture_society']],
  ['II.6.a.3', 'work_files_online_rate', 'dash 5', 1, 'stated', '>=', 'inferred', ['office', 'culture_society']],
  ['II.6.a.4', 'digital_skills_rate', 'dash 6', 1, 'stated', '>=', 'inferred', ['culture_society']],
  ['II.6.a.5', 'dossier_digitised_rate', 'dash 8', 1, 'stated', '>=', 'inferred', ['culture_society']],
];

describe('the plan of Tân Minh', () => {
  it('has 18 indicators, 11 parts of them, 23 goals, 66 tasks, 17 duties and 18 agencies', () => {
    const { indicators, subIndicators, goals, tasks, duties, agencies } = data;
    assert.deepEqual(
      [indicators, subIndicators, goals, tasks, duties, agencies].map(({ length }) => length),
      [18, 11, 23, 66, 17, 18],
    );
  });

  it('lists its indicators in plan order', () => {
    assert.deepEqual(
      data.indicators.map(({ no }) => no),
      table.map(([no]) => no),
    );
  });

  for (const [no, id, paragraph, target, targetBasis, comparator, comparatorBasis, leads] of table) {
    it(`states ${no} ${id} as the plan does`, () => {
      const indicator = tanMinhPlan.indicator(id);
      assert.ok(indicator);
      assert.equal(indicator.no, no);
      assert.equal(indicator.section, no.slice(0, no.lastIndexOf('.')));
      assert.equal(indicator.paragraph, paragraph);
      assert.deepEqual(indicator.targets, [
        { from: '2026-01-01', to: '2030-12-31', value: target, basis: targetBasis },
      ]);
      assert.equal(indicator.comparator, comparator);
      assert.equal(indicator.comparatorBasis, comparatorBasis);
      assert.deepEqual(
        indicator.leadAgencies.map(({ agency }) => agency),
        leads,
      );
    });
  }

  it('quotes for each stated target the very percentage that it stores', () => {
    for (const { id, quote, targets } of data.indicators) {
      if (targets[0]?.basis !== 'stated') continue;
      const percentages = [...quote.matchAll(/(\d+)%/g)].map(([, digits]) => Number(digits) / 100);
      assert.deepEqual(percentages, [targets[0].value], id);
    }
  });

  it('infers a target only where the quotation holds no percentage', () => {
    for (const { id, quote, targets } of data.indicators) {
      if (targets[0]?.basis === 'inferred') assert.doesNotMatch(quote, /%/, id);
    }
  });

  it('calls a comparator stated exactly where the quotation compares', () => {
    for (const { id, quote, comparatorBasis } of data.indicators) {
      assert.equal(/đạt từ .* trở lên|đạt tối thiểu/.test(quote), comparatorBasis === 'stated', id);
    }
  });

  it('reads "toàn bộ" as 100 % and says that this is implied', () => {
    const implied = data.indicators.filter((indicator) => indicator.implied);
    assert.deepEqual(
      implied.map(({ id }) => id),
      ['data_digitised_rate'],
    );
    assert.match(implied[0]?.quote ?? '', /toàn bộ/);
  });

  it('has one baseline, the year 2025 of the payroll cut, and no number for it', () => {
    const withBaseline = everyIndicator.filter(({ baseline }) => baseline);
    assert.deepEqual(
      withBaseline.map(({ id, baseline }) => [id, baseline]),
      [['payroll_cut_rate', { year: 2025, basis: 'stated' }]],
    );
    assert.match(withBaseline[0]?.quote ?? '', /so với năm 2025/);
  });

  it('marks every numerator and denominator as inferred, for the plan has no formula', () => {
    for (const { id, numerator, denominator } of everyIndicator) {
      assert.deepEqual([numerator.basis, denominator.basis], ['inferred', 'inferred'], id);
    }
  });

  it('accepts both agencies that part VI makes lead of procedure reform', () => {
    const items = everyItem.filter(({ section }) => section.startsWith('II.2.'));
    assert.equal(items.length, 9 + 3 + 2 + 8);
    for (const { id, leadAgencies } of items) {
      assert.deepEqual(
        leadAgencies,
        [
          { agency: 'office', basis: 'stated', place: 'VI.2' },
          { agency: 'service_centre', basis: 'stated', place: 'VI.4' },
        ],
        id,
      );
    }
  });

  const sectionLeads: Record<string, string[]> = {
    'II.1.b': ['office'],
    'II.3.b': ['culture_society'],
    'II.4.b': ['culture_society'],
    'II.5.b': ['economy'],
    'II.6.b': ['culture_society'],
  };
  for (const [section, leads] of Object.entries(sectionLeads)) {
    it(`gives the tasks of ${section} to the agency that part VI names`, () => {
      const tasks = data.tasks.filter((task) => task.section === section);
      assert.ok(tasks.length > 0);
      for (const { id, leadAgencies } of tasks) {
        assert.deepEqual(
          leadAgencies.map(({ agency, basis }) => [agency, basis]),
          leads.map((agency) => [agency, 'stated']),
          id,
        );
      }
    });
  }

  it('holds the tasks of each section that the plan lists', () => {
    const counts: Record<string, number> = {};
    for (const { section } of data.tasks) counts[section] = (counts[section] ?? 0) + 1;
    assert.deepEqual(counts, {
      'II.1.b': 9,
      'II.2.b': 8,
      'II.3.b': 5,
      'II.4.b': 9,
      'II.5.b': 8,
      'II.6.b': 9,
      'III.1': 5,
      'III.2': 4,
      'III.3': 2,
      'III.4': 2,
      'III.5': 2,
      'III.6': 2,
      IV: 1,
    });
  });

  it('holds part IV as a rule about money and nothing else as a rule', () => {
    assert.deepEqual(
      data.tasks.filter(({ kind }) => kind === 'rule').map(({ id, section }) => [id, section]),
      [['task_funding', 'IV']],
    );
  });

  it('keeps the rhythms that part VI fixes', () => {
    assert.deepEqual(
      data.duties.filter(({ rhythm }) => rhythm).map(({ id, rhythm }) => [id, rhythm]),
      [
        ['duty_yearly_training', 'yearly'],
        ['duty_final_review_2030', '2030'],
        ['duty_weekly_news', 'weekly'],
      ],
    );
  });
});

describe('the references within the plan', () => {
  it('use each id once', () => {
    const ids = [...everyItem, ...data.agencies].map(({ id }) => id);
    assert.deepEqual(
      ids.filter((id, index) => ids.indexOf(id) !== index),
      [],
    );
  });

  it('use each number of the plan once', () => {
    assert.equal(new Set(everyIndicator.map(({ no }) => no)).size, everyIndicator.length);
  });

  it('name only agencies that the plan lists, and none twice in one role', () => {
    const roles: [string, LeadAgency[]][] = [...data.indicators, ...data.subIndicators, ...data.tasks, ...data.duties]
      .flatMap(({ id, leadAgencies, coAgencies }): [string, LeadAgency[]][] => [[id, [...leadAgencies, ...coAgencies]]])
      .concat(data.goals.map(({ id, leadAgencies }) => [id, leadAgencies]));
    for (const [id, agencies] of roles) {
      const ids = agencies.map(({ agency }) => agency);
      for (const agency of ids) assert.ok(tanMinhPlan.agency(agency), `${id}: ${agency}`);
      assert.equal(new Set(ids).size, ids.length, id);
    }
  });

  it('place every item under a heading of the plan, but part I, which has none', () => {
    for (const { id, section } of everyItem) {
      if (!section.startsWith('I.')) assert.ok(tanMinhPlan.section(section), `${id}: ${section}`);
    }
  });

  it('give each part the target, lead and sentence of its parent', () => {
    for (const { id, parent, no, targets, leadAgencies, quote } of data.subIndicators) {
      const whole = data.indicators.find((indicator) => indicator.id === parent);
      assert.ok(whole, id);
      assert.ok(no.startsWith(`${whole.no}.`), id);
      assert.equal(targets[0]?.value, whole.targets[0]?.value, id);
      assert.deepEqual(leadAgencies, whole.leadAgencies, id);
      assert.equal(quote, whole.quote, id);
    }
  });

  it('make confusion mutual', () => {
    for (const { id, confusedWith = [] } of data.indicators) {
      for (const other of confusedWith) {
        assert.ok(tanMinhPlan.indicator(other)?.confusedWith?.includes(id), `${id} / ${other}`);
      }
    }
  });

  it('give no key to two indicators', () => {
    const holders = new Map<string, Set<string>>();
    for (const { id, no, name, aliases } of everyIndicator) {
      for (const key of [id, no, name.vi, name.en, ...aliases].map(lookupKey)) {
        holders.set(key, (holders.get(key) ?? new Set()).add(id));
      }
    }
    assert.deepEqual(
      [...holders].filter(([, ids]) => ids.size > 1),
      [],
    );
  });
});

describe('the texts of the plan', () => {
  const strings = (value: unknown): string[] => {
    if (typeof value === 'string') return [value];
    return value !== null && typeof value === 'object' ? Object.values(value).flatMap(strings) : [];
  };

  it('are in NFC, without doubled spaces or stray ends', () => {
    for (const text of strings(data)) {
      assert.equal(text, text.normalize('NFC'));
      assert.doesNotMatch(text, / {2}|^\s|\s$/, text);
    }
  });

  it('are quoted once each, apart from the words that part VI repeats', () => {
    const quotes = [...data.indicators, ...data.goals, ...data.tasks, ...data.duties].map(({ quote }) => quote);
    const twice = quotes.filter((quote, index) => quotes.indexOf(quote) !== index);
    assert.deepEqual(twice, []);
  });

  it('mark the three words that the scan lacks', () => {
    const marked = data.tasks.flatMap(({ id, quote }) => (quote.match(/\[.+?\]/g) ?? []).map((word) => [id, word]));
    assert.deepEqual(marked, [
      ['task_legal_doc_quality', '[luật]'],
      ['task_law_enforcement_monitoring', '[của]'],
      ['task_foundation_data', '[chung]'],
    ]);
  });

  it('carry none of the slips of the scan that were mended', () => {
    const slips = /phù họp|kịp thòi|họp lý|úng dụng|trục tuyến|đon vị|tố chức|phối họp|tổng họp|triến|bền vũng|cưòng/;
    for (const text of strings(data)) assert.doesNotMatch(text, slips, text);
  });

  it('leave the number and the day of the plan open, as the copy supplied does', () => {
    assert.deepEqual([data.number, data.date], [null, null]);
  });

  it('list the nine recipients as printed', () => {
    assert.equal(data.recipients.length, 9);
    assert.deepEqual([data.recipients[0], data.recipients[8]], ['Sở Nội vụ', 'Lưu: VT']);
  });
});
