import assert from 'node:assert/strict';
import fc from 'fast-check';
import { tanMinhPlan } from '../../src/plan/plan';
import { tcvn3, vni } from '../../src/tracking/legacy-tables';
import { legacyEncoding, toUnicode, type LegacyEncoding } from '../../src/tracking/legacy-text';

/** The same letters the other way, to write what an old font would hold. */
const encoders: Record<LegacyEncoding, Map<string, string>> = {
  tcvn3: new Map(Object.entries(tcvn3).map(([from, to]) => [to, from])),
  vni: new Map(Object.entries(vni).map(([from, to]) => [to, from])),
};
/** Capitals with a tone have no code of their own in TCVN3: small letters only. */
export const encode = (text: string, encoding: LegacyEncoding): string =>
  [...text.normalize('NFC')].map((letter) => encoders[encoding].get(letter) ?? letter).join('');

const known: [unicode: string, tcvn3: string, vni: string][] = [
  ['Tỷ lệ hồ sơ trực tuyến', 'Tû lÖ hå s¬ trùc tuyÕn', 'Tyû leä hoà sô tröïc tuyeán'],
  ['Mức độ hài lòng', 'Møc ®é hµi lßng', 'Möùc ñoä haøi loøng'],
  ['Đơn vị', '§¬n vÞ', 'Ñôn vò'],
  ['thủ tục hành chính', 'thñ tôc hµnh chÝnh', 'thuû tuïc haønh chính'],
  ['Chỉ tiêu', 'ChØ tiªu', 'Chæ tieâu'],
];

describe('text of the fonts of the 1990s', () => {
  it('is read as the published tables say', () => {
    for (const [unicode, abc, windows] of known) {
      assert.equal(toUnicode(abc, 'tcvn3'), unicode);
      assert.equal(toUnicode(windows, 'vni'), unicode);
    }
    assert.equal(toUnicode('Quyù', 'vni'), 'Quý');
    assert.equal(toUnicode('céng hßa', 'tcvn3', '.VnTimeH'), 'CỘNG HÒA');
    assert.equal(toUnicode('\u00adu tiªn', 'tcvn3'), 'ưu tiên');
  });

  it('is told by the font', () => {
    assert.equal(legacyEncoding('Quý', '.VnTime'), 'tcvn3');
    assert.equal(legacyEncoding('Quyù', 'VNI-Times'), 'vni');
    assert.equal(legacyEncoding('Tỷ lệ', '.VnTime'), undefined, 'Unicode typed in an old font');
    assert.equal(legacyEncoding('Sheet 1', '.VnTime'), undefined, 'nothing but ASCII');
  });

  it('is told without the font where it cannot be anything else', () => {
    for (const [unicode, abc, windows] of known) {
      assert.equal(legacyEncoding(abc), 'tcvn3', unicode);
      assert.equal(legacyEncoding(windows), 'vni', unicode);
      assert.equal(legacyEncoding(unicode), undefined, unicode);
    }
  });

  it('is not seen in proper Vietnamese, other languages and symbols', () => {
    for (const text of [
      'hoà thuý',
      'Quý I',
      'à la carte',
      'Ça coûte très cher à Noël',
      'größe über',
      '10 µm',
      '© 2026',
      '± 5 %',
      '§ 5 – 20 °C',
      'año niño',
    ]) {
      assert.equal(legacyEncoding(text), undefined, text);
    }
    for (const { name, quote } of tanMinhPlan.indicators) {
      assert.equal(legacyEncoding(name.vi), undefined);
      assert.equal(legacyEncoding(quote), undefined);
    }
  });

  it('comes back to Unicode unchanged, for every text of the plan', () => {
    const texts = [...tanMinhPlan.indicators, ...tanMinhPlan.subIndicators].flatMap(({ name, aliases }) => [
      name.vi,
      ...aliases,
    ]);
    fc.assert(
      fc.property(fc.constantFrom(...texts), fc.constantFrom<LegacyEncoding>('tcvn3', 'vni'), (text, encoding) => {
        const small = text.toLowerCase().normalize('NFC');
        assert.equal(toUnicode(encode(small, encoding), encoding), small);
      }),
      { numRuns: 300 },
    );
  });
});
