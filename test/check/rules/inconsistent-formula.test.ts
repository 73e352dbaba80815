import assert from 'node:assert/strict';
import { inconsistentFormula } from '../../../src/check/rules/inconsistent-formula';
import { cellsIn, names, table } from './tables.support';

const rates = Object.values(names).map((name, at) => [name, 50 + at, 100, 50 + at]);
const withFormulas = (formulas: Record<string, string>) =>
  cellsIn(inconsistentFormula, table(['Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026'], rates, { formulas }));

describe('inconsistent-formula', () => {
  it('finds a typed number among formulas that are copies of one', () => {
    assert.deepEqual(withFormulas({ D2: '=B2/C2*100', D3: '=B3/C3*100', D5: '=B5/C5*100', D6: '=B6/C6*100' }), ['D4']);
  });

  it('finds a different formula among them', () => {
    assert.deepEqual(
      withFormulas({ D2: '=B2/C2*100', D3: '=B3/C3*100', D4: '=B4/B5*100', D5: '=B5/C5*100', D6: '=B6/C6*100' }),
      ['D4'],
    );
  });

  it('is silent for copies, absolute references, and where too few share a formula', () => {
    const copies = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [`D${row}`, `=B${row}/$C$2*100`]));
    assert.deepEqual(withFormulas(copies), []);
    assert.deepEqual(withFormulas({ D3: '=B3/C3*100', D5: '=B5/C5*100' }), []);
  });

  it('finds a number typed at the end of a column of formulas that keep to their rows', () => {
    const rows = [2, 3, 4, 5].map((row) => [`D${row}`, `=B${row}/C${row}*100`]);
    assert.deepEqual(withFormulas(Object.fromEntries(rows)), ['D6']);
    const running = [2, 3, 4, 5].map((row) => [`D${row}`, `=D${row - 1}+B${row}`]);
    assert.deepEqual(withFormulas(Object.fromEntries(running)), []);
  });

  it('is silent for a formula that only rounds or catches errors', () => {
    const rows = Object.fromEntries([2, 3, 4, 5, 6].map((row) => [`D${row}`, `=B${row}/C${row}`]));
    assert.deepEqual(withFormulas({ ...rows, D4: '=IFERROR(ROUND(B4/C4,4),"")' }), []);
  });
});
