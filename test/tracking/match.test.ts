import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { createMatcher } from '../../src/tracking/match';
import { phrasings, score } from './phrasings';

const matcher = createMatcher(tanMinhPlan);
describe('matching a label to an indicator', () => {
  for (const set of ['tuning', 'held-out'] as const) {
    it(`is right in at least 99 of 100 labels that it matches, and finds at least 95 of 100: ${set}`, () => {
      const { precision, recall, wrong, missed } = score(matcher, phrasings(set));
      assert.ok(precision >= 0.99, `precision ${precision}: ${JSON.stringify(wrong)}`);
      assert.ok(recall >= 0.95, `recall ${recall}: ${JSON.stringify(missed)}`);
    });
  }

  it('stays right on labels written apart from it, though it finds fewer', () => {
    const { precision, recall, wrong, missed } = score(matcher, phrasings('further'));
    assert.ok(precision >= 0.99, `precision ${precision}: ${JSON.stringify(wrong)}`);
    assert.ok(recall >= 0.9, `recall ${recall}: ${JSON.stringify(missed)}`);
  });

  it('is tried on many labels of which many are none of the plan, each once', () => {
    const all = [...phrasings('tuning'), ...phrasings('held-out'), ...phrasings('further')];
    assert.ok(all.length >= 650);
    assert.ok(all.filter(({ indicator }) => indicator === null).length >= 160);
    assert.equal(new Set(all.map(({ label }) => label)).size, all.length);
  });

  for (const { id, no, name, quote } of tanMinhPlan.indicators) {
    it(`knows ${id} by its name, quotation, number and id, whatever the Unicode form and case`, () => {
      for (const text of [name.vi, name.en, quote, no, id]) {
        for (const form of [text, text.normalize('NFD'), text.toUpperCase()]) {
          assert.deepEqual(matcher.match(form), { indicator: id, confidence: 1, nearest: [], ambiguous: false }, form);
        }
      }
    });
  }

  // Catalogue 1.2: each line holds labels that look alike and mean different things.
  const pairs: [string, Record<string, string | undefined>][] = [
    [
      'procedures and dossiers',
      {
        'Tỷ lệ TTHC được cung cấp trực tuyến': 'online_service_rate',
        'Tỷ lệ hồ sơ TTHC được giải quyết trực tuyến': 'online_rate',
      },
    ],
    [
      'procedures with online payment and payments',
      {
        'Tỷ lệ TTHC có NVTC được triển khai TTTT': 'payment_enabled_rate',
        'Tỷ lệ hồ sơ có NVTC được TTTT': 'payment_online_rate',
      },
    ],
    [
      'dossiers of procedures and work files',
      {
        'Tỷ lệ hồ sơ TTHC xử lý trên môi trường mạng': 'online_rate',
        'Tỷ lệ hồ sơ công việc xử lý trên môi trường mạng': 'work_files_online_rate',
      },
    ],
    [
      'the five that speak of satisfaction',
      {
        'Tỷ lệ cơ quan công khai mức độ hài lòng của người dân': 'satisfaction_disclosed_rate',
        'Mức độ hài lòng của người dân về giải quyết TTHC': 'satisfaction_procedures',
        'Mức độ hài lòng về TTHC đất đai, xây dựng, đầu tư': 'satisfaction_key_sectors',
        'Mức độ hài lòng về sự phục vụ của cơ quan HCNN': 'satisfaction_agencies',
        'Mức độ hài lòng về dịch vụ y tế, giáo dục': 'satisfaction_health_education',
        'Mức độ hài lòng về DVCTT': undefined,
      },
    ],
    [
      'services provided, usable on devices, fully online',
      {
        'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến': 'online_service_rate',
        'Tỷ lệ DVCTT toàn trình dùng được trên thiết bị di động': 'multi_device_rate',
        'Tỷ lệ DVCTT toàn trình': undefined,
      },
    ],
    [
      'online and on time',
      {
        'Tỷ lệ giải quyết hồ sơ trực tuyến': 'online_rate',
        'Tỷ lệ giải quyết đúng hạn': undefined,
        'Tỷ lệ hồ sơ trực tuyến giải quyết đúng hạn': undefined,
      },
    ],
    [
      'digitised data and digitised dossiers',
      {
        'Số hóa dữ liệu đất đai, quy hoạch, thủ tục đầu tư, kinh doanh': 'data_digitised_rate',
        'Số hóa hồ sơ, kết quả giải quyết TTHC': 'dossier_digitised_rate',
        'Số hóa dữ liệu hộ tịch': undefined,
      },
    ],
    [
      'a field alone and the fields together',
      {
        'Mức độ hài lòng lĩnh vực đất đai': 'satisfaction_land',
        'Hài lòng y tế': 'satisfaction_health',
        'Hài lòng giáo dục': 'satisfaction_education',
        'Mức độ hài lòng lĩnh vực đất đai, xây dựng': undefined,
      },
    ],
  ];
  for (const [what, labels] of pairs) {
    it(`keeps apart ${what}`, () => {
      for (const [label, id] of Object.entries(labels)) assert.equal(matcher.match(label).indicator, id, label);
    });
  }

  it('bears one wrong or lost mark a word, as scanned texts have', () => {
    assert.equal(matcher.match('Tý lệ hô sơ giài quyết trục tuyến').indicator, 'online_rate');
    assert.equal(
      matcher.match('Múc độ hài lòng vể giải quyết thú tục hành chinh').indicator,
      'satisfaction_procedures',
    );
  });

  it('names both where two indicators are equally good', () => {
    const { indicator, ambiguous, nearest } = matcher.match('Hồ sơ xử lý trên môi trường mạng');
    assert.equal(indicator, undefined);
    assert.ok(ambiguous);
    assert.deepEqual([...nearest].sort(), ['online_rate', 'work_files_online_rate']);
  });

  it('names the two nearest below the threshold', () => {
    const { ambiguous, nearest } = matcher.match('Tỷ lệ hồ sơ giải quyết đúng hạn');
    assert.ok(!ambiguous);
    assert.equal(nearest.length, 2);
    assert.equal(nearest[0], 'online_rate');
  });

  it('is less sure of words that it does not know', () => {
    const sure = matcher.match('Tỷ lệ hồ sơ giải quyết trực tuyến năm nay');
    const lessSure = matcher.match('Tỷ lệ hồ sơ bà con gửi giải quyết trực tuyến');
    assert.equal(lessSure.indicator, 'online_rate');
    assert.ok(lessSure.confidence < sure.confidence);
  });

  it('completes a label by its parent rows', () => {
    const within = matcher.matchWithin('Y tế, giáo dục', ['Mức độ hài lòng']);
    assert.equal(within?.indicator, 'satisfaction_health_education');
    assert.ok(within.confidence < 1);
    assert.equal(matcher.matchWithin('Hộ tịch', ['Mức độ hài lòng']), undefined);
  });
});
