import assert from 'node:assert/strict';
import fc from 'fast-check';
import { freeSheetName } from '../../src/excel/sheet-name';

describe('excel: names of new worksheets', () => {
  const cases: [wanted: string, taken: string[], name: string][] = [
    ['Chỉ tiêu Quý III-2026', [], 'Chỉ tiêu Quý III-2026'],
    ['Chỉ tiêu', ['CHỈ TIÊU'], 'Chỉ tiêu (2)'],
    ['Chỉ tiêu', ['chỉ tiêu', 'Chỉ tiêu (2)'], 'Chỉ tiêu (3)'],
    ['Chỉ tiêu', ['Chỉ tiêu'.normalize('NFD')], 'Chỉ tiêu (2)'],
    ['Quý I/2026: [nháp]?*\\', [], 'Quý I 2026   nháp'],
    ["'Biểu 1'", [], 'Biểu 1'],
    ['History', [], 'History (2)'],
    ['  ', [], 'Sheet'],
    ["'''", ['sheet'], 'Sheet (2)'],
    ['x'.repeat(40), [], 'x'.repeat(31)],
    ['x'.repeat(40), ['X'.repeat(31)], `${'x'.repeat(27)} (2)`],
  ];
  for (const [wanted, taken, name] of cases) {
    it(`makes "${name}" of "${wanted}" beside ${JSON.stringify(taken)}`, () => {
      assert.equal(freeSheetName(wanted, taken), name);
    });
  }

  it('always keeps Excel’s rules and is free', () => {
    const text = fc.string({ unit: fc.constantFrom(...":\\/?*[]'aAĂ( 😀\u0301"), maxLength: 45 });
    fc.assert(
      fc.property(text, fc.array(text), (wanted, others) => {
        const taken = [...others, freeSheetName(wanted, [])];
        const name = freeSheetName(wanted, taken);
        assert.ok(name.length >= 1 && name.length <= 31);
        assert.doesNotMatch(name, /[:\\/?*[\]]|^'|'$|^\s|\s$/);
        assert.doesNotMatch(name, /\p{Surrogate}/u);
        assert.ok(taken.every((other) => other.toLowerCase() !== name.toLowerCase()));
      }),
    );
  });
});
