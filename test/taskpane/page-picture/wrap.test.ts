import assert from 'node:assert/strict';
import fc from 'fast-check';
import { textLines, textWidthPoints } from '../../../src/reports/text-size';
import { wrapText } from '../../../src/taskpane/page-picture/wrap';

const look = { size: 12, bold: false };

describe('lines of a text in a cell', () => {
  it('break between words', () => {
    assert.deepEqual(wrapText('Tỷ lệ hồ sơ trực tuyến', 70, look), ['Tỷ lệ hồ sơ', 'trực tuyến']);
  });

  it('keep the text’s own breaks, and empty lines among them', () => {
    assert.deepEqual(wrapText('KT. CHỦ TỊCH\n\nPHÓ CHỦ TỊCH', 300, look), ['KT. CHỦ TỊCH', '', 'PHÓ CHỦ TỊCH']);
  });

  it('break a word that is longer than a line, and go on behind its end', () => {
    const lines = wrapText('01/2020/TT-VPCP/2020 ngày', 50, look);
    assert.equal(lines.join('').replace(/ /g, ''), '01/2020/TT-VPCP/2020ngày');
    for (const line of lines) assert.ok(textWidthPoints(line, look) <= 50, line);
  });

  const word = fc.constantFrom('Tỷ', 'lệ', 'hồ', 'sơ', 'được', 'giải', 'quyết', 'đúng', 'hạn', 'Ủy', 'ban', 'nghị');
  const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
  const width = fc.integer({ min: 50, max: 400 });

  it('are as many as the height of the row was computed for', () => {
    fc.assert(
      fc.property(text, width, fc.boolean(), (words, points, bold) => {
        assert.equal(wrapText(words, points, { size: 12, bold }).length, textLines(words, points, { size: 12, bold }));
      }),
    );
  });

  it('lose and invent nothing', () => {
    fc.assert(
      fc.property(text, width, (words, points) => assert.equal(wrapText(words, points, look).join(' '), words)),
    );
  });
});
