import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tanMinhPlan } from '../../src/plan/plan';
import { createMatcher } from '../../src/tracking/match';
import { mendSlips } from '../../src/tracking/slips';

const matcher = createMatcher(tanMinhPlan);

describe('a slip in a word of a label', () => {
  const slips: [string, string, string][] = [
    ['a letter too many', 'Tỷ lệ hồ sơ giải quuyết trực tuyến', 'online_rate'],
    ['a letter that is missing', 'Tỷ lệ hồ sơ giải quyết trực tuyn', 'online_rate'],
    ['a wrong letter', 'Tỷ lệ hồ sơ giải quyết trực tuyết', 'online_rate'],
    ['two letters that changed places', 'Tỷ lệ giao dịch thanh taon trực tuyến', 'payment_online_rate'],
    ['a space that is missing', 'Tỷ lệ giao dịch thanhtoán trực tuyến', 'payment_online_rate'],
    ['a word that is joined', 'Tỷ lệ hồsơ giải quyết trực tuyến', 'online_rate'],
    ['the word that tells', 'Tỷ lệ hồ sơ cônng việc xử lý trên môi trường mạng', 'work_files_online_rate'],
  ];
  for (const [what, label, indicator] of slips) {
    it(`is read as what was meant, a little less sure: ${what}`, () => {
      const found = matcher.match(label);
      assert.equal(found.indicator, indicator);
      assert.ok(found.confidence < 1 && found.confidence > 0.85);
    });
  }

  it('does not hide a word that rules the indicator out', () => {
    assert.equal(matcher.match('Tỷ lệ hồ sơ trực tuyến giải quyết đúnh hạn').indicator, undefined);
    assert.equal(matcher.match('Tỷ lệ người dân khônng hài lòng về giải quyết TTHC').indicator, undefined);
    assert.notEqual(matcher.match('Cng khai mức độ hài lòng').indicator, 'satisfaction_procedures');
  });

  it('is none where the word is one of the field, or nothing beside it tells', () => {
    for (const text of [
      'ti le ho so giai quyet truc tiep',
      'tuyen truyen cai cach',
      'van ban giai thich',
      'than thien moi truong',
      'khach san',
      'so cuoc hop',
      '',
    ]) {
      assert.equal(mendSlips(text), text);
    }
  });

  it('leaves the names of the plan as they are', () => {
    for (const { name, aliases } of [...tanMinhPlan.indicators, ...tanMinhPlan.subIndicators]) {
      for (const text of [name.vi, ...aliases]) {
        const { written, words } = matcher.read(text);
        assert.equal(words, written, text);
      }
    }
  });

  it('never makes another indicator of a name, wherever a letter is written twice', () => {
    const names = tanMinhPlan.indicators.map(({ id, name }) => ({ id, words: name.vi.split(' ') }));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.nat(), ({ id, words }, at, letter) => {
        const long = words.flatMap((word, place) => (/^\p{Ll}{4,}$/u.test(word) ? [place] : []));
        const place = long[at % long.length] ?? 0;
        const changed = words.map((word, index) => {
          if (index !== place || long.length === 0) return word;
          const cut = letter % word.length;
          return word.slice(0, cut) + word.charAt(cut) + word.slice(cut);
        });
        const { indicator } = matcher.match(changed.join(' '));
        assert.ok(indicator === undefined || indicator === id, changed.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});
