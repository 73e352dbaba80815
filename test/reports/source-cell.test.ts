import assert from 'node:assert/strict';
import type { IndicatorResult } from '../../src/check/types';
import { cellReference, sourceFormula, sourceText } from '../../src/reports/source-cell';
import type { CellValue, Observation } from '../../src/tracking/types';

const result = (actual: number | null, rest: Partial<IndicatorResult> = {}): IndicatorResult => ({
  id: 'online_rate',
  target: 0.75,
  comparator: '>=',
  actual,
  status: 'met',
  gap: null,
  sheet: 'Quý 3',
  cell: 'H12',
  ...rest,
});
const observed = (raw: CellValue, value: number, cell = 'H12', sheet = 'Quý 3'): Observation => ({
  indicator: 'online_rate',
  period: '2026-Q3',
  reading: { kind: 'value', value, notes: [], raw },
  sheet,
  cell,
  formula: null,
});

describe('reports: the cell behind a value', () => {
  it('points at a number on the right scale', () => {
    assert.equal(sourceFormula(result(0.8), observed(0.8, 0.8)), `=IF(ISNUMBER('Quý 3'!H12),'Quý 3'!H12,"")`);
  });

  it('divides a number of percent by 100', () => {
    assert.equal(sourceFormula(result(0.785), observed(78.5, 0.785)), `=IF(ISNUMBER('Quý 3'!H12),'Quý 3'!H12/100,"")`);
  });

  it('does not point at text, at numbers of another meaning, or at what is no single cell', () => {
    assert.equal(sourceFormula(result(0.8), observed('80%', 0.8)), undefined);
    assert.equal(sourceFormula(result(0.1), observed(-0.1, 0.1)), undefined);
    assert.equal(sourceFormula(result(0.8), observed(0.8, 0.8, 'H12:H13')), undefined);
    assert.equal(sourceFormula(result(null), undefined), undefined);
  });

  it('quotes the name of a sheet so that it cannot end the reference', () => {
    assert.equal(cellReference("a'!A1+WEBSERVICE('x", 'B2'), "'a''!A1+WEBSERVICE(''x'!B2");
    assert.equal(cellReference('Tổng', 'B2)+1'), undefined);
  });

  it('says in words what stands there', () => {
    assert.equal(sourceText('vi', result(0.8), observed(0.8, 0.8)), "'Quý 3'!H12");
    assert.match(sourceText('vi', result(0.8), observed('Đạt 80%', 0.8)), /dạng chữ: “Đạt 80%”$/);
    const untracked = { id: 'online_rate', target: 0.75, comparator: '>=', actual: null, gap: null } as const;
    assert.equal(
      sourceText('vi', { ...untracked, status: 'no-data' }, undefined),
      'Sổ chưa có dòng theo dõi chỉ tiêu này',
    );
  });

  it('cuts long quotations', () => {
    assert.ok(sourceText('vi', result(0.8), observed(`${'dài '.repeat(200)}80%`, 0.8)).length < 180);
  });
});
