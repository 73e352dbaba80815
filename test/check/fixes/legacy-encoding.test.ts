import assert from 'node:assert/strict';
import { check } from '../../../src/check/check';
import { changesOf, planFixes } from '../../../src/check/fixes';
import { tanMinhPlan } from '../../../src/plan/plan';
import { sheet } from '../../tracking/build';

const old = sheet(
  [
    ['ChØ tiªu', '§¬n vÞ', 'Quý I/2026'],
    ['Tû lÖ hå s¬ gi¶i quyÕt trùc tuyÕn', '%', 80],
  ],
  { name: 'Theo dâi' },
);

describe('the fix for text of old fonts', () => {
  it('writes the same text in Unicode, with a font that shows it, and touches no other cell', () => {
    const result = check(tanMinhPlan, [old]);
    assert.ok(result.ok);
    const fixes = planFixes(tanMinhPlan, [old], result.value).filter(({ rule }) => rule === 'legacy-encoding');
    assert.deepEqual(
      changesOf(fixes).map(({ cell, before, after }) => [cell, before.value, after.value, after.fontName]),
      [
        ['A1', 'ChØ tiªu', 'Chỉ tiêu', 'Times New Roman'],
        ['B1', '§¬n vÞ', 'Đơn vị', 'Times New Roman'],
        ['A2', 'Tû lÖ hå s¬ gi¶i quyÕt trùc tuyÕn', 'Tỷ lệ hồ sơ giải quyết trực tuyến', 'Times New Roman'],
      ],
    );
  });

  it('writes the short cells that the reader takes for the same set, and those that stay the same not at all', () => {
    const grid = sheet(
      [
        ['Néi dung', '§VT', 'Quý I/2026', 'Ghi chó'],
        ['Tû lÖ hå s¬ gi¶i quyÕt trùc tuyÕn', '%', 80, '®¹t'],
        ['Tû lÖ giao dÞch thanh to¸n trùc tuyÕn', '%', 55, null],
        ['Møc ®é hµi lßng vÒ gi¶i quyÕt TTHC', '%', 96, null],
      ],
      { name: 'Theo doi' },
    );
    const result = check(tanMinhPlan, [grid]);
    assert.ok(result.ok);
    const fixes = planFixes(tanMinhPlan, [grid], result.value).filter(({ rule }) => rule === 'legacy-encoding');
    const written = new Map(changesOf(fixes).map(({ cell, after }) => [cell, after.value]));
    assert.deepEqual(
      ['A1', 'B1', 'D1', 'D2'].map((cell) => written.get(cell)),
      ['Nội dung', 'ĐVT', 'Ghi chú', 'đạt'],
    );
    assert.ok(!written.has('C1'));
  });
});
