import assert from 'node:assert/strict';
import { fail, ok, type Result } from '../../src/messages';
import type { CheckResult } from '../../src/check/types';
import { createController, releaseAfter, slowAfter } from '../../src/taskpane/controller';
import type { Operations } from '../../src/taskpane/operations';
import { initialState, reduce, type PaneState } from '../../src/taskpane/state';
import { result } from './fixtures';

type CheckOptions = Parameters<Operations['check']>[0];

/** A workbook whose answer to a check is given by the test, and a clock that the test moves. */
function bench(overrides: Partial<Operations> = {}) {
  const asked: CheckOptions[] = [];
  const answers: ((answer: Result<CheckResult>) => void)[] = [];
  const reports: unknown[] = [];
  const timers = new Map<number, () => void>();
  let state = initialState('targets');
  const states: PaneState[] = [];
  const operations: Operations = {
    check: (options) => {
      asked.push(options);
      return new Promise((resolve) => answers.push(resolve));
    },
    insertReport: async (form, options) => {
      reports.push([form, options.period]);
      return ok({ sheet: 'Chỉ tiêu' });
    },
    goToCell: async () => ok(null),
    ...overrides,
  };
  const controller = createController({
    operations,
    state: () => state,
    dispatch: (event) => {
      state = reduce(state, event);
      states.push(state);
    },
    schedule: (milliseconds, task) => {
      timers.set(milliseconds, task);
      return () => timers.delete(milliseconds);
    },
    time: () => '14:05',
  });
  return { controller, asked, answers, reports, timers, states, state: () => state };
}

describe('controller of the pane', () => {
  it('hands the period on and brings back the result', async () => {
    const { controller, asked, answers, state } = bench();
    const run = controller.run({ kind: 'check', period: '2026-Q2' });
    assert.equal(asked[0]?.period, '2026-Q2');
    answers[0]?.(ok(result()));
    await run;
    assert.equal(state().result?.period, '2026-Q1');
    assert.equal(state().checkedAt, '14:05');
  });

  it('leaves the period out where none is asked for', async () => {
    const { controller, asked } = bench();
    void controller.run({ kind: 'check' });
    assert.equal('period' in (asked[0] ?? {}), false);
  });

  it('calls the half-second clock off when the answer comes first', async () => {
    const { controller, answers, timers, states } = bench();
    const run = controller.run({ kind: 'check' });
    assert.ok(timers.has(slowAfter));
    answers[0]?.(ok(result()));
    await run;
    assert.ok(!timers.has(slowAfter));
    assert.ok(states.every(({ task }) => !task?.slow));
  });

  it('reports progress sheet by sheet', () => {
    const { controller, asked, state } = bench();
    void controller.run({ kind: 'check' });
    asked[0]?.onProgress?.(2, 5);
    assert.deepEqual([state().task?.done, state().task?.total], [2, 5]);
  });

  it('does not ask the workbook twice at a time', () => {
    const { controller, asked } = bench();
    void controller.run({ kind: 'check' });
    void controller.run({ kind: 'check' });
    assert.equal(asked.length, 1);
  });

  it('passes a cancel on and stops waiting when the workbook stays silent', async () => {
    const { controller, asked, timers, state } = bench();
    void controller.run({ kind: 'check' });
    controller.cancel();
    assert.equal(asked[0]?.signal?.aborted, true);
    assert.equal(state().task?.stopping, true);
    timers.get(releaseAfter)?.();
    assert.deepEqual([state().task, state().cancelled], [null, true]);
  });

  it('does nothing for a cancel when nothing runs', () => {
    const { controller, states } = bench();
    controller.cancel();
    assert.equal(states.length, 0);
  });

  it('repeats the very job that failed', async () => {
    const { controller, asked, answers } = bench();
    const run = controller.run({ kind: 'check', period: '2026-Q2' });
    answers[0]?.(fail('error.cell-edit-mode'));
    await run;
    void controller.retry();
    assert.equal(asked[1]?.period, '2026-Q2');
  });

  it('turns what an operation throws into words', async () => {
    const { controller, state } = bench({ goToCell: () => Promise.reject(new Error('boom')) });
    await controller.run({ kind: 'go', sheet: 'A', cell: 'B2' });
    assert.deepEqual(state().failure?.problem, { id: 'error.unexpected', params: { detail: 'boom' } });
    assert.equal(state().task, null);
  });

  it('inserts the form asked for, for the period asked for', async () => {
    const { controller, reports, state } = bench();
    await controller.run({ kind: 'report', form: 'targets', period: '2026-H1' });
    assert.deepEqual(reports, [['targets', '2026-H1']]);
    assert.deepEqual(state().report, { sheet: 'Chỉ tiêu' });
  });
});
