import assert from 'node:assert/strict';
import fc from 'fast-check';
import { foldText, lookupKey } from '../../src/plan/text';

describe('folding a text', () => {
  const folds: [string, string, string][] = [
    ['lower-cases and drops diacritics', 'TỶ LỆ Hồ sơ', 'ty le ho so'],
    ['takes Đ and its look-alikes for d', 'Đất ðai Ðịnh Ɖanh', 'dat dai dinh danh'],
    ['reads decomposed text like composed', 'Tỷ lệ'.normalize('NFD'), 'ty le'],
    ['reads both tone placements alike', 'Văn hóa, văn hoà', 'van hoa van hoa'],
    [
      'makes one space of punctuation and spaces',
      '  DVCTT – (toàn\u00a0trình), “một phần”  ',
      'dvctt toan trinh mot phan',
    ],
    ['drops characters that are not seen', 'hồ\u200b sơ\ufeff', 'ho so'],
    ['reads full-width letters and digits', 'ＴＴＨＣ　７５％', 'tthc 75'],
    ['makes nothing of nothing', ' … – ', ''],
  ];
  for (const [what, text, folded] of folds) it(what, () => assert.equal(foldText(text), folded));

  it('changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldText(foldText(text)), foldText(text));
        assert.equal(lookupKey(lookupKey(text)), lookupKey(text));
      }),
    );
  });

  it('does not depend on the Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        assert.equal(foldText(text.normalize('NFD')), foldText(text.normalize('NFC')));
      }),
    );
  });
});

describe('the key of a text', () => {
  it('takes both spellings of final y', () => {
    assert.equal(lookupKey('Kĩ năng xử lí quí I'), lookupKey('Kỹ năng xử lý quý I'));
  });

  it('keeps words apart that y tells apart', () => {
    assert.notEqual(lookupKey('tay'), lookupKey('tai'));
    assert.notEqual(lookupKey('thúy'), lookupKey('thúi'));
  });

  it('leaves out a leading "tỷ lệ" but not the whole text', () => {
    assert.equal(lookupKey('Tỉ lệ hồ sơ trực tuyến'), 'ho so truc tuyen');
    assert.equal(lookupKey('Tỷ lệ'), 'ti le');
  });
});
