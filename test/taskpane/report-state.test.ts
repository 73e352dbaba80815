import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Problem } from '../../src/messages';
import type { ReportChange } from '../../src/taskpane/report-state';
import { initialState, reduce, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { checkOf, insertedSet, reportSheet, reportsJob } from './fixtures';

const sheet = reportSheet();
const after = (...events: PaneEvent[]): PaneState => events.reduce(reduce, initialState('targets'));
const change = (one: ReportChange): PaneEvent => ({ type: 'report', change: one });
const problem: Problem = { id: 'error.workbook-full' };
const set = reportsJob(['targets', 'tasks', 'cchc-1']);
const started = (id: number, job = set): PaneEvent => ({ type: 'started', id, job });
const partly: PaneEvent = {
  type: 'inserted',
  id: 1,
  job: set,
  inserted: insertedSet(['targets'], { problem, left: ['tasks', 'cchc-1'] }),
};
const rest = reportsJob(['tasks', 'cchc-1'], { continues: true });
const forms = ({ report: { inserted } }: PaneState) => inserted?.sheets.map(({ form }) => form);

describe('state of the report view', () => {
  it('begins with the first form, the latest period, and formulas', () => {
    const { forms: chosen, period, settle, agency } = after().report;
    assert.deepEqual([chosen, period, settle, agency], [['targets'], null, false, null]);
  });

  it('opens without a task: nothing is read before a button is pressed', () => {
    const state = after({ type: 'view', view: 'report' });
    assert.deepEqual([state.view, state.task], ['report', null]);
  });

  it('keeps what the officer chose while they look at the other part of the pane', () => {
    const chosen = after(change({ type: 'forms', forms: ['tasks'] }), change({ type: 'agency', agency: 'kt' }));
    const back = [{ type: 'view', view: 'check' } as const, { type: 'view', view: 'report' } as const];
    assert.deepEqual(back.reduce<PaneState>(reduce, chosen).report, chosen.report);
  });

  describe('period', () => {
    const checkFor = (period: string): PaneEvent[] => [
      { type: 'started', id: 7, job: { kind: 'check', period } },
      { type: 'checked', id: 7, check: checkOf({ period }), at: '14:05' },
    ];

    it('follows the one that the officer chose to check', () => {
      assert.equal(after(...checkFor('2026-Q2')).report.period, '2026-Q2');
    });

    it('stays the one that the officer named for the reports', () => {
      const named = change({ type: 'period', period: '2027-04', other: true });
      assert.equal(after(named, ...checkFor('2026-Q2')).report.period, '2027-04');
    });
  });

  describe('a set', () => {
    it('that stopped half way keeps what is there, says why, and remembers the rest', () => {
      const state = after(started(1), partly);
      assert.deepEqual([forms(state), state.report.inserted?.left], [['targets'], ['tasks', 'cchc-1']]);
      assert.deepEqual([state.report.inserted?.problem, state.failure], [problem, null]);
    });

    it('that is continued is one set in the end', () => {
      const more: PaneEvent = { type: 'inserted', id: 2, job: rest, inserted: insertedSet(['tasks', 'cchc-1']) };
      const state = after(started(1), partly, started(2, rest), more);
      assert.deepEqual(forms(state), ['targets', 'tasks', 'cchc-1']);
      assert.deepEqual([state.report.inserted?.left, state.report.inserted?.problem], [[], null]);
    });

    it('whose continuation fails still has its rest, with the new reason and no second notice', () => {
      const again: Problem = { id: 'error.protected' };
      const state = after(started(1), partly, started(2, rest), { type: 'failed', id: 2, problem: again });
      assert.deepEqual([forms(state), state.report.inserted?.left.length], [['targets'], 2]);
      assert.deepEqual([state.report.inserted?.problem, state.failure], [again, null]);
    });

    it('that is begun anew takes the place of the last one', () => {
      assert.equal(after(started(1), partly, started(2)).report.inserted, null);
    });

    it('is taken off the screen on request only', () => {
      const state = after(started(1), partly);
      assert.ok(reduce(state, { type: 'dismissed' }).report.inserted);
      assert.equal(reduce(state, change({ type: 'close-inserted' })).report.inserted, null);
    });
  });

  describe('pages', () => {
    const picture = { kind: 'picture' as const, form: 'targets', wishes: {} };
    const begun: PaneEvent = { type: 'started', id: 1, job: picture };
    const pictured: PaneEvent = { type: 'pictured', id: 1, form: 'targets', wishes: {}, sheet };

    it('are shown from the first, at the width of the pane', () => {
      const { page, enlarged } = after(begun, pictured).report.picture ?? {};
      assert.deepEqual([page, enlarged], [0, false]);
    });

    it('are not shown when the officer cancelled meanwhile', () => {
      const state = after(begun, { type: 'stopping', id: 1 }, pictured);
      assert.deepEqual([state.report.picture, state.cancelled], [null, true]);
    });

    it('are turned and enlarged, and forgotten when they are closed', () => {
      const turned = after(
        begun,
        pictured,
        change({ type: 'page', page: 2 }),
        change({ type: 'enlarge', enlarged: true }),
      );
      assert.deepEqual([turned.report.picture?.page, turned.report.picture?.enlarged], [2, true]);
      const closed = reduce(turned, change({ type: 'close-picture' }));
      assert.equal(closed.report.picture, null);
      assert.equal(reduce(closed, change({ type: 'page', page: 1 })).report.picture, null);
    });

    it('give way to the outcome once the form is inserted, and stay when it was not', () => {
      const inserting = [begun, pictured, started(2)];
      const done: PaneEvent = { type: 'inserted', id: 2, job: set, inserted: insertedSet(['targets']) };
      assert.equal(after(...inserting, done).report.picture, null);
      assert.ok(after(...inserting, { type: 'failed', id: 2, problem }).report.picture);
    });

    it('do not take away the word that reports were inserted', () => {
      assert.deepEqual(forms(after(started(1), partly, { ...begun, id: 2 }, { ...pictured, id: 2 })), ['targets']);
    });
  });

  it('loses no sheet that was inserted, in whatever order answers come', () => {
    const event = fc.oneof<fc.Arbitrary<PaneEvent>[]>(
      fc.constant(started(2, rest)),
      fc.constant<PaneEvent>({ type: 'stopping', id: 2 }),
      fc.constant<PaneEvent>({ type: 'released', id: 2 }),
      fc.constant<PaneEvent>({ type: 'failed', id: 2, problem }),
      fc.constant<PaneEvent>({ type: 'dismissed' }),
      fc.constant<PaneEvent>({ type: 'view', view: 'check' }),
      fc.constant<PaneEvent>({ type: 'inserted', id: 2, job: rest, inserted: insertedSet(['tasks']) }),
    );
    fc.assert(
      fc.property(fc.array(event, { maxLength: 12 }), (events) => {
        const state = after(started(1), partly, ...events);
        const sheets = 1 + events.filter(({ type }) => type === 'inserted').length;
        assert.equal(state.report.inserted?.sheets.length, sheets);
      }),
    );
  });
});
