import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatPercent } from '../../../src/messages';
import { cellText } from '../../../src/taskpane/page-picture/cell-text';
import { numberText } from '../../../src/taskpane/page-picture/number-text';

describe('number in a picture', () => {
  /** Number, format, what Excel shows in a Vietnamese and in an English system. */
  const cases: [value: number, format: string | undefined, vi: string, en: string][] = [
    [0.755, '0.0%', '75,5%', '75.5%'],
    [0.285, '0.0%', '28,5%', '28.5%'],
    [1, '0%', '100%', '100%'],
    [0.5897, '0.00%', '58,97%', '58.97%'],
    [1234, '#,##0', '1.234', '1,234'],
    [1234567, '#,##0', '1.234.567', '1,234,567'],
    [0, '#,##0', '0', '0'],
    [1234, '0', '1234', '1234'],
    [1234.5, undefined, '1234,5', '1234.5'],
    [-1234.5, 'General', '-1234,5', '-1234.5'],
    [-0.15, '+0%;-0%;0%', '-15%', '-15%'],
    [0.021, '+0.0%;-0.0%;0.0%', '+2,1%', '+2.1%'],
    [0, '+0.0%;-0.0%;0.0%', '0,0%', '0.0%'],
    [0.25, '0.##;-0.##;0', '0,25', '0.25'],
    [5, '0.##;-0.##;0', '5,', '5.'],
    [0, '0.##;-0.##;0', '0', '0'],
    [-3, '0', '-3', '-3'],
    [7, '000', '007', '007'],
    [12, '0 "hồ sơ"', '12 hồ sơ', '12 hồ sơ'],
    [12, '0\\ [Red]', '12 ', '12 '],
    [1500, '#,##0_);(#,##0)', '1.500 ', '1,500 '],
    [-1500, '#,##0_);(#,##0)', '(1.500)', '(1,500)'],
    [46023, 'dd/mm/yyyy', '01/01/2026', '01/01/2026'],
    [46304.75, 'dd/mm/yyyy', '09/10/2026', '09/10/2026'],
    [46304, 'd/m/yy', '9/10/26', '9/10/26'],
    [46304, 'dd\\-mm\\-yyyy', '09-10-2026', '09-10-2026'],
    [46304, '[$-42A]dd/mm/yyyy;@', '09/10/2026', '09/10/2026'],
    [46304, 'm/d/yyyy', '09/10/2026', '10/9/2026'],
    [3, '@', '3', '3'],
  ];

  for (const [value, format, vi, en] of cases) {
    it(`${value} as ${format ?? 'no format'} is “${vi}” in Vietnamese and “${en}” in English`, () => {
      assert.deepEqual([numberText('vi', value, format), numberText('en', value, format)], [vi, en]);
    });
  }

  it('agrees with the pane’s own percentages wherever two decimals are enough', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (hundredths) => {
        const fraction = hundredths / 10_000;
        const digits = hundredths % 100 === 0 ? '0%' : hundredths % 10 === 0 ? '0.0%' : '0.00%';
        assert.equal(numberText('vi', fraction, digits), formatPercent('vi', fraction));
      }),
    );
  });
});

describe('cell in a picture', () => {
  it('shows what its formula shows', () => {
    const formula = { kind: 'formula' as const, formula: '=A1', numberFormat: '0%' };
    assert.equal(cellText('vi', { ...formula, result: 0.5 }), '50%');
    assert.equal(cellText('vi', { ...formula, result: 'Đạt' }), 'Đạt');
  });

  it('is empty where there are no data: no data is not zero', () => {
    assert.equal(cellText('vi', { kind: 'empty' }), '');
    assert.equal(cellText('vi', { kind: 'blank', numberFormat: '0%' }), '');
    assert.equal(cellText('vi', { kind: 'formula', formula: '=A1', result: null, numberFormat: '0%' }), '');
    assert.equal(cellText('vi', { kind: 'number', value: 0 }), '0');
  });

  it('shows text as it stands, even where it looks like a number or a formula', () => {
    for (const text of ['=A1', '01', '75%']) assert.equal(cellText('vi', { kind: 'text', text }), text);
  });
});
