import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fromFileForm, mayReturnArray, toFileForm } from '../../../src/host/xlsx/formula/file-form';
import { followSheets } from '../../../src/host/xlsx/formula/sheets';
import { shiftFormula } from '../../../src/host/xlsx/formula/shift';
import { join, tokenize } from '../../../src/host/xlsx/formula/tokens';

describe('formulas in files', () => {
  const pairs: [shown: string, file: string][] = [
    ['CCCH.TARGET("online_rate",2026)', '_xldudf_CCCH_TARGET("online_rate",2026)'],
    ['IFERROR(CCCH.RATE(A1,B1),"-")', 'IFERROR(_xldudf_CCCH_RATE(A1,B1),"-")'],
    ['XLOOKUP(A1,B:B,C:C)', '_xlfn.XLOOKUP(A1,B:B,C:C)'],
    ['SORT(FILTER(A1:A9,B1:B9>0))', '_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,B1:B9>0))'],
    ['STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,B1)', '_xlfn.STDEV.S(A1:A3)+NETWORKDAYS.INTL(A1,B1)'],
    ['LET(x,A1,y,x*2,x+y)', '_xlfn.LET(_xlpm.x,A1,_xlpm.y,_xlpm.x*2,_xlpm.x+_xlpm.y)'],
    ['MAP(A1:A3,LAMBDA(v,v+1))', '_xlfn.MAP(A1:A3,_xlfn.LAMBDA(_xlpm.v,_xlpm.v+1))'],
    ['SUM(A1#)', 'SUM(_xlfn.ANCHORARRAY(A1))'],
    ["SUM('Số liệu'!$A$1#,B2)", "SUM(_xlfn.ANCHORARRAY('Số liệu'!$A$1),B2)"],
    ['"XLOOKUP(" & "CCCH.TARGET("', '"XLOOKUP(" & "CCCH.TARGET("'],
    ["'CCCH.TARGET('!A1+IFS!B2", "'CCCH.TARGET('!A1+IFS!B2"],
    ['HoSo[[#This Row],[Đúng hạn (CCCH.X()]]/2', 'HoSo[[#This Row],[Đúng hạn (CCCH.X()]]/2'],
    ['SUM(Sheet1!A1,#REF!)', 'SUM(Sheet1!A1,#REF!)'],
    ['{1,2;3,4}*1.5E+10%', '{1,2;3,4}*1.5E+10%'],
  ];

  for (const [shown, file] of pairs) {
    it(`${shown} is stored as ${file}`, () => {
      assert.equal(toFileForm(shown), file);
      assert.equal(fromFileForm(file), shown);
    });
  }

  it('take any text apart and together again unchanged', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => join(tokenize(text)) === text));
  });

  it('say which results may spill', () => {
    assert.ok(mayReturnArray('FILTER(A1:A3,B1:B3)'));
    assert.ok(mayReturnArray('CCCH.STATUS("a",B1:B9)'));
    assert.ok(mayReturnArray('SUM(A1#)'));
    assert.ok(!mayReturnArray('CCCH.TARGET("a")+SUM(A1:A3)'));
    assert.ok(!mayReturnArray('STDEV.S(A1:A3)&"FILTER("'));
  });

  it('shared by cells move their relative references, and only these', () => {
    const formula = 'SUM(A1:$B$2,C$3,$D4)+LOG10(A1)&"A1"+\'A1\'!B2+A:A+1:1+T1_a';
    const moved = 'SUM(B3:$B$2,D$3,$D6)+LOG10(B3)&"A1"+\'A1\'!C4+B:B+3:3+T1_a';
    assert.equal(shiftFormula(formula, 2, 1), moved);
    assert.equal(shiftFormula('A1', -1, -1), 'XFD1048576');
  });

  it('follow a renamed sheet and lose a deleted one', () => {
    const changes = new Map<string, string | null>([
      ['số liệu', 'Mới'],
      ['cũ', null],
    ]);
    assert.equal(followSheets("SUM('Số liệu'!A1:B2)+Cũ!A1:B2*2", changes), "SUM('Mới'!A1:B2)+#REF!*2");
    assert.equal(followSheets('[1]Cũ!A1&"\'Số liệu\'!A1"', changes), '[1]Cũ!A1&"\'Số liệu\'!A1"');
    assert.equal(followSheets("'Số liệu:T3'!A1", changes), "'Mới:T3'!A1");
    assert.equal(followSheets('Cũ!#REF!+1', changes), '#REF!+1');
  });
});
