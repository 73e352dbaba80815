import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cellsOf } from '../../src/check/cells';
import { rankFindings } from '../../src/check/rank';
import { shownStep } from '../../src/check/shown';
import type { Finding, Severity } from '../../src/check/types';
import { gridOf } from './support';

const cells = cellsOf([gridOf('Một'), gridOf('Hai')]);

const finding = (severity: Severity, sheet: string, cell?: string, distance?: number): Finding => ({
  rule: 'rule',
  severity,
  sheet,
  ...(cell !== undefined && { cell }),
  ...(distance !== undefined && { distance }),
  message: { id: 'check.no-table.empty', params: {} },
});

describe('the order of findings', () => {
  it('is errors, warnings by distance from the target, information', () => {
    const near = finding('warning', 'Một', 'A1', -0.02);
    const far = finding('warning', 'Một', 'A9', -0.3);
    const other = finding('warning', 'Một', 'A2');
    const info = finding('info', 'Một', 'A1');
    const fault = finding('error', 'Hai', 'Z99');
    assert.deepEqual(rankFindings([info, other, near, far, fault], cells), [fault, far, near, other, info]);
  });

  it('is that of the workbook among equals: sheet, row, column, then what has no cell', () => {
    const ordered = [
      finding('error', 'Một', 'B2'),
      finding('error', 'Một', 'C2'),
      finding('error', 'Một', 'AA2'),
      finding('error', 'Một', 'A10'),
      finding('error', 'Một'),
      finding('error', 'Hai', 'A1'),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(ordered, { minLength: ordered.length }), (shuffled) => {
        assert.deepEqual(rankFindings(shuffled, cells), ordered);
      }),
    );
  });
});

describe('findings of one indicator', () => {
  it('stay together within a severity, at the place of the foremost', () => {
    const of = (one: Finding, indicator: string): Finding => ({ ...one, indicator });
    const far = of(finding('warning', 'Một', 'A9', -0.3), 'online_rate');
    const sameRow = of(finding('warning', 'Một', 'B9'), 'online_rate');
    const near = of(finding('warning', 'Một', 'A1', -0.02), 'payment_online_rate');
    const info = of(finding('info', 'Một', 'C9'), 'online_rate');
    assert.deepEqual(rankFindings([info, near, sameRow, far], cells), [far, sameRow, near, info]);
  });
});

describe('the smallest step that a number format shows', () => {
  const steps: [string, number][] = [
    ['0%', 0.01],
    ['0.0%', 0.001],
    ['0.00 %', 0.0001],
    ['0', 1],
    ['#,##0.0', 0.1],
    ['0.0%;[Red]-0.00%', 0.001],
    ['0.0"%"', 0.1],
    ['General', 0],
    ['@', 0],
  ];
  for (const [format, step] of steps) {
    it(`is ${step} for ${format}`, () => assert.ok(Math.abs(shownStep(format) - step) < 1e-12));
  }
});
