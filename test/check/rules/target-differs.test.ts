import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { targetDiffers } from '../../../src/check/rules/target-differs';
import type { Reading, StatedTarget } from '../../../src/tracking/types';
import { error, findingsOf, gridOf, tracking, value } from '../support';
import { cellsIn, names, table } from './tables.support';

const run = (indicator: string, target: Reading | StatedTarget, format = 'General') =>
  findingsOf(
    targetDiffers,
    [tracking([{ indicator, target, readings: [value(0.5)] }])],
    [gridOf('Theo dõi', { formats: { C5: format } })],
  );

describe('target-differs', () => {
  it('says both values and quotes the plan', () => {
    const [finding] = run('eid_verified_rate', value(0.8), '0%');
    assert.ok(finding);
    assert.equal(finding.cell, 'C5');
    assert.equal(finding.severity, 'error');
    assert.match(
      presentFinding(finding, 'vi').message,
      /^Mục tiêu của “Tỷ lệ người dân, .*” ghi trong sổ là 80%, Kế hoạch giao 90%: “90% số lượng người dân, doanh nghiệp .*” \(mục II\.2\.a\)\.$/,
    );
    assert.match(presentFinding(finding, 'vi').fix ?? '', /=CCCH\.TARGET\("eid_verified_rate"\)/);
  });

  it('finds a target that is too high as well as one that is too low', () => {
    assert.equal(run('online_rate', value(0.8)).length, 1);
  });

  it('is silent about the plan’s own target, typed, in words or computed', () => {
    assert.deepEqual(run('online_rate', value(0.75)), []);
    assert.deepEqual(run('online_rate', value(0.75, '≥75%', ['text', 'percent-sign'])), []);
    assert.deepEqual(run('online_rate', value(0.75, 75, ['percent-unit'])), []);
    const reading = value(0.75);
    assert.deepEqual(run('online_rate', { reading, cell: 'C5', formula: '=CCCH.TARGET("online_rate")' }), []);
  });

  it('is silent about what the commune aims at in a quarter, beside the year’s target', () => {
    const header = ['Chỉ tiêu', 'Mục tiêu năm 2026', 'Kế hoạch quý I/2026', 'Kết quả quý I/2026'];
    assert.deepEqual(cellsIn(targetDiffers, table(header, [[names.online, '75%', '70%', 0.72]])), []);
    assert.deepEqual(cellsIn(targetDiffers, table(header, [[names.online, '80%', '70%', 0.72]])), ['B2']);
  });

  it('speaks where a wrong target is repeated for every quarter', () => {
    const grid = table(
      ['Chỉ tiêu', 'Mục tiêu quý I/2026', 'Kết quả quý I/2026', 'Mục tiêu quý II/2026', 'Kết quả quý II/2026'],
      [[names.online, '70%', 0.72, '70%', 0.76]],
    );
    assert.deepEqual(cellsIn(targetDiffers, grid), ['B2', 'D2']);
  });

  it('tolerates what the digits shown hide, and no more', () => {
    assert.deepEqual(run('online_rate', value(0.754), '0%'), []);
    assert.equal(run('online_rate', value(0.754), '0.0%').length, 1);
    assert.equal(run('online_rate', value(0.754)).length, 1);
    assert.deepEqual(run('online_rate', value(0.754, 75.4, ['percent-unit']), '0'), []);
    assert.equal(run('online_rate', value(0.754, 75.4, ['percent-unit']), '0.0').length, 1);
  });

  it('takes “−10%” and “10%” as the same target of a cut', () => {
    assert.deepEqual(run('payroll_cut_rate', value(-0.1)), []);
    assert.equal(run('payroll_cut_rate', value(0.05)).length, 1);
  });

  it('compares with the year that the column names, and leaves years outside the plan alone', () => {
    assert.equal(run('online_rate', { year: 2030, reading: value(0.7), cell: 'C5', formula: null }).length, 1);
    assert.deepEqual(run('online_rate', { year: 2025, reading: value(0.5), cell: 'C5', formula: null }), []);
  });

  it('leaves a target that is an error to its own rule', () => {
    assert.deepEqual(run('online_rate', error('#REF!')), []);
  });
});
