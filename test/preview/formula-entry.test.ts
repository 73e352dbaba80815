import assert from 'node:assert/strict';
import { invariantFormula } from '../../src/preview/formula-entry';

describe('a formula typed on a Vietnamese computer', () => {
  it('takes semicolons between arguments and a comma before decimals', () => {
    assert.equal(invariantFormula('=ROUND(A1*0,5;1)'), '=ROUND(A1*0.5,1)');
    assert.equal(invariantFormula('=CCCH.TARGET("online_rate";2027)'), '=CCCH.TARGET("online_rate",2027)');
  });

  it('leaves a formula copied from an English guide as it is', () => {
    assert.equal(invariantFormula('=ROUND(A1*0.5,1)'), '=ROUND(A1*0.5,1)');
    assert.equal(invariantFormula('=SUM(1,2)'), '=SUM(1,2)');
  });

  it('does not touch texts, quoted names of sheets and array constants', () => {
    assert.equal(invariantFormula('=IF(A1="a;b, 1,5";"c;d";0,5)'), '=IF(A1="a;b, 1,5","c;d",0.5)');
    assert.equal(invariantFormula(`=SUM('Sổ; 1,5'!A1;2)`), `=SUM('Sổ; 1,5'!A1,2)`);
    assert.equal(invariantFormula('=SUM({1,2;3,4};5)'), '=SUM({1,2;3,4},5)');
    assert.equal(invariantFormula('=IF(A1="nói ""a;b""";1;2)'), '=IF(A1="nói ""a;b""",1,2)');
    assert.equal(invariantFormula('="a;b"'), '="a;b"');
  });
});
