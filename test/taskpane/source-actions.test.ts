import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceConfig } from '../../src/connector/sources';
import { fail, ok, type Result } from '../../src/messages';
import { sourceKey } from '../../src/connector/sources/name';
import { withSource } from '../../src/excel/sources';
import { tanMinhPlan } from '../../src/plan/plan';
import { createController } from '../../src/taskpane/controller';
import { createDataActions } from '../../src/taskpane/data-actions';
import type { Operations } from '../../src/taskpane/operations';
import { initialState, reduce, type PaneState } from '../../src/taskpane/state';
import { announcement } from '../../src/taskpane/view-model/status';
import { dataProgress } from '../../src/taskpane/view-model/data';
import { networkOf } from '../../src/worker/network';
import { perform } from '../../src/worker/perform';
import { fullList, makeDossiers } from '../connector/dossiers/generate';
import { localServer, type LocalServer } from '../worker/server';
import { csvOf } from '../worker/support';
import { dataOperations, importChange } from './fixtures';

const list = fullList(makeDossiers(200, 4, { from: '2026-07-01', to: '2026-09-30' }));
const strange = list.map((row, at) => (at === 0 ? row.map((_, column) => `c${'abcdefghijklmnopq'[column]}`) : row));
const here = networkOf({ fetch, location: { hostname: 'localhost' } });

/** The pane over a real connector, and a workbook that remembers sources. */
function bench({ kept = [] as SourceConfig[], saves = true } = {}) {
  const workbook = { sources: kept, saved: 0, imported: [] as unknown[] };
  const words = new Set<string>();
  let state: PaneState = { ...initialState('targets'), view: 'data' };
  const dispatch = (event: Parameters<typeof reduce>[1]) => {
    state = reduce(state, event);
    words.add(announcement('vi', state));
    if (state.task) words.add(dataProgress('vi', state.task)?.text ?? '');
    if (state.failure) words.add(JSON.stringify(state.failure.problem));
  };
  const save = async (sources: SourceConfig[]): Promise<Result<SourceConfig[]>> => {
    if (!saves) return fail('fixes.settings-not-saved', { detail: 'x' });
    workbook.saved += 1;
    return ok((workbook.sources = sources));
  };
  const data = dataOperations({
    read: (request, { onProgress, signal }) => perform({ ...request, layouts: {} }, { onProgress, signal }, here),
    readUnits: (request, options) => perform({ ...request, layouts: {} }, options, here),
    allowLoopback: true,
    keptSources: () => workbook.sources,
    keepSource: (config, replaced) => save(withSource(workbook.sources, config, replaced)),
    forgetSource: (key) => save(workbook.sources.filter((one) => sourceKey(one) !== key)),
    importData: async (imported) => {
      workbook.imported.push(imported);
      return ok({ sheets: ['Số liệu CCHC'], change: importChange() });
    },
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
  const act = async (what: () => unknown) => {
    what();
    while (state.task) await new Promise((resolve) => setTimeout(resolve, 1));
    return state.data;
  };
  const file = () => {
    const found = state.data.reading?.groups[0]?.files[0];
    assert.ok(found, JSON.stringify(state.failure));
    return found;
  };
  const has = (id: string) => state.data.reading?.indicators.some((one) => one.id === id && 'value' in one) ?? false;
  return { actions, source: actions.source, act, controller, file, has, state: () => state, words, workbook };
}

describe('sources on the network in the data view', () => {
  let server: LocalServer;
  let csv: SourceConfig;
  before(async () => {
    server = await localServer({
      '/ho-so-quy-3-2026.csv': csvOf(list),
      '/khac.csv': csvOf(list.slice(0, 101)),
      '/la.csv': csvOf(strange),
      '/kin.csv': (request, response) =>
        void response.writeHead(request.headers.authorization ? 200 : 401).end(csvOf(list)),
    });
    csv = { kind: 'csv', address: `${server.origin}/ho-so-quy-3-2026.csv` };
  });
  after(() => server.close());

  const typed = ({ source }: ReturnType<typeof bench>, path: string, more: object = {}) => {
    source.open();
    source.edit({ entries: { address: `${server.origin}${path}`, name: 'Một cửa' }, ...more });
  };

  it('are asked for nothing while the form says too little', () => {
    const { source, state } = bench();
    source.open();
    assert.equal(source.read(), false);
    assert.equal(state().data.form?.errors.address?.id, 'data.source.needed');
    assert.equal(state().task, null);
    source.edit({ entries: { address: 'https://' } });
    assert.deepEqual(state().data.form?.errors, {}, 'typing takes the remark away');
  });

  it('stand among the inputs once they are read, are kept in the workbook, and the form is over', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv');
    const { form, wishes, reading } = await pane.act(() => pane.source.read());
    assert.deepEqual([form, wishes.inputs.map(({ name }) => name)], [null, ['Một cửa']]);
    assert.ok(pane.has('online_rate'));
    assert.equal(reading?.groups[0]?.files[0]?.countedBy, 'rows');
    assert.deepEqual(pane.workbook.sources, [{ ...csv, name: 'Một cửa' }]);
    await pane.act(() => pane.actions.choosePeriod('2026-08'));
    assert.equal(pane.workbook.saved, 1, 'what the workbook knows is not written again');
  });

  it('are not kept where the officer does not want it', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv', { remember: false });
    await pane.act(() => pane.source.read());
    await pane.act(() => pane.actions.mapColumn(pane.file(), 'channel', null));
    assert.deepEqual([pane.has('online_rate'), pane.workbook.saved], [false, 0]);
  });

  it('show their figures all the same where the workbook cannot remember', async () => {
    const pane = bench({ saves: false });
    typed(pane, '/ho-so-quy-3-2026.csv');
    const { notKept, reading } = await pane.act(() => pane.source.read());
    assert.deepEqual([notKept?.what, notKept?.problem.id], ['source', 'fixes.settings-not-saved']);
    assert.ok(reading);
  });

  it('that do not answer leave form, figures and workbook as they were, and say why', async () => {
    const pane = bench();
    typed(pane, '/nowhere.csv');
    const { form, wishes } = await pane.act(() => pane.source.read());
    assert.equal(pane.state().failure?.problem.id, 'connector.source.not-found');
    assert.equal(form?.entries.name, 'Một cửa');
    assert.deepEqual([wishes.inputs, pane.workbook.saved], [[], 0]);
  });

  it('that are stopped are not kept', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv');
    const { form } = await pane.act(() => {
      pane.source.read();
      pane.controller.cancel();
    });
    assert.ok(form);
    assert.deepEqual([pane.state().data.reading, pane.workbook.saved], [null, 0]);
  });

  it('whose columns say nothing are mapped by the officer, and then kept with that', async () => {
    const pane = bench();
    typed(pane, '/la.csv');
    const { form, reading, wishes } = await pane.act(() => pane.source.read());
    const [unread] = reading?.unread ?? [];
    assert.deepEqual([form, unread?.problem.id, pane.workbook.saved], [null, 'connector.recognise.none', 0]);
    const id = wishes.inputs[0]?.id ?? '';
    pane.actions.chooseKind(id, 'dossier-list', unread?.headers[0]?.row ?? 0);
    for (const [column, at] of [
      ['code', 1],
      ['state', 4],
      ['channel', 5],
      ['received', 7],
    ] as const) {
      const choice = pane.state().data.manual[id];
      assert.ok(choice);
      pane.actions.chooseManualColumn(id, choice, column, at);
    }
    await pane.act(() => pane.actions.readManual(id));
    assert.deepEqual(pane.state().data.reading?.unread, []);
    assert.deepEqual(
      pane.workbook.sources.map(({ columns }) => columns),
      [{ code: 'cb', state: 'ce', channel: 'cf', received: 'ch' }],
    );
  });

  it('are corrected by names of columns, which are kept with them and taken back', async () => {
    const pane = bench({ kept: [{ ...csv, name: 'Một cửa' }] });
    await pane.act(() => pane.source.readKept({ ...csv, name: 'Một cửa' }));
    await pane.act(() => pane.actions.mapColumn(pane.file(), 'channel', null));
    assert.deepEqual([pane.has('online_rate'), pane.file().decided], [false, true]);
    assert.deepEqual(pane.workbook.sources, [{ ...csv, name: 'Một cửa', columns: { channel: null } }]);
    const finished = pane.file().recognition.columns.get('finished') ?? -1;
    await pane.act(() => pane.actions.mapColumn(pane.file(), 'handed-over', finished));
    assert.deepEqual(pane.workbook.sources[0]?.columns, {
      channel: null,
      finished: null,
      'handed-over': 'Ngày kết thúc xử lý',
    });
    await pane.act(() => pane.actions.forgetLayout(pane.file()));
    assert.deepEqual([pane.has('online_rate'), pane.workbook.sources], [true, [{ ...csv, name: 'Một cửa' }]]);
  });

  it('stay as they were where a correction takes a column away that they must have', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv');
    await pane.act(() => pane.source.read());
    const [before] = pane.workbook.sources;
    await pane.act(() => pane.actions.mapColumn(pane.file(), 'received', null));
    assert.equal(pane.state().failure?.problem.id, 'data.needs-columns');
    assert.deepEqual([pane.has('online_rate'), pane.workbook.sources], [true, [before]]);
  });

  it('are of one channel where the officer says so', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv');
    await pane.act(() => pane.source.read());
    await pane.act(() => pane.actions.mapColumn(pane.file(), 'channel', null));
    await pane.act(() => pane.actions.chooseChannel(pane.file(), 'online'));
    assert.deepEqual([pane.file().recognition.channel, pane.has('online_rate')], ['online', true]);
    await pane.act(() => pane.actions.chooseChannel(pane.file(), null));
    assert.equal(pane.file().recognition.channel, undefined);
  });

  it('that are kept and sign in ask for the password first, and are read with it', async () => {
    const config: SourceConfig = { kind: 'csv', address: `${server.origin}/kin.csv`, signIn: 'password' };
    const pane = bench({ kept: [config] });
    await pane.act(() => pane.source.readKept(config));
    assert.deepEqual([pane.state().data.form?.signIn, pane.state().data.reading], ['password', null]);
    pane.source.edit({ secret: { user: 'can-bo', password: 'mat-khau-9' } });
    await pane.act(() => pane.source.read());
    assert.ok(pane.state().data.reading?.groups.length, JSON.stringify(pane.state().failure));
    await pane.act(() => pane.actions.choosePeriod('2026-08'));
    assert.ok(pane.state().data.reading?.groups.length, 'the session knows it');
    assert.deepEqual(pane.workbook.sources, [config]);
  });

  it('are changed in place, among the inputs and in the workbook', async () => {
    const pane = bench();
    typed(pane, '/ho-so-quy-3-2026.csv');
    await pane.act(() => pane.source.read());
    pane.source.changeInput(pane.state().data.wishes.inputs[0]?.id ?? '');
    assert.equal(pane.state().data.form?.entries.name, 'Một cửa');
    pane.source.edit({ entries: { address: `${server.origin}/khac.csv` } });
    const { wishes } = await pane.act(() => pane.source.read());
    assert.deepEqual(
      wishes.inputs.map(({ name }) => name),
      ['khac.csv'],
    );
    assert.deepEqual(
      pane.workbook.sources.map(({ address }) => address),
      [`${server.origin}/khac.csv`],
    );
  });

  it('are read once, however often they are chosen', async () => {
    const pane = bench({ kept: [csv] });
    await pane.act(() => pane.source.readKept(csv));
    await pane.act(() => pane.source.readKept(csv));
    assert.equal(pane.state().data.wishes.inputs.length, 1);
  });

  it('are forgotten by the workbook, and stay read', async () => {
    const pane = bench({ kept: [csv] });
    pane.source.open();
    assert.deepEqual(pane.state().data.sources, [csv]);
    await pane.act(() => pane.source.readKept(csv));
    pane.source.open();
    await pane.act(() => pane.source.forget(csv));
    assert.deepEqual([pane.state().data.sources, pane.workbook.sources], [[], []]);
    assert.ok(pane.has('online_rate'));
  });

  it('are units of their own', async () => {
    const pane = bench();
    pane.actions.asUnits(true);
    typed(pane, '/ho-so-quy-3-2026.csv');
    const { units, form } = await pane.act(() => pane.source.read());
    assert.deepEqual([units?.units.map(({ unit, source }) => [unit, source]), form], [[['Một cửa', 'remote']], null]);
    assert.equal(pane.workbook.sources.length, 1);
  });

  it('give the sheet their name, never their address with its parameters', async () => {
    const pane = bench();
    pane.source.open();
    pane.source.edit({ entries: { address: `${server.origin}/ho-so-quy-3-2026.csv?don-vi=H40-bi-mat` } });
    await pane.act(() => pane.source.read());
    await pane.act(() => pane.actions.compare());
    await pane.act(() => pane.actions.write());
    assert.match(JSON.stringify(pane.workbook.imported), /"sources":\["ho-so-quy-3-2026\.csv"\]/);
    assert.ok(!JSON.stringify(pane.workbook.imported).includes('bi-mat'));
  });

  it('lose their secret when all is dropped, also that of a read which failed', async () => {
    const pane = bench();
    typed(pane, '/nowhere.csv', { signIn: 'token', secret: { token: 'khoa-bi-mat' } });
    await pane.act(() => pane.source.read());
    assert.ok(JSON.stringify(pane.state()).includes('khoa-bi-mat'));
    pane.actions.clear();
    assert.ok(!JSON.stringify(pane.state()).includes('khoa-bi-mat'));
  });

  it('never bring a secret into the workbook or into words, whatever it is', async () => {
    const letters = fc.string({ unit: fc.constantFrom(...'abcXYZ019-._~+/= '), minLength: 1, maxLength: 20 });
    const ways = fc.constantFrom('password' as const, 'token' as const, 'header' as const);
    await fc.assert(
      fc.asyncProperty(
        ways,
        letters,
        fc.constantFrom('/ho-so-quy-3-2026.csv', '/nowhere.csv'),
        async (signIn, text, path) => {
          const mark = `Q7${text}7Q`;
          const pane = bench();
          const secret = { user: mark, password: mark, token: mark, header: 'X-Khoa', value: mark };
          typed(pane, path, { signIn, secret });
          await pane.act(() => pane.source.read());
          await pane.act(() => pane.actions.compare());
          await pane.act(() => pane.actions.write());
          const told = JSON.stringify([pane.workbook, [...pane.words], pane.state().data.reading]);
          assert.ok(!told.includes(mark), told);
          assert.equal(pane.workbook.saved, path === '/nowhere.csv' ? 0 : 1);
        },
      ),
      { numRuns: 15 },
    );
  });
});
