import assert from 'node:assert/strict';
import { fail, ok, type Result } from '../../src/messages';
import { tanMinhPlan } from '../../src/plan/plan';
import { createController } from '../../src/taskpane/controller';
import { createDataActions } from '../../src/taskpane/data-actions';
import type { DataOperations } from '../../src/taskpane/data-operations';
import type { Operations } from '../../src/taskpane/operations';
import { initialState, reduce, type PaneState } from '../../src/taskpane/state';
import { perform } from '../../src/worker/perform';
import type { ReadRequest, Reading } from '../../src/worker/protocol';
import { fullList, makeDossiers } from '../connector/dossiers/generate';
import { csvOf } from '../worker/support';
import { dataOperations, importChange } from './fixtures';

const list = fullList(makeDossiers(200, 4, { from: '2026-07-01', to: '2026-09-30' }));
const file = (name: string, content: string = csvOf(list)) => new File([content], name);

/** The pane over a real connector and a workbook that takes everything. */
function bench(part: Partial<DataOperations> = {}) {
  const calls: [name: string, ...rest: unknown[]][] = [];
  const layouts: ReadRequest['layouts'] = {};
  let state: PaneState = { ...initialState('targets'), view: 'data' };
  const dispatch = (event: Parameters<typeof reduce>[1]) => (state = reduce(state, event));
  const data = dataOperations({
    read: (request, { decided, onProgress, signal }) => {
      const known = decided?.memory ? { ...layouts, [decided.key]: decided.memory } : layouts;
      return perform({ ...request, layouts: known }, { onProgress, signal });
    },
    readUnits: (request, options) => perform({ ...request, layouts }, options),
    keepLayout: async (key, memory) => (calls.push(['keep', key, memory]), ok(null)),
    importData: async (imported) => {
      calls.push(['import', imported]);
      return ok({ sheets: ['Số liệu CCHC'], change: importChange() });
    },
    insertUnits: async (sheet) => (
      calls.push(['units', sheet.rows.map(({ values }) => values[0])]),
      ok({ sheet: sheet.tab })
    ),
    ...part,
  });
  const controller = createController({
    operations: { data } as Operations,
    language: 'vi',
    state: () => state,
    dispatch,
    schedule: () => () => undefined,
    time: () => '14:05',
  });
  const actions = createDataActions(tanMinhPlan, 'vi', data, controller, () => state, dispatch);
  const idle = async () => {
    while (state.task) await new Promise((resolve) => setTimeout(resolve, 1));
  };
  /** Does something and waits for its end. */
  const act = async (what: () => void) => {
    what();
    await idle();
    return state;
  };
  const firstFile = () => {
    const found = state.data.reading?.groups[0]?.files[0];
    assert.ok(found);
    return found;
  };
  const has = (id: string) => state.data.reading?.indicators.some((one) => one.id === id && 'value' in one) ?? false;
  return { actions, act, calls, controller, firstFile, has, state: () => state };
}

describe('actions of the data view', () => {
  it('drop nothing while something is read, whose answer would bring it back', async () => {
    const { actions, act, state } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => {
      actions.addFiles([file('quý IV-2026.csv')]);
      actions.clear();
      assert.ok(state().data.reading, 'what was read before is still shown');
    });
    assert.equal(state().data.wishes.inputs.length, 2);
    actions.clear();
    assert.equal(state().data.wishes.inputs.length, 0);
  });

  it('read files beside those that are there, also of one name', async () => {
    const { actions, act, state } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    const ids = state().data.wishes.inputs.map(({ id }) => id);
    assert.equal(new Set(ids).size, 2);
    await act(() => actions.remove(ids[0] ?? ''));
    assert.deepEqual(
      state().data.wishes.inputs.map(({ id }) => id),
      ids.slice(1),
    );
    await act(() => actions.remove(ids[1] ?? ''));
    assert.equal(state().data.reading, null);
  });

  it('do nothing while something runs', async () => {
    const { actions, state } = bench({ read: () => new Promise(() => undefined) });
    actions.addFiles([file('a.csv')]);
    const { task } = state();
    actions.addFiles([file('b.csv')]);
    assert.equal(state().task, task);
  });

  it('read the open worksheet', async () => {
    const { actions, act, state } = bench({
      readOpenSheet: async () => ok({ sheet: 'Quý III/2026', values: list }),
    });
    await act(() => actions.addOpenSheet());
    assert.deepEqual(
      state().data.wishes.inputs.map(({ name, content }) => [name, content.kind]),
      [['Quý III/2026', 'values']],
    );
    assert.equal(state().data.reading?.groups[0]?.files[0]?.format, 'sheet');
  });

  it('correct a column for the file at once, and have the workbook remember it for the layout', async () => {
    const { actions, act, calls, firstFile, has } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    assert.ok(has('online_rate'));
    const key = firstFile().recognition.layoutKey;
    await act(() => actions.mapColumn(firstFile(), 'channel', null));
    assert.ok(!has('online_rate'));
    const [name, kept, memory] = calls[0] ?? [];
    assert.deepEqual([name, kept], ['keep', key]);
    const told = JSON.stringify(memory);
    assert.doesNotMatch(told, /Người|H40/, 'ids and places of columns alone');
    await act(() => actions.forgetLayout(firstFile()));
    assert.ok(has('online_rate'));
    assert.deepEqual(calls[1], ['keep', key, null]);
  });

  it('remember nothing when the officer stops the read', async () => {
    const { actions, act, calls, controller, firstFile } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => {
      actions.mapColumn(firstFile(), 'channel', null);
      controller.cancel();
    });
    assert.deepEqual(calls, []);
  });

  it('show the figures all the same when the workbook cannot remember', async () => {
    const { actions, act, firstFile, state } = bench({
      keepLayout: async () => fail('fixes.settings-not-saved', { detail: 'x' }),
    });
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => actions.mapColumn(firstFile(), 'channel', null));
    assert.deepEqual(
      [state().data.notKept?.what, state().data.notKept?.problem.id],
      ['layout', 'fixes.settings-not-saved'],
    );
    assert.ok(state().data.reading);
  });

  it('give one column one meaning', async () => {
    const { actions, act, firstFile } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    const finished = firstFile().recognition.columns.get('finished') ?? -1;
    await act(() => actions.mapColumn(firstFile(), 'handed-over', finished));
    const { columns } = firstFile().recognition;
    assert.deepEqual([columns.get('handed-over'), columns.has('finished')], [finished, false]);
  });

  it('stay with what could be read when a file must have the column that is left out', async () => {
    const { actions, act, calls, firstFile, has, state } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => actions.mapColumn(firstFile(), 'received', null));
    assert.equal(state().failure?.problem.id, 'data.needs-columns');
    assert.deepEqual([calls, has('online_rate')], [[], true]);
  });

  it('let the officer name the channel of a list that has none', async () => {
    const { actions, act, firstFile, has } = bench();
    const without = list.map((row) => row.filter((_, at) => at !== 5));
    await act(() => actions.addFiles([file('quý III-2026.csv', csvOf(without))]));
    assert.ok(!has('online_rate'));
    await act(() => actions.chooseChannel(firstFile(), 'online'));
    assert.equal(firstFile().recognition.channel, 'online');
    assert.ok(has('online_rate'));
    await act(() => actions.chooseChannel(firstFile(), null));
    assert.ok(!has('online_rate'));
  });

  it('read a file by what the officer says it is, and remember that', async () => {
    const { actions, act, calls, state } = bench();
    const strange = list.map((row, at) =>
      at === 0 ? row.map((_, column) => `Cột ${'abcdefghijklmno'[column]}`) : row,
    );
    await act(() => actions.addFiles([file('quý III-2026.csv', csvOf(strange))]));
    const unread = state().data.reading?.unread[0];
    assert.deepEqual(unread?.headers[0]?.row, 1);
    const id = unread?.input ?? '';
    actions.chooseKind(id, 'dossier-list', 1);
    for (const [column, at] of [
      ['code', 1],
      ['state', 4],
      ['channel', 5],
      ['received', 7],
    ] as const) {
      const choice = state().data.manual[id];
      assert.ok(choice);
      actions.chooseManualColumn(id, choice, column, at);
    }
    await act(() => actions.readManual(id));
    const { reading } = state().data;
    assert.deepEqual(reading?.unread, []);
    assert.ok(reading?.indicators.some((one) => one.id === 'online_rate' && 'value' in one));
    assert.equal(calls[0]?.[1], reading?.groups[0]?.files[0]?.recognition.layoutKey);
  });

  it('write nothing before the change was seen, and then what was read', async () => {
    const { actions, act, calls, state } = bench();
    await act(() => actions.addFiles([file('quý III-2026.csv')]));
    await act(() => actions.write());
    assert.deepEqual(calls, []);
    await act(() => actions.compare());
    await act(() => actions.write());
    const { reading } = state().data;
    assert.deepEqual(calls, [
      ['import', { summary: reading?.summary, due: reading?.due, sources: ['quý III-2026.csv'] }],
    ]);
    assert.ok(state().data.written);
  });

  it('compare nothing where the files give nothing', async () => {
    const { actions, act, state } = bench();
    await act(() => actions.addFiles([file('khác.csv', 'Tên,Ghi chú\na,b')]));
    await act(() => actions.compare());
    assert.equal(state().data.change, null);
  });

  it('count for the period and the quarters that the officer chooses', async () => {
    const { actions, act, state } = bench();
    await act(() => actions.addFiles([file('a.csv')]));
    await act(() => actions.choosePeriod('2026-08'));
    await act(() => actions.chooseCalendar('reporting'));
    assert.deepEqual(
      state().data.reading?.periods.map(({ period, calendar }) => [period, calendar]),
      [['2026-08', 'reporting']],
    );
  });

  it('sum up units under the names that the officer gave', async () => {
    const { actions, act, calls, state } = bench();
    actions.asUnits(true);
    await act(() => actions.addFiles([file('Xã Một quý III-2026.csv'), file('Xã Hai quý III-2026.csv')]));
    const [first] = state().data.units?.units ?? [];
    actions.nameUnit(first?.input ?? '', '  UBND xã Một ');
    await act(() => actions.insertUnits());
    assert.deepEqual(calls, [['units', ['UBND xã Một', 'Xã Hai quý III-2026']]]);
    assert.equal(state().data.inserted?.units, 2);
    await act(() => actions.asUnits(false));
    assert.deepEqual([state().data.units, state().data.reading?.groups.length], [null, 1]);
  });

  it('tell a failure of the read in words and keep what was there', async () => {
    let answer: Result<Reading> | undefined;
    const { actions, act, state } = bench({
      read: async () => answer ?? fail('source.unreadable', { file: 'a.csv' }),
    });
    await act(() => actions.addFiles([file('a.csv')]));
    assert.equal(state().failure?.problem.id, 'source.unreadable');
    assert.deepEqual(state().data.wishes.inputs, []);
  });
});
