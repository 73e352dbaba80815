import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../src/messages';
import {
  findingsPerPage,
  initialState,
  reduce,
  type Job,
  type PaneEvent,
  type PaneState,
} from '../../src/taskpane/state';
import { checkOf, finding, insertedSet, memory, reportsJob, sheet } from './fixtures';

const check: Job = { kind: 'check' };
const report = reportsJob(['targets']);
const go: Job = { kind: 'go', sheet: 'Theo dõi', cell: 'F12' };
const problem: Problem = { id: 'error.cell-edit-mode' };
const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, initialState('targets'));

const started = (id: number, job: Job): PaneEvent => ({ type: 'started', id, job });
const checked = (id: number, period = '2026-Q1'): PaneEvent => ({
  type: 'checked',
  id,
  check: checkOf({ period }),
  at: '14:05',
});
const inserted = (id: number): PaneEvent => ({ type: 'inserted', id, job: report, inserted: insertedSet(['targets']) });
const sheetsOf = ({ report: { inserted: set } }: PaneState) => set?.sheets.map(({ sheet: name }) => name);
const failed = (id: number): PaneEvent => ({ type: 'failed', id, problem });

describe('state of the pane', () => {
  it('shows nothing of a task before it is slow', () => {
    assert.equal(after(started(1, check)).task?.slow, false);
    assert.equal(after(started(1, check), { type: 'slow', id: 1 }).task?.slow, true);
  });

  it('ignores the clock of a task that has ended', () => {
    const before = after(started(1, check), checked(1));
    assert.equal(reduce(before, { type: 'slow', id: 1 }), before);
  });

  it('runs one task at a time', () => {
    assert.equal(after(started(1, check), started(2, report)).task?.id, 1);
  });

  it('keeps the last result while another period is read and when that fails', () => {
    const running = after(started(1, check), checked(1), started(2, { kind: 'check', period: '2026-Q2' }));
    assert.equal(running.result?.period, '2026-Q1');
    const failure = reduce(running, failed(2));
    assert.equal(failure.result?.period, '2026-Q1');
    assert.deepEqual(failure.failure, { problem, job: { kind: 'check', period: '2026-Q2' } });
  });

  it('clears filters for a new result, because they may hide all of it', () => {
    const state = after(
      started(1, check),
      checked(1),
      { type: 'status', status: 'unreadable' },
      { type: 'severity', severity: 'info' },
      started(2, check),
      checked(2),
    );
    assert.deepEqual([state.status, state.severity, state.checkedAt], [null, null, '14:05']);
  });

  it('takes a new start as the end of an old failure', () => {
    assert.equal(after(started(1, check), failed(1), started(2, check)).failure, null);
  });

  it('opens the findings when no sheet holds a table, because they say what is missing', () => {
    const none = checkOf({ sheets: [sheet('Nháp', 'other')] });
    const state = after(started(1, check), { type: 'checked', id: 1, check: none, at: '14:05' });
    assert.equal(state.tab, 'findings');
    assert.equal(after(started(1, check), checked(1)).tab, 'indicators');
  });

  it('remembers a period that the officer chose, and none that the check chose', () => {
    assert.equal(after(started(1, check), checked(1)).period, null);
    const chosen: Job = { kind: 'check', period: '2026-Q2' };
    assert.equal(after(started(1, chosen), checked(1, '2026-Q2')).period, '2026-Q2');
    assert.equal(after(started(1, chosen), failed(1)).period, null);
  });

  it('counts progress of the task that runs, not of another', () => {
    const state = after(
      started(7, check),
      { type: 'progress', id: 7, done: 3, total: 12 },
      { type: 'progress', id: 6, done: 9, total: 9 },
    );
    assert.deepEqual([state.task?.done, state.task?.total], [3, 12]);
  });

  describe('cancel', () => {
    it('waits for the answer and then says that it stopped, without a failure', () => {
      const stopping = after(started(1, check), { type: 'stopping', id: 1 });
      assert.equal(stopping.task?.stopping, true);
      const state = reduce(stopping, failed(1));
      assert.deepEqual([state.task, state.failure, state.cancelled], [null, null, true]);
    });

    it('drops a result that comes after the stop was asked for', () => {
      const state = after(started(1, check), { type: 'stopping', id: 1 }, checked(1));
      assert.deepEqual([state.result, state.cancelled], [null, true]);
    });

    it('lets the officer go on when the workbook does not answer', () => {
      const state = after(started(1, check), { type: 'stopping', id: 1 }, { type: 'released', id: 1 });
      assert.deepEqual([state.task, state.cancelled], [null, true]);
      assert.equal(reduce(state, checked(1)), state);
    });

    it('does not release a task that was started later', () => {
      const state = after(started(1, check), { type: 'stopping', id: 1 }, failed(1), started(2, check));
      assert.equal(reduce(state, { type: 'released', id: 1 }), state);
    });

    it('admits that a report was inserted when the stop came too late', () => {
      const stopping = after(started(1, report), { type: 'stopping', id: 1 });
      const inTime = reduce(stopping, inserted(1));
      assert.deepEqual([sheetsOf(inTime), inTime.cancelled], [['targets'], false]);
      const late = reduce(reduce(stopping, { type: 'released', id: 1 }), inserted(1));
      assert.deepEqual([sheetsOf(late), late.cancelled], [['targets'], false]);
    });
  });

  it('keeps the word of an inserted report while the officer goes to look at it', () => {
    const state = after(started(1, report), inserted(1), started(2, go), { type: 'arrived', id: 2 });
    assert.deepEqual([sheetsOf(state), state.task], [['targets'], null]);
  });

  it('forgets an inserted report when the next check starts', () => {
    assert.equal(after(started(1, report), inserted(1), started(2, check)).report.inserted, null);
  });

  it('shows the indicators when they are filtered from the tiles', () => {
    assert.equal(after({ type: 'tab', tab: 'findings' }, { type: 'status', status: 'met' }).tab, 'indicators');
  });

  it('shows findings page by page and starts again with another severity', () => {
    const more = after({ type: 'more' });
    assert.equal(more.limit, 2 * findingsPerPage);
    assert.equal(reduce(more, { type: 'severity', severity: 'error' }).limit, findingsPerPage);
  });

  it('closes whatever notice is open', () => {
    const state = after(started(1, check), failed(1), { type: 'dismissed' });
    assert.deepEqual([state.failure, state.outcome, state.cancelled], [null, null, false]);
  });

  describe('changes of cells', () => {
    const fix: Job = { kind: 'fix', changes: [] };
    const preview = { key: 'all number-as-text', changes: [] };
    const changed = (id: number, check: ReturnType<typeof checkOf> | null = null): PaneEvent => ({
      type: 'changed',
      id,
      change: { done: 2, refused: [], memory: memory({ undoable: 2 }) },
      check,
      at: '14:06',
    });
    const findings = [finding('error', 'out-of-range'), finding('warning', 'number-as-text')];
    const loaded: PaneEvent = { type: 'checked', id: 1, check: checkOf({ findings }), at: '14:05' };

    it('are shown before they are made, and looking at a cell keeps them shown', () => {
      const shown = after(started(1, check), loaded, { type: 'preview', preview });
      assert.equal(shown.preview, preview);
      assert.equal(after(started(1, check), loaded, { type: 'preview', preview }, started(2, go)).preview, preview);
      assert.equal(reduce(shown, { type: 'preview', preview: null }).preview, null);
      assert.equal(reduce(shown, started(2, fix)).preview, null);
    });

    it('are told until the next job or until the notice is closed', () => {
      const state = after(started(1, check), loaded, started(2, fix), changed(2, checkOf({ findings })));
      assert.deepEqual(state.outcome, { kind: 'fix', done: 2, refused: [] });
      assert.equal(reduce(state, started(3, go)).outcome?.done, 2);
      assert.equal(reduce(state, started(3, check)).outcome, null);
      assert.equal(reduce(state, { type: 'dismissed' }).outcome, null);
    });

    it('leave the officer at the severity they were looking at, while it has findings', () => {
      const before = after(started(1, check), loaded, { type: 'severity', severity: 'warning' }, started(2, fix));
      assert.equal(reduce(before, changed(2, checkOf({ findings }))).severity, 'warning');
      const [error] = findings;
      assert.equal(reduce(before, changed(2, checkOf({ findings: error ? [error] : [] }))).severity, null);
    });

    it('keep the old result and what can be undone when no check followed', () => {
      const state = after(started(1, check), loaded, started(2, fix), changed(2));
      assert.deepEqual([state.result?.findings.length, state.memory.undoable], [2, 2]);
    });
  });

  it('knows from the start what the workbook remembers', () => {
    assert.equal(after({ type: 'recalled', memory: memory({ marks: 4 }) }).memory.marks, 4);
  });

  it('never holds a failure and a running task, nor two notices, whatever happens in whatever order', () => {
    const id = fc.integer({ min: 1, max: 3 });
    const event = fc.oneof<fc.Arbitrary<PaneEvent>[]>(
      fc.tuple(id, fc.constantFrom(check, report, go)).map(([each, job]) => started(each, job)),
      id.map((each): PaneEvent => ({ type: 'stopping', id: each })),
      id.map((each): PaneEvent => ({ type: 'released', id: each })),
      id.map((each) => checked(each)),
      id.map((each) => failed(each)),
      id.map((each): PaneEvent => ({ type: 'arrived', id: each })),
      fc.constant<PaneEvent>({ type: 'dismissed' }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 30 }), (events) => {
        const state = after(...events);
        const notices = [state.task, state.failure, state.cancelled || null].filter((notice) => notice !== null);
        assert.ok(notices.length <= 1);
      }),
    );
  });
});
