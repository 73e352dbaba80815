import assert from 'node:assert/strict';
import { hasLostReference, linksOf, referencesAt, relativeForm } from '../../src/check/formula';

describe('the relative form of a formula', () => {
  it('is the same for copies and differs for other cells', () => {
    const copy = relativeForm('=B2/C2', { row: 1, column: 3 });
    assert.equal(copy, relativeForm('=B9/C9', { row: 8, column: 3 }));
    assert.notEqual(copy, relativeForm('=B9/C10', { row: 8, column: 3 }));
    assert.equal(relativeForm('=SUM(B2:B9)/$C$2', { row: 9, column: 1 }), '=SUM(R[-8]C:R[-1]C)/R2C3');
  });

  it('passes over texts and functions that look like addresses, rounding and the catching of errors', () => {
    assert.equal(relativeForm('=LOG10(B2)&"B2"', { row: 1, column: 3 }), '=LOG10(RC[-2])&"B2"');
    assert.equal(relativeForm('=IFERROR(ROUND(B2/C2,4),"")', { row: 1, column: 3 }), '=RC[-2]/RC[-1]');
  });
});

describe('the references of a formula copied elsewhere', () => {
  it('move with it but for what is fixed', () => {
    assert.deepEqual(referencesAt("='Quý I'!B2/$C$2", { row: 1, column: 3 }, { row: 4, column: 3 }), [
      { sheet: 'Quý I', area: { top: 4, left: 1, bottom: 4, right: 1 } },
      { area: { top: 1, left: 2, bottom: 1, right: 2 } },
    ]);
  });
});

describe('what a formula names', () => {
  it('is worksheets of this workbook and other workbooks', () => {
    assert.deepEqual(linksOf("='Quý I'!B2+'Quý II:Quý III'!B2").sheets, ['Quý I', 'Quý II', 'Quý III']);
    assert.deepEqual(linksOf('=[so.xlsx]Trang1!B2+[1]Trang1!B2'), { sheets: [], workbooks: ['so.xlsx', '[1]'] });
    assert.deepEqual(linksOf('="Quý I!"&B2'), { sheets: [], workbooks: [] });
  });

  it('may be lost', () => {
    assert.ok(hasLostReference('=#REF!+B2'));
    assert.ok(!hasLostReference('=IF(B2="#REF!",0,1)'));
  });
});
