import assert from 'node:assert/strict';
import { brokenReference } from '../../../src/check/rules/broken-reference';
import { cellsIn, findingsIn, table } from './tables.support';

const withFormula = (formula: string) =>
  table(['Chỉ tiêu', 'Quý I/2026'], [['Tỷ lệ', 0.5]], { name: 'Quý I', formulas: { B2: formula } });

describe('broken-reference', () => {
  it('finds references to deleted cells', () => {
    assert.deepEqual(cellsIn(brokenReference, withFormula('=#REF!+1')), ['B2']);
    assert.deepEqual(cellsIn(brokenReference, withFormula("='Quý I'!#REF!*2")), ['B2']);
  });

  it('finds references to a worksheet that is not there, and names it', () => {
    const [finding] = findingsIn(brokenReference, withFormula("=SUM('Tháng 4'!A1:A3)"));
    assert.equal(finding?.message.params['sheet'], 'Tháng 4');
    assert.deepEqual(cellsIn(brokenReference, withFormula('=Thang4!A1')), ['B2']);
  });

  it('is silent for worksheets that are there, other workbooks, texts and error constants', () => {
    for (const formula of [
      "='Quý I'!A1",
      "='QUÝ I'!A1+SUM(A1:A2)",
      "='[so.xlsx]Tháng 4'!A1",
      '=[1]Thang4!A1',
      '="#REF! và Thang4!A1"',
      '=IF(A1=#DIV/0!,1,#N/A)',
      '=CCCH.TARGET("online_rate")',
    ]) {
      assert.deepEqual(cellsIn(brokenReference, withFormula(formula)), [], formula);
    }
  });
});
