import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textLines, textWidthPoints } from '../../src/reports/text-size';

const look = { size: 12, bold: false };

describe('reports: room that text takes', () => {
  it('measures Vietnamese letters by their base letter, whatever their composition', () => {
    assert.equal(textWidthPoints('Ế', look), textWidthPoints('E', look));
    assert.equal(textWidthPoints('ộ'.normalize('NFD'), look), textWidthPoints('ộ', look));
    assert.ok(textWidthPoints('ơ', look) > textWidthPoints('o', look));
    assert.equal(textWidthPoints('Đ', look), textWidthPoints('D', look));
  });

  it('knows that bold is wider', () => {
    assert.ok(textWidthPoints('HẢI PHÒNG', { ...look, bold: true }) > textWidthPoints('HẢI PHÒNG', look));
  });

  it('breaks between words, keeps line breaks, and cuts words longer than a line', () => {
    assert.equal(textLines('một hai', 200, look), 1);
    assert.equal(textLines('một\n\nhai', 200, look), 3);
    assert.equal(textLines('tỷ lệ hồ sơ giải quyết trực tuyến', 100, look), 2);
    assert.equal(textLines('x'.repeat(100), 106, look), 7);
  });

  it('never needs fewer lines in a narrower cell', () => {
    const text = fc.array(fc.string({ minLength: 1, maxLength: 12 })).map((words) => words.join(' '));
    fc.assert(
      fc.property(text, fc.integer({ min: 40, max: 300 }), fc.integer({ min: 0, max: 200 }), (words, width, more) => {
        assert.ok(textLines(words, width, look) >= textLines(words, width + more, look));
      }),
    );
  });
});
