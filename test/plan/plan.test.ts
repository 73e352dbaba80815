import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Result } from '../../src/messages';
import { createPlan, tanMinhPlan } from '../../src/plan/plan';
import type { Indicator, PlanData } from '../../src/plan/types';

const plan = tanMinhPlan;
const everyIndicator = [...plan.indicators, ...plan.subIndicators];

const idOf = (found: Result<Indicator>): string => (found.ok ? found.value.id : found.problem.id);
const withoutMarks = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D').normalize('NFC');

/** A copy of the built-in plan, changed as a commune might. */
const ownPlan = (change: (data: PlanData) => void) => {
  const data = structuredClone(plan.data);
  change(data);
  return createPlan(data);
};

describe('finding an indicator', () => {
  const phrases: [string, string][] = [
    ['online_rate', 'online_rate'],
    ['ONLINE_RATE', 'online_rate'],
    ['II.2.a.6', 'online_rate'],
    [' ii. 2 .A.6 ', 'online_rate'],
    ['Tỷ lệ hồ sơ giải quyết trực tuyến', 'online_rate'],
    ['ti le ho so giai quyet truc tuyen', 'online_rate'],
    ['Tỉ lệ hồ sơ nộp trực tuyến (%)', 'online_rate'],
    ['HS trực tuyến/tổng HS', 'online_rate'],
    ['Share of dossiers handled online', 'online_rate'],
    ['Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến', 'online_service_rate'],
    ['Tỷ lệ TTHC được triển khai thanh toán trực tuyến', 'payment_enabled_rate'],
    ['Tỷ lệ thanh toán trực tuyến', 'payment_online_rate'],
    ['Hồ sơ công việc xử lý trên môi trường mạng', 'work_files_online_rate'],
    ['Hồ sơ công việc xử lí trên môi trường mạng', 'work_files_online_rate'],
    ['Công khai mức độ hài lòng', 'satisfaction_disclosed_rate'],
    ['Mức độ hài lòng về giải quyết TTHC', 'satisfaction_procedures'],
    ['Hài lòng đất đai, xây dựng, đầu tư', 'satisfaction_key_sectors'],
    ['SIPAS', 'satisfaction_agencies'],
    ['Mức độ hài lòng về y tế, giáo dục', 'satisfaction_health_education'],
    ['DVCTT toàn trình trên thiết bị di động', 'multi_device_rate'],
    ['Số hoá thành phần hồ sơ khi tiếp nhận', 'dossier_papers_digitised_rate'],
    ['satisfaction_land', 'satisfaction_land'],
    [
      'Trong đó, mức độ hài lòng về giải quyết các thủ tục hành chính lĩnh vực đất đai, xây dựng, đầu tư đạt tối thiểu 90%.',
      'satisfaction_key_sectors',
    ],
  ];
  for (const [phrase, id] of phrases) {
    it(`takes "${phrase}" for ${id}`, () => assert.equal(idOf(plan.find(phrase)), id));
  }

  const keys = everyIndicator.flatMap(({ id, no, name, aliases }) =>
    [id, no, name.vi, name.en, ...aliases].map((key) => ({ key, id })),
  );
  const variants: Record<string, (key: string) => string> = {
    'as written': (key) => key,
    'in capitals': (key) => key.toUpperCase(),
    'in lower case': (key) => key.toLowerCase(),
    'in NFD': (key) => key.normalize('NFD'),
    'without diacritics': withoutMarks,
    'with spaces around and doubled': (key) => `  ${key.replace(/ /g, '  ')}\u00a0`,
    'with look-alikes of đ': (key) => key.replace(/đ/g, 'ð').replace(/Đ/g, 'Ð'),
  };

  it('does not depend on case, Unicode form, diacritics or spacing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.subarray(Object.keys(variants), { minLength: 1 }),
        ({ key, id }, applied) => {
          const written = applied.reduce((text, variant) => variants[variant]?.(text) ?? text, key);
          assert.equal(idOf(plan.find(written)), id, written);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('never throws and never finds what no key says', () => {
    const known = new Set(everyIndicator.map(({ id }) => id));
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (text) => {
        const found = plan.find(text);
        return found.ok ? known.has(found.value.id) : found.problem.id.startsWith('error.');
      }),
    );
  });

  it('names the two nearest indicators for an unknown key', () => {
    const found = plan.find('onlin_rate_q1');
    assert.ok(!found.ok);
    assert.equal(found.problem.id, 'error.unknown-indicator');
    assert.equal(found.problem.params?.['key'], 'onlin_rate_q1');
    const nearest = String(found.problem.params?.['nearest']).split('; ');
    assert.equal(nearest.length, 2);
    assert.equal(nearest[0], 'online_rate (Tỷ lệ hồ sơ giải quyết trực tuyến)');
  });

  it('does not take on-time handling, for which the plan has no target, for an indicator', () => {
    assert.equal(idOf(plan.find('Tỷ lệ hồ sơ giải quyết đúng hạn')), 'error.unknown-indicator');
  });

  it('does not choose among the kinds of satisfaction', () => {
    assert.equal(idOf(plan.find('Mức độ hài lòng')), 'error.unknown-indicator');
  });

  for (const empty of ['', '   ', '—', '\u200b']) {
    it(`asks for a key when given ${JSON.stringify(empty)}`, () => {
      assert.equal(idOf(plan.find(empty)), 'error.empty-indicator');
    });
  }

  it('finds nothing under the names that every object has', () => {
    for (const key of ['__proto__', 'constructor', 'toString']) {
      assert.equal(plan.indicator(key), undefined);
      assert.equal(idOf(plan.find(key)), 'error.unknown-indicator');
    }
  });

  it('names both holders of a key that two indicators carry, and chooses neither', () => {
    const own = ownPlan(({ indicators }) =>
      indicators.slice(6, 8).forEach(({ aliases }) => aliases.push('Chỉ tiêu A')),
    );
    const found = own.find('chi tieu a');
    assert.ok(!found.ok);
    assert.equal(found.problem.id, 'error.ambiguous-indicator');
    assert.match(String(found.problem.params?.['nearest']), /^online_rate \(.*; eid_verified_rate \(/);
  });
});

describe('the target of an indicator', () => {
  it("is that of the plan's last year when no year is given", () => {
    assert.deepEqual(plan.target('online_rate'), { ok: true, value: 0.75 });
  });

  it('may be asked by any key', () => {
    assert.deepEqual(plan.target('II.3.a.1', 2028), { ok: true, value: 0.1 });
    assert.deepEqual(plan.target('satisfaction_land', 2026), { ok: true, value: 0.9 });
  });

  it('is the same in every year of the plan, which has no yearly roadmap', () => {
    for (const { id, targets } of everyIndicator) {
      for (let year = 2026; year <= 2030; year += 1) {
        assert.deepEqual(plan.target(id, year), { ok: true, value: targets[0]?.value });
      }
    }
  });

  for (const year of [2025, 2031, 0, -1, 2027.5, Number.NaN, Number.POSITIVE_INFINITY]) {
    it(`is refused for the year ${year}`, () => {
      assert.deepEqual(plan.target('online_rate', year), {
        ok: false,
        problem: { id: 'error.year-outside-plan', params: { year, from: 2026, to: 2030 } },
      });
    });
  }

  it('is refused for an unknown indicator before its year is looked at', () => {
    const target = plan.target('nothing_at_all', 1999);
    assert.equal(!target.ok && target.problem.id, 'error.unknown-indicator');
  });

  const roadmap = ownPlan(({ indicators }) => {
    const indicator = indicators.find(({ id }) => id === 'online_rate');
    assert.ok(indicator);
    indicator.targets = [
      { from: '2026-01-01', to: '2026-12-31', value: 0.6, basis: 'stated' },
      { from: '2028-01-01', to: '2030-12-31', value: 0.75, basis: 'stated' },
    ];
  });

  it("follows a commune's own roadmap year by year", () => {
    assert.deepEqual(roadmap.target('online_rate', 2026), { ok: true, value: 0.6 });
    assert.deepEqual(roadmap.target('online_rate', 2029), { ok: true, value: 0.75 });
    assert.deepEqual(roadmap.target('online_rate'), { ok: true, value: 0.75 });
  });

  it('is never invented for a year that the roadmap leaves out', () => {
    assert.deepEqual(roadmap.target('online_rate', 2027), {
      ok: false,
      problem: { id: 'error.no-target', params: { key: 'online_rate', year: 2027 } },
    });
  });
});

describe('the agencies of the plan', () => {
  const written: [string, string][] = [
    ['Phòng Văn hóa - Xã hội', 'culture_society'],
    ['phòng văn hoá – xã hội', 'culture_society'],
    ['P.VH-XH', 'culture_society'],
    ['Phòng VHXH xã Tân Minh', 'culture_society'],
    ['VP HĐND&UBND', 'office'],
    ['Văn phòng HĐND và UBND xã', 'office'],
    ['van phong hdnd ubnd', 'office'],
    ['Phòng Kinh tế', 'economy'],
    ['TTPVHCC', 'service_centre'],
    ['TT Phục vụ HCC', 'service_centre'],
    ['Bộ phận một cửa', 'service_centre'],
    ['TT Sự nghiệp công', 'public_unit'],
    ['UBMTTQVN xã', 'fatherland_front'],
    ['UBND xã Tân Minh', 'commune_committee'],
    ['UBND thành phố', 'city_committee'],
    ['Các cơ quan, đơn vị có liên quan', 'all'],
    ['VT', 'registry'],
  ];
  for (const [text, id] of written) {
    it(`are found by "${text}"`, () => assert.equal(plan.findAgency(text)?.id, id));
  }

  it('are each found by every name and short form', () => {
    for (const { id, name, shortForms } of plan.data.agencies) {
      for (const text of [name.vi, name.en, ...shortForms]) {
        assert.equal(plan.findAgency(text)?.id, id, text);
        assert.equal(plan.findAgency(text.normalize('NFD').toUpperCase())?.id, id, text);
      }
    }
  });

  for (const text of ['', ' - ', 'Phòng', 'Công an xã', 'xã Tân Minh']) {
    it(`are not guessed from ${JSON.stringify(text)}`, () => assert.equal(plan.findAgency(text), undefined));
  }

  it('are not guessed from a short form that two share', () => {
    const own = ownPlan(({ agencies }) => agencies.slice(3, 5).forEach(({ shortForms }) => shortForms.push('VP-X')));
    assert.equal(own.findAgency('VP-X'), undefined);
    assert.equal(own.findAgency('Phòng VH-XH')?.id, 'culture_society');
  });

  it('lead an indicator in the order of part VI', () => {
    assert.deepEqual(
      plan.leads('online_rate').map(({ id }) => id),
      ['office', 'service_centre'],
    );
    assert.deepEqual(plan.leads('nothing_at_all'), []);
  });
});

describe('a section of the plan', () => {
  const headings: [string, string | undefined][] = [
    ['II.2', 'Cải cách thủ tục hành chính'],
    ['II.2.a', 'Cải cách thủ tục hành chính'],
    ['II.6.b', 'Xây dựng và phát triển Chính phủ điện tử, Chính phủ số'],
    ['III.3', 'Bố trí đủ nguồn tài chính và nhân lực cho cải cách hành chính'],
    ['IV', 'Kinh phí'],
    ['VI.3', 'Phòng Kinh tế'],
    ['V', undefined],
    ['', undefined],
  ];
  for (const [id, heading] of headings) {
    it(`"${id}" is headed ${heading ?? 'by nothing'}`, () => assert.equal(plan.section(id)?.heading, heading));
  }
});
