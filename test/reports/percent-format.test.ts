import assert from 'node:assert/strict';
import { differenceFormat, percentDigits, percentFormat } from '../../src/reports/percent-format';

describe('reports: display of percentages', () => {
  const cases: [fraction: number, target: number | undefined, format: string][] = [
    [0.75, undefined, '0%'],
    [0.57, undefined, '0%'],
    [0.685, undefined, '0.0%'],
    [0.5897, undefined, '0.00%'],
    [2 / 3, undefined, '0.00%'],
    [0.7496, 0.75, '0.00%'],
    [0.74996, 0.75, '0.000%'],
    [0.7499999, 0.75, '0.00000%'],
    [0.75004, 0.75, '0.00%'],
  ];
  for (const [fraction, target, format] of cases) {
    it(`shows ${fraction}${target === undefined ? '' : ` against ${target}`} as ${format}`, () => {
      assert.equal(percentFormat(percentDigits(fraction, target)), format);
    });
  }

  it('signs differences, and leaves zero without a sign', () => {
    assert.equal(differenceFormat(1), '+0.0%;-0.0%;0.0%');
  });
});
