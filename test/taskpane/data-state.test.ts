import assert from 'node:assert/strict';
import { fail } from '../../src/messages';
import type { DataOutcome, DataWishes } from '../../src/taskpane/data-state';
import type { Job } from '../../src/taskpane/jobs';
import { initialState, reduce, type PaneEvent, type PaneState } from '../../src/taskpane/state';
import { announcement } from '../../src/taskpane/view-model/status';
import { importChange, reading } from './fixtures';

const wishes: DataWishes = {
  inputs: [{ id: 'a', name: 'a.csv', content: { kind: 'values', values: [] } }],
  asUnits: false,
  period: '2026-Q3',
  calendar: null,
  remember: {},
};
const data = { summary: [], due: [], sources: [] };
const readOutcome: DataOutcome = { kind: 'read', wishes, reading: reading(), notKept: null };
const written: DataOutcome = { kind: 'written', written: { sheets: ['Số liệu CCHC'], change: importChange() } };

const after = (events: PaneEvent[], from: PaneState = { ...initialState('targets'), view: 'data' }) =>
  events.reduce(reduce, from);
const run = (job: Job, outcome: DataOutcome, ...between: PaneEvent[]): PaneEvent[] => [
  { type: 'started', id: 1, job },
  ...between,
  { type: 'data-done', id: 1, outcome },
];
const readJob: Job = { kind: 'read-data', wishes };

describe('state of the data view', () => {
  it('holds what was read, and how, only when the read is done', () => {
    const begun = after([{ type: 'started', id: 1, job: readJob }]);
    assert.deepEqual([begun.data.reading, begun.data.wishes.inputs], [null, []]);
    const done = after(run(readJob, readOutcome));
    assert.deepEqual([done.data.reading, done.data.wishes, done.task], [reading(), wishes, null]);
  });

  it('keeps what was read before when another read is stopped or fails', () => {
    const before = after(run(readJob, readOutcome));
    const other: DataOutcome = { ...readOutcome, reading: reading({ summary: [] }) };
    const stopped = after(run({ ...readJob }, other, { type: 'stopping', id: 1 }), before);
    assert.deepEqual([stopped.data, stopped.cancelled], [before.data, true]);
    const { problem } = fail('error.cancelled') as { problem: { id: 'error.cancelled' } };
    const failed = after(
      [
        { type: 'started', id: 1, job: readJob },
        { type: 'failed', id: 1, problem },
      ],
      before,
    );
    assert.deepEqual(failed.data, before.data);
  });

  it('shows a change before it is written, and takes it away when the officer goes back', () => {
    const shown = after([
      ...run(readJob, readOutcome),
      ...run({ kind: 'compare-data', data }, { kind: 'compared', change: importChange() }),
    ]);
    assert.deepEqual(shown.data.change, importChange());
    assert.equal(after([{ type: 'data', change: { type: 'close-change' } }], shown).data.change, null);
  });

  it('forgets a change that was seen as soon as something else is read', () => {
    const shown = after(run({ kind: 'compare-data', data }, { kind: 'compared', change: importChange() }));
    assert.equal(after(run(readJob, readOutcome), shown).data.change, null);
  });

  it('says that figures were written even when the stop came too late', () => {
    const job: Job = { kind: 'write-data', data };
    const late = after(run(job, written, { type: 'stopping', id: 1 }));
    assert.deepEqual([late.data.written?.sheets, late.cancelled], [['Số liệu CCHC'], false]);
    const released = after(run(job, written, { type: 'stopping', id: 1 }, { type: 'released', id: 1 }));
    assert.deepEqual([released.data.written?.sheets, released.cancelled], [['Số liệu CCHC'], false]);
  });

  it('drops a late answer that stands nowhere in the workbook', () => {
    const late = after(run(readJob, readOutcome, { type: 'stopping', id: 1 }, { type: 'released', id: 1 }));
    assert.equal(late.data.reading, null);
  });

  it('keeps names of units through another read, and drops all when told to', () => {
    const named = after([
      { type: 'data', change: { type: 'unit-name', input: 'a', name: 'Xã Một' } },
      ...run(readJob, readOutcome),
    ]);
    assert.deepEqual(named.data.unitNames, { a: 'Xã Một' });
    const cleared = after([{ type: 'data', change: { type: 'clear' } }], named);
    assert.deepEqual([cleared.data.unitNames, cleared.data.reading, cleared.data.wishes.inputs], [{}, null, []]);
  });

  it('forgets what was said of an input that is removed, since a later one may bear its id', () => {
    const said = after([
      { type: 'data', change: { type: 'unit-name', input: 'b', name: 'Xã Hai' } },
      { type: 'data', change: { type: 'manual', input: 'b', choice: { kind: 'dossier-list', row: 1, mapping: {} } } },
      ...run(readJob, readOutcome),
    ]);
    assert.deepEqual([said.data.unitNames, said.data.manual], [{}, {}]);
  });

  it('is told to a screen reader step by step', () => {
    const words = (state: PaneState) => announcement('vi', state);
    const read = after(run(readJob, readOutcome));
    assert.equal(words(read), 'Đã đọc 0 nguồn số liệu, 0 dòng; tính được 1 chỉ tiêu.');
    assert.equal(words(after(run({ kind: 'write-data', data }, written), read)), 'Đã ghi số liệu vào sổ.');
    assert.equal(words(after([{ type: 'view', view: 'report' }], read)), '');
  });
});
