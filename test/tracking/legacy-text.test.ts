import assert from 'node:assert/strict';
import { vi } from '../../src/messages/vi';
import { tanMinhPlan } from '../../src/plan/plan';
import { decodeGrid } from '../../src/tracking/decode';
import { tcvn3, vni } from '../../src/tracking/legacy-tables';
import { legacyEncoding, toUnicode, type LegacyEncoding } from '../../src/tracking/legacy-text';
import { sheet } from './build';
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
    'nguyên nhân',
    'Chuyên môn',
    'tài nguyên',
    'Bình quân',
    'quá trình',
    'quân nhân',
    'tuyên',
    'Các yêu',
    'thông báo',
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
  it('is not found in any run of words of our own Vietnamese', () => {
    let looked = 0;
    for (const text of Object.values(vi)) {
      const words = text.split(/\s+/);
      for (const length of [1, 2, 3, 5]) {
        for (let at = 0; at + length <= words.length; at += 1) {
          const run = words.slice(at, at + length).join(' ');
          if (!/[\u00a1-\u00ff]/.test(run)) continue;
          looked += 1;
          assert.equal(legacyEncoding(run), undefined, run);
        }
      }
    }
    assert.ok(looked > 1000);
  });

  it('is not found in Unicode Vietnamese, French, English and others, whatever a Unicode font says', () => {
    for (const text of others) {
      assert.equal(legacyEncoding(text), undefined, text);
      assert.equal(legacyEncoding(text, 'Times New Roman'), undefined, text);
    }
    for (const name of names) assert.equal(legacyEncoding(name, '.VnTime'), undefined);
  });

  it('goes with the cells around it where it is too short to tell', () => {
    const telling = ['Tû lÖ hå s¬', 'C¶i c¸ch thñ tôc', 'Møc ®é hµi lßng'];
    const read = (...texts: string[]) => decodeGrid(sheet(texts.map((text) => [text]))).values.map(([value]) => value);
    assert.deepEqual(read(...telling, 'Néi dung', 'H§ND', 'Ghi chó').slice(3), ['Nội dung', 'HĐND', 'Ghi chú']);
    // Beside Unicode text what makes sense as it stands stays.
    assert.deepEqual(read(...telling, 'Néi dung', 'Ghi chó', 'Tỷ lệ').slice(3), ['Nội dung', 'Ghi chó', 'Tỷ lệ']);
    assert.deepEqual(read('Tû lÖ hå s¬', 'Néi dung'), ['Tỷ lệ hồ sơ', 'Néi dung']);
    // "Cơ quan chủ trì" in VNI makes words in TCVN3 too.
    const vniTexts = ['Tyû leä hoà sô', 'Möùc ñoä haøi loøng', 'Caûi caùch thuû tuïc', 'Cô quan chuû trì', 'Quyù I'];
    assert.deepEqual(read(...vniTexts).slice(3), ['Cơ quan chủ trì', 'Quý I']);
  });

  it('does not go with cells in another font', () => {
    const rows = [['Tû lÖ hå s¬'], ['C¶i c¸ch thñ tôc'], ['Møc ®é hµi lßng'], ['Néi dung']];
    const fonts = [['.VnTime'], ['.VnTime'], ['.VnTime'], ['Arial']];
    assert.equal(decodeGrid({ ...sheet(rows), fonts }).values[3]?.[0], 'Néi dung');
  });
});
