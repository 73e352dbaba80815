import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { tcvn3, vni } from '../../src/tracking/legacy-tables';
import { legacyEncoding, toUnicode, type LegacyEncoding } from '../../src/tracking/legacy-text';
import { encode } from './legacy';

const names = tanMinhPlan.indicators.map(({ name }) => name.vi.normalize('NFC'));

describe('text of the old character sets', () => {
  const known: [string, string, string][] = [
    ['Tỷ lệ hồ sơ trực tuyến', 'Tû lÖ hå s¬ trùc tuyÕn', 'Tyû leä hoà sô tröïc tuyeán'],
    ['Mức độ hài lòng', 'Møc ®é hµi lßng', 'Möùc ñoä haøi loøng'],
    ['Đơn vị', '§¬n vÞ', 'Ñôn vò'],
    ['thủ tục hành chính', 'thñ tôc hµnh chÝnh', 'thuû tuïc haønh chính'],
    ['Chỉ tiêu', 'ChØ tiªu', 'Chæ tieâu'],
    ['Số lượng', 'Sè l\u00adîng', 'Soá löôïng'],
  ];
  for (const [unicode, inTcvn3, inVni] of known) {
    it(`is told and read without its font: ${unicode}`, () => {
      assert.equal(legacyEncoding(inTcvn3), 'tcvn3');
      assert.equal(toUnicode(inTcvn3, 'tcvn3'), unicode);
      assert.equal(legacyEncoding(inVni), 'vni');
      assert.equal(toUnicode(inVni, 'vni'), unicode);
    });
  }

  it('is read back from every letter that the sets have', () => {
    for (const [encoding, table] of [
      ['tcvn3', tcvn3],
      ['vni', vni],
    ] as const) {
      for (const [written, letter] of table) assert.equal(toUnicode(written, encoding), letter);
    }
    assert.equal(new Set(tcvn3.values()).size, 74);
  });

  for (const encoding of ['tcvn3', 'vni'] satisfies LegacyEncoding[]) {
    it(`gives the plan's names back from ${encoding}, with and without the font`, () => {
      for (const name of names) {
        const written = encode(name, encoding);
        assert.equal(legacyEncoding(written), encoding, written);
        assert.equal(legacyEncoding(written, encoding === 'tcvn3' ? '.VnTime' : 'VNI-Times'), encoding);
        assert.equal(toUnicode(written, encoding), name);
      }
    });
  }

  it('is in capitals where the TCVN3 font draws capitals', () => {
    assert.equal(toUnicode('céng hßa x· héi', 'tcvn3', '.VnTimeH'), 'CỘNG HÒA XÃ HỘI');
    assert.equal(toUnicode('Céng hßa', 'tcvn3', '.VnTime'), 'Cộng hòa');
  });

  it('is told by the font where the words do not tell', () => {
    assert.equal(legacyEncoding('Quyù', 'VNI-Helve'), 'vni');
    assert.equal(legacyEncoding('§', '.VnArial'), 'tcvn3');
    assert.equal(legacyEncoding('§'), undefined);
  });

  it('is not found where it reads the same in Unicode', () => {
    assert.equal(legacyEncoding('Quý I', '.VnArial'), undefined);
    assert.equal(legacyEncoding('Quý I', 'VNI-Times'), undefined);
    assert.equal(legacyEncoding('STT', '.VnTime'), undefined);
  });

  const others = [
    ...names,
    ...names.map((name) => name.normalize('NFD')),
    ...names.map((name) => name.toUpperCase()),
    ...tanMinhPlan.indicators.map(({ name }) => name.en),
    'Quý I',
    'hoà',
    'toà án',
    'Khoá hoá',
    'Xoá',
    'Không có',
    'thành công',
    'Hài hoà',
    'Toà nhà',
    'Ban Bí thư',
    'Y tá',
    'Où et quand, là où il faut',
    'Le maïs, l’août, la voûte et le goût',
    'naïve café',
    '« à » la carte',
    'Noël',
    'haïr',
    'Größe der Straße',
    'für die Möbel',
    'mañana, niño, año',
    '5 µm',
    '3 µg/m³',
    '§ 5',
    '© 2026',
    'Excel®',
    '±10',
    '20 °C',
    'coûte',
    'cœur',
    'São Paulo',
    'crème brûlée',
    'Åland',
    'ø 12 mm',
    '½',
    '¼ giờ',
    '75 · 80',
  ];
  it('is not found in Unicode Vietnamese, French, English and others, whatever a Unicode font says', () => {
    for (const text of others) {
      assert.equal(legacyEncoding(text), undefined, text);
      assert.equal(legacyEncoding(text, 'Times New Roman'), undefined, text);
    }
    for (const name of names) assert.equal(legacyEncoding(name, '.VnTime'), undefined);
  });
});
