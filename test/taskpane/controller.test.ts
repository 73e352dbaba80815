import assert from 'node:assert/strict';
import { fail, ok, type Result } from '../../src/messages';
import type { WorkbookChange, WorkbookCheck } from '../../src/excel/operations';
import { createController, releaseAfter, slowAfter } from '../../src/taskpane/controller';
import type { Operations } from '../../src/taskpane/operations';
import { initialState, reduce, type PaneState } from '../../src/taskpane/state';
import {
  checkOf,
  dataOperations,
  finding,
  functionOperations,
  insertedSet,
  memory,
  reportSheet,
  reportsJob,
} from './fixtures';

type CheckOptions = Parameters<Operations['check']>[0];

const change = (done: number): WorkbookChange => ({ done, refused: [], memory: memory({ undoable: done }) });

/** Enough turns for every answer that is there to be taken. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A workbook whose answer to a check is given by the test, and a clock that the test moves. */
function bench(overrides: Partial<Operations> = {}) {
  const asked: CheckOptions[] = [];
  const answers: ((answer: Result<WorkbookCheck>) => void)[] = [];
  const reports: unknown[] = [];
  const timers = new Map<number, () => void>();
  let state = initialState('targets');
  const states: PaneState[] = [];
  const operations: Operations = {
    check: (options) => {
      asked.push(options);
      return new Promise((resolve) => answers.push(resolve));
    },
    insertReports: async (forms, { onProgress, onSheet, signal, ...wishes }) => {
      reports.push([forms, wishes]);
      onProgress?.(4, 4);
      forms.forEach((_, at) => onSheet?.(at + 1, forms.length));
      return signal?.aborted ? fail('error.cancelled') : ok(insertedSet(forms));
    },
    previewReports: async ([form]) => ok([reportSheet(form)]),
    goToCell: async () => ok(null),
    recall: () => memory(),
    choose: async () => ok(memory()),
    forget: async () => ok(memory()),
    applyFixes: async () => ok(change(2)),
    undoFixes: async () => ok(change(2)),
    mark: async () => ok(change(3)),
    unmark: async () => ok(change(3)),
    data: dataOperations(),
    functions: functionOperations(),
    ...overrides,
  };
  const controller = createController({
    operations,
    language: 'vi',
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
    answers[0]?.(ok(checkOf()));
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
    answers[0]?.(ok(checkOf()));
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

  describe('reports', () => {
    it('are inserted as asked for: forms, period, values only, agency', async () => {
      const { controller, reports, state } = bench();
      const wishes = { period: '2026-H1', settle: true, agency: 'kt' } as const;
      await controller.run(reportsJob(['targets', 'tasks'], { wishes }));
      assert.deepEqual(reports, [[['targets', 'tasks'], wishes]]);
      assert.deepEqual(
        state().report.inserted?.sheets.map(({ form }) => form),
        ['targets', 'tasks'],
      );
    });

    it('are counted one by one while they are inserted', async () => {
      const { controller, states } = bench();
      await controller.run(reportsJob(['targets', 'tasks']));
      assert.deepEqual(
        states.flatMap(({ task }) => (task ? [task.inserted] : [])),
        [0, 0, 1, 2],
      );
    });

    it('are continued with what is left, for the wishes of the set', async () => {
      const wishes = { period: '2026-Q2' };
      const { controller, reports, state } = bench();
      await controller.run(reportsJob(['targets'], { wishes }));
      await controller.run(reportsJob(['tasks'], { wishes, continues: true }));
      assert.deepEqual(reports[1], [['tasks'], wishes]);
      assert.equal(state().report.inserted?.sheets.length, 2);
    });

    it('are shown before they are inserted, one form at a time', async () => {
      const { controller, reports, state } = bench();
      await controller.run({ kind: 'picture', form: 'cchc-1', wishes: { period: '2026-Q3' } });
      const { picture } = state().report;
      assert.deepEqual(
        [picture?.form, picture?.sheet.form, picture?.wishes],
        ['cchc-1', 'cchc-1', { period: '2026-Q3' }],
      );
      assert.deepEqual(reports, []);
    });

    it('that fail are tried again with the same forms and wishes', async () => {
      let failing = true;
      const asked: unknown[] = [];
      const { controller, state } = bench({
        insertReports: async (forms, { period }) => {
          asked.push([forms, period]);
          return failing ? fail('report.structure-protected') : ok(insertedSet(forms));
        },
      });
      await controller.run(reportsJob(['targets', 'tasks'], { wishes: { period: '2026-Q1' } }));
      assert.equal(state().failure?.problem.id, 'report.structure-protected');
      failing = false;
      await controller.retry();
      assert.deepEqual(asked[1], asked[0]);
      assert.deepEqual([state().failure, state().report.inserted?.sheets.length], [null, 2]);
    });
  });

  describe('choices', () => {
    const choice = { kind: 'label' as const, key: 'ho so', answer: 'online_rate', words: 'Hồ sơ' };

    it('are kept in the workbook before it is checked again', async () => {
      const kept: unknown[] = [];
      const { controller, asked, answers, state } = bench({
        choose: async (one) => {
          kept.push(one);
          return ok(memory({ choices: [one] }));
        },
      });
      const run = controller.run({ kind: 'choose', choice, period: '2026-Q2' });
      await settled();
      assert.deepEqual([kept, asked[0]?.period], [[choice], '2026-Q2']);
      answers[0]?.(ok(checkOf({}, { memory: memory({ choices: [choice] }) })));
      await run;
      assert.deepEqual(state().memory.choices, [choice]);
    });

    it('that the workbook does not take are a failure, and nothing is checked', async () => {
      const { controller, asked, state } = bench({ forget: async () => fail('fixes.settings-not-saved') });
      await controller.run({ kind: 'forget', choice });
      assert.equal(asked.length, 0);
      assert.equal(state().failure?.problem.id, 'fixes.settings-not-saved');
    });
  });

  describe('changes', () => {
    const checkedBench = async (overrides: Partial<Operations> = {}) => {
      const parts = bench(overrides);
      const run = parts.controller.run({ kind: 'check' });
      parts.answers[0]?.(ok(checkOf()));
      await run;
      return parts;
    };

    it('are followed by a check of the same period, and told', async () => {
      const { controller, asked, answers, state } = await checkedBench();
      const run = controller.run({ kind: 'fix', changes: [], period: '2026-Q2' });
      await settled();
      assert.equal(asked[1]?.period, '2026-Q2');
      answers[1]?.(ok(checkOf({ period: '2026-Q2' })));
      await run;
      assert.deepEqual(state().outcome, { kind: 'fix', done: 2, refused: [] });
      assert.equal(state().result?.period, '2026-Q2');
    });

    it('are told even when the check after them fails', async () => {
      const { controller, answers, state } = await checkedBench();
      const run = controller.run({ kind: 'undo' });
      await settled();
      answers[1]?.(fail('error.cell-edit-mode'));
      await run;
      assert.deepEqual([state().outcome?.kind, state().failure], ['undo', null]);
    });

    it('need no check where none is on screen, and marks never do', async () => {
      const fresh = bench();
      await fresh.controller.run({ kind: 'undo' });
      assert.equal(fresh.asked.length, 0);
      const { controller, asked, state } = await checkedBench();
      await controller.run({ kind: 'mark', findings: [finding('error', 'out-of-range')] });
      assert.deepEqual([asked.length, state().outcome?.done], [1, 3]);
    });

    it('cannot be stopped half way', async () => {
      const { controller, state } = bench({ applyFixes: () => new Promise(() => undefined) });
      void controller.run({ kind: 'fix', changes: [] });
      controller.cancel();
      assert.equal(state().task?.stopping, false);
    });
  });
});
