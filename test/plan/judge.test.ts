import assert from 'node:assert/strict';
import fc from 'fast-check';
import { judge } from '../../src/plan/judge';
import { tanMinhPlan } from '../../src/plan/plan';

const indicator = (id: string) => {
  const found = tanMinhPlan.indicator(id);
  assert.ok(found);
  return found;
};
const onlineRate = indicator('online_rate');

describe('judging a value', () => {
  it('is met at the target and above it', () => {
    assert.deepEqual(judge(onlineRate, 0.75, 0.75), { status: 'met', gap: 0 });
    assert.deepEqual(judge(onlineRate, 0.75, 0.785), { status: 'met', gap: 0.035 });
  });

  it('is not met below the target, by the part that is short', () => {
    assert.deepEqual(judge(onlineRate, 0.75, 0.7), { status: 'not-met', gap: -0.05 });
  });

  it('compares the number and not its display', () => {
    assert.deepEqual(judge(onlineRate, 0.75, 0.7496), { status: 'not-met', gap: -0.0004 });
    assert.equal(judge(onlineRate, 0.75, 0.7499999).status, 'not-met');
  });

  it('takes zero for a value and null for none', () => {
    assert.deepEqual(judge(onlineRate, 0.75, 0), { status: 'not-met', gap: -0.75 });
    assert.deepEqual(judge(onlineRate, 0.75, null), { status: 'no-data', gap: null });
    assert.deepEqual(judge(onlineRate, 0.75, Number.NaN), { status: 'no-data', gap: null });
  });

  it('bears binary noise: 1 − 0.9 reaches a cut of 0.1', () => {
    assert.ok(1 - 0.9 < 0.1);
    const judgement = judge(indicator('payroll_cut_rate'), 0.1, 1 - 0.9);
    assert.deepEqual(judgement, { status: 'met', gap: 0 });
    assert.ok(Object.is(judgement.gap, 0), 'a gap of zero has no sign');
  });

  it('counts a rise of posts as short of the cut', () => {
    assert.deepEqual(judge(indicator('payroll_cut_rate'), 0.1, -0.02), { status: 'not-met', gap: -0.12 });
  });

  it('agrees with whole-number arithmetic for every ratio of counts', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.nat({ max: 100_000 }),
        fc.nat({ max: 100 }),
        (whole, part, percent) => {
          const { status } = judge(onlineRate, percent / 100, part / whole);
          assert.equal(status, part * 100 >= percent * whole ? 'met' : 'not-met');
        },
      ),
    );
  });

  it('never lets the gap contradict the status', () => {
    const fraction = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(fraction, fraction, (target, actual) => {
        const { status, gap } = judge(onlineRate, target, actual);
        assert.ok(gap !== null);
        assert.equal(status, gap >= -1e-9 ? 'met' : 'not-met');
      }),
    );
  });
});
