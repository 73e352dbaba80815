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
});
