import assert from 'node:assert/strict';
import { presentFinding } from '../../../src/check/present';
import { belowTarget } from '../../../src/check/rules/below-target';
import { error, findingsOf, none, tracking, value } from '../support';

const worded = (indicator: string, actual: number): string[] =>
  findingsOf(belowTarget, [tracking([{ indicator, readings: [value(actual)] }])]).map(
    (finding) => presentFinding(finding, 'vi').message,
  );

describe('below-target', () => {
  it('says by how much an indicator is short, in percentage points, and who leads', () => {
    const [finding, ...others] = findingsOf(belowTarget, [
      tracking([{ indicator: 'online_rate', readings: [value(0.685)] }]),
    ]);
    assert.ok(finding);
    assert.equal(others.length, 0);
    assert.equal(
      presentFinding(finding, 'vi').message,
      '“Tỷ lệ hồ sơ giải quyết trực tuyến” đạt 68,5%, thấp hơn mục tiêu 75% là 6,5 điểm phần trăm. ' +
        'Chủ trì: Văn phòng HĐND và UBND; Trung tâm Phục vụ hành chính công.',
    );
    assert.match(presentFinding(finding, 'en').message, /stands at 68\.5%, 6\.5 percentage points below .* 75%/);
    assert.deepEqual(
      { sheet: finding.sheet, cell: finding.cell, period: finding.period, plan: finding.plan },
      {
        sheet: 'Theo dõi',
        cell: 'D5',
        period: '2026-Q1',
        plan: {
          value: 0.75,
          quote: 'Tỷ lệ hồ sơ giải quyết trực tuyến trên tổng số hồ sơ đạt tối thiểu 75%.',
          section: 'II.2.a',
        },
      },
    );
  });

  it('compares the number, not its display, and shows enough digits to tell the two apart', () => {
    assert.match(worded('online_rate', 0.7496)[0] ?? '', /đạt 74,96%, .* là 0,04 điểm/);
    assert.match(worded('online_rate', 0.749996)[0] ?? '', /đạt 74,9996%, .* là 0,0004 điểm/);
  });

  it('speaks of a cut where the plan asks for a cut', () => {
    assert.match(worded('payroll_cut_rate', 0.04)[0] ?? '', /mới giảm 4%, còn thiếu 6 điểm .* mục tiêu giảm 10%/);
  });

  it('is silent about a target that is met exactly, and about what has no value', () => {
    const sheet = tracking([
      { indicator: 'online_rate', readings: [value(0.75)] },
      { indicator: 'payment_online_rate', readings: [none('đang khảo sát')] },
      { indicator: 'eid_verified_rate', readings: [error('#REF!')] },
    ]);
    assert.deepEqual(findingsOf(belowTarget, [sheet]), []);
  });

  it('judges the period checked only', () => {
    const sheet = tracking([{ indicator: 'online_rate', readings: [value(0.6), value(0.8)] }], {
      periods: ['2026-Q1', '2026-Q2'],
    });
    assert.deepEqual(findingsOf(belowTarget, [sheet]), []);
    assert.equal(findingsOf(belowTarget, [sheet], undefined, { period: '2026-Q1' }).length, 1);
  });
});
