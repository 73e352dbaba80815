import assert from 'node:assert/strict';
import type { SourceConfig } from '../../src/connector/sources';
import type { CellValue } from '../../src/tracking/types';
import { networkOf } from '../../src/worker/network';
import { perform } from '../../src/worker/perform';
import type {
  ImportInput,
  ProgressOf,
  Reading,
  ReadRequest,
  UnitsRequest,
  WorkOptions,
} from '../../src/worker/protocol';
import { fullList, makeDossiers, truthOf } from '../connector/dossiers/generate';
import { localServer, type LocalServer } from './server';
import { csvOf, listInput } from './support';

const dossiers = makeDossiers(800, 6, { from: '2026-07-01', to: '2026-09-30' });
const list = fullList(dossiers);
const truth = truthOf(dossiers, '2026-07-01', '2026-09-30');
const strange = list.map((row, at) => (at === 0 ? row.map((_, column) => `c${'abcdefghijklmnopq'[column]}`) : row));
const fields = dossiers.map(({ code, received, state, channel }) => ({
  MaHoSo: code,
  NgayTiepNhan: received,
  TrangThaiHoSo: state,
  KenhThucHien: channel + 1,
  ChuHoSo: 'Người nộp hồ sơ',
}));
const statistic: CellValue[][] = [
  ['THỐNG KÊ QUÝ II/2026'],
  ['Đơn vị', 'Hồ sơ nộp qua mạng', 'Hồ sơ nộp trực tiếp', 'Hồ sơ nộp qua bưu chính'],
  ['UBND xã Ba', 70, 20, 10],
];

const here = networkOf({ fetch, location: { hostname: 'localhost' } });

describe('reading sources on the network', () => {
  let server: LocalServer;
  before(async () => {
    server = await localServer({
      '/ho-so.csv': csvOf(list),
      '/la.csv': csvOf(strange),
      '/thong-ke.csv': csvOf(statistic),
      '/ho-so.json': JSON.stringify({ data: fields }),
      '/khac.json': JSON.stringify([{ a: 1, b: 2 }]),
      '/kin': (request, response) => {
        const isKnown = request.headers.authorization === `Basic ${Buffer.from('cán bộ:mật khẩu').toString('base64')}`;
        response.writeHead(isKnown ? 200 : 401).end(csvOf(list));
      },
      '/cham.csv': (_, response) => void response.writeHead(200).write('Mã hồ sơ'),
    });
  });
  after(() => server.close());
  beforeEach(() => void server.asked.splice(0));

  const remote = (path: string, part: object = {}, rest: Partial<ImportInput> = {}): ImportInput => {
    const kind = path.endsWith('.json') ? 'json' : 'csv';
    const config = { kind, address: `${server.origin}${path}`, ...part } as SourceConfig;
    return { id: path, name: `nguồn ${path}`, content: { kind: 'remote', config }, ...rest };
  };
  const ask = (part: Partial<ReadRequest>, options: WorkOptions = {}) =>
    perform<ReadRequest>({ kind: 'read', inputs: [], layouts: {}, periods: ['2026-Q3'], ...part }, options, here);
  const read = async (part: Partial<ReadRequest>): Promise<Reading> => {
    const answer = await ask(part);
    assert.ok(answer.ok, JSON.stringify(answer));
    return answer.value;
  };
  const rateOf = ({ indicators }: Reading, id = 'online_rate') => {
    const found = indicators.find((one) => one.id === id && one.period === '2026-Q3');
    return found && 'value' in found ? [found.numerator, found.denominator] : found?.problem.id;
  };
  const online = truthOf(dossiers, '2026-07-01', '2026-09-30', ({ channel }) => channel === 1);

  for (const path of ['/ho-so.csv', '/ho-so.json'])
    it(`counts ${path} as the same file, and tells all its columns and what they were taken for`, async () => {
      const result = await read({ inputs: [remote(path)] });
      assert.deepEqual(rateOf(result), [online['received'], truth['received']]);
      const [group] = result.groups;
      const [file] = group?.files ?? [];
      assert.equal(group?.counted.ok && group.counted.value.rows, 800);
      assert.deepEqual(
        [file?.name, file?.format, file?.countedBy, file?.decided],
        [`nguồn ${path}`, 'remote', 'rows', false],
      );
      const { headings = [], columns } = file?.recognition ?? {};
      const received = headings[columns?.get('received') ?? -1]?.text;
      assert.equal(received, path.endsWith('json') ? 'NgayTiepNhan' : 'Ngày tiếp nhận');
      assert.ok(
        headings.some(({ text }) => /^(Chủ hồ sơ|ChuHoSo)$/.test(text)),
        'also those without use',
      );
      const told = JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value));
      assert.doesNotMatch(told, /Người nộp hồ sơ/);
    });

  it('reads by the columns that the officer chose, also where a name would say another', async () => {
    const inputs = [remote('/ho-so.csv', { columns: { channel: null } })];
    const result = await read({ inputs });
    assert.equal(rateOf(result), 'connector.missing.channel');
    assert.equal(result.groups[0]?.files[0]?.decided, true);
  });

  it('asks for the columns of a source whose names say nothing, and reads it by them', async () => {
    const [unread] = (await read({ inputs: [remote('/la.csv')] })).unread;
    assert.equal(unread?.problem.id, 'connector.recognise.none');
    assert.equal(unread?.headers[0]?.texts[1], 'cb');
    const columns = { code: 'cb', state: 'ce', channel: 'cf', received: 'ch' };
    assert.deepEqual(rateOf(await read({ inputs: [remote('/la.csv', { columns })] })), [
      online['received'],
      truth['received'],
    ]);
    const [other] = (await read({ inputs: [remote('/khac.json')] })).unread;
    assert.deepEqual(
      [other?.problem.id, other?.headers],
      ['connector.recognise.none', [{ row: 1, texts: ['a', 'b'] }]],
    );
  });

  it('names the host and what to do where a source does not answer, and reads the others', async () => {
    const inputs = [remote('/nowhere.csv'), remote('/kin'), listInput('Danh sách quý III-2026.csv', list)];
    const result = await read({ inputs });
    assert.deepEqual(
      result.unread.map(({ problem, headers }) => [problem.id, problem.params?.['host'], headers]),
      [
        ['connector.source.not-found', new URL(server.origin).host, []],
        ['connector.source.unauthorized', new URL(server.origin).host, []],
      ],
    );
    assert.deepEqual(rateOf(result), [online['received'], truth['received']]);
  });

  it('signs in with what the session knows', async () => {
    const input = remote('/kin');
    const config = input.content.kind === 'remote' && input.content.config;
    assert.ok(config);
    const secret = { by: 'password' as const, user: 'cán bộ', password: 'mật khẩu' };
    const result = await read({ inputs: [{ ...input, content: { kind: 'remote', config, secret } }] });
    assert.deepEqual(rateOf(result), [online['received'], truth['received']]);
    assert.ok(!JSON.stringify(result).includes('mật khẩu'));
  });

  it('never counts the dossiers of a source and of a file twice: the later one counts', async () => {
    const file = listInput('Danh sách quý III-2026.csv', list.slice(0, 401));
    const first = await read({ inputs: [file, remote('/ho-so.csv')] });
    assert.deepEqual(rateOf(first), [online['received'], truth['received']]);
    assert.deepEqual(
      first.overlaps.map(({ used, dropped }) => [used, dropped]),
      Array.from(first.overlaps, () => ['nguồn /ho-so.csv', file.name]),
    );
    assert.ok(first.overlaps.length > 0);
    const second = await read({ inputs: [remote('/ho-so.csv'), file] });
    assert.equal((rateOf(second) ?? [])[1], truthOf(dossiers.slice(0, 400), '2026-07-01', '2026-09-30')['received']);
  });

  it('does not ask plain http but where the pane itself comes from this machine', async () => {
    for (const hostname of ['ccch.example.vn', '127.0.0.1.example.vn', '']) {
      const elsewhere = networkOf({ fetch, location: { hostname } });
      const request: ReadRequest = { kind: 'read', inputs: [remote('/ho-so.csv')], layouts: {} };
      const answer = await perform(request, {}, elsewhere);
      assert.equal(answer.ok && answer.value.unread[0]?.problem.id, 'connector.source.https');
    }
    assert.deepEqual(server.asked, []);
  });

  it('tells how far a source is beside the bytes of files, never among them', async () => {
    const file = listInput('Danh sách quý II-2026.csv', list);
    const size = file.content.kind === 'file' ? file.content.blob.size : 0;
    const steps: [number, number, ProgressOf | undefined][] = [];
    const answer = await ask(
      { inputs: [remote('/ho-so.csv'), file] },
      { onProgress: (...step) => steps.push([step[0], step[1], step[2]]) },
    );
    assert.ok(answer.ok);
    const ofSource = steps.filter(([, , of]) => of !== undefined);
    assert.ok(ofSource.length > 0);
    for (const [done, , of] of ofSource)
      assert.ok(done <= csvOf(list).length * 2 && of?.unit === 'bytes' && of.name === 'nguồn /ho-so.csv');
    const ofFiles = steps.filter(([, , of]) => of === undefined);
    assert.ok(ofFiles.every(([done, total]) => total === size && done <= size));
    assert.equal(ofFiles.at(-1)?.[0], size);
  });

  it('ends with a cancel, also while the server keeps it waiting', async () => {
    const abort = new AbortController();
    const answer = ask({ inputs: [remote('/cham.csv')] }, { signal: abort.signal });
    setTimeout(() => abort.abort(), 50);
    const ended = await answer;
    assert.equal(ended.ok || ended.problem.id, 'error.cancelled');
  });

  describe('as units', () => {
    const units = async (part: Partial<UnitsRequest>) => {
      const answer = await perform<UnitsRequest>({ kind: 'units', inputs: [], layouts: {}, ...part }, {}, here);
      assert.ok(answer.ok, JSON.stringify(answer));
      return answer.value;
    };

    it('takes a source for one, under its name', async () => {
      const file = listInput('Xã Hai quý III-2026.csv', list);
      const result = await units({ inputs: [remote('/ho-so.json'), remote('/kin'), file], period: '2026-Q3' });
      assert.deepEqual(
        result.units.map(({ unit, source, figures }) => [unit, source, figures['online_rate']]),
        [
          ['nguồn /ho-so.json', 'remote', online['received']! / truth['received']!],
          ['Xã Hai quý III-2026', 'export', online['received']! / truth['received']!],
        ],
      );
      assert.equal(result.unread[0]?.problem.id, 'connector.source.unauthorized');
    });

    it('gives no figures of another period for the one that was asked for', async () => {
      const inputs = [remote('/thong-ke.csv')];
      const [asked] = (await units({ inputs, period: '2026-Q3' })).units;
      assert.deepEqual([asked?.periods, asked?.figures['online_rate']], [['2026-Q2'], null]);
      const [own] = (await units({ inputs, period: '2026-Q2' })).units;
      assert.equal(own?.figures['online_rate'], 0.7);
    });

    it('ends with a cancel', async () => {
      const request: UnitsRequest = { kind: 'units', inputs: [remote('/cham.csv')], layouts: {} };
      const abort = new AbortController();
      const answer = perform(request, { signal: abort.signal }, here);
      setTimeout(() => abort.abort(), 50);
      const ended = await answer;
      assert.equal(ended.ok || ended.problem.id, 'error.cancelled');
    });
  });
});
