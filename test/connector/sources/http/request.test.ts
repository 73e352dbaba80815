import assert from 'node:assert/strict';
import type { Result } from '../../../../src/messages';
import { sliceOf } from '../../../../src/connector/sources/http/body';
import { request, type Answer, type RequestOptions } from '../../../../src/connector/sources/http/request';
import { fakeAccess, type Given } from '../support';

const address = 'https://motcua.example.vn/ho-so.csv';
const options: RequestOptions = { accept: '*/*', timeout: 5, limit: 1000 };

const textOf = (result: Result<Answer>): string => {
  assert.ok(result.ok, JSON.stringify(result));
  const { body } = result.value;
  return new TextDecoder().decode(sliceOf(body, 0, body.size));
};

const problemOf = (result: Result<unknown>): string => {
  assert.ok(!result.ok);
  return result.problem.id;
};

describe('asking a server', () => {
  it('answers the bytes of the body, whatever pieces they come in', async () => {
    const pieces = ['a;b', '', '\n1', ';2'].map((text) => () => new TextEncoder().encode(text));
    const { access, asked } = fakeAccess({ body: pieces });
    const result = await request(address, options, access);
    assert.equal(textOf(result), 'a;b\n1;2');
    assert.ok(result.ok);
    assert.equal(new TextDecoder().decode(sliceOf(result.value.body, 2, 5)), 'b\n1');
    const [first] = asked;
    assert.deepEqual([first?.credentials, first?.cache, first?.referrerPolicy], ['omit', 'no-store', 'no-referrer']);
  });

  for (const plain of ['http://motcua.example.vn/a.csv', 'ftp://motcua.example.vn/a.csv', 'http://127.0.0.1/a.csv'])
    it(`refuses ${plain} without asking`, async () => {
      const { access, asked } = fakeAccess({});
      assert.equal(problemOf(await request(plain, options, access)), 'connector.source.https');
      assert.equal(asked.length, 0);
    });

  it('takes plain http to this machine alone, and only where that was allowed', async () => {
    const { access } = fakeAccess({ body: 'x' }, { allowLoopback: true });
    assert.equal(textOf(await request('http://127.0.0.1:8123/', options, access)), 'x');
    assert.equal(problemOf(await request('http://127.0.0.1.example.vn/', options, access)), 'connector.source.https');
    assert.equal(problemOf(await request('http://10.0.0.1/', options, access)), 'connector.source.https');
  });

  for (const secret of [
    'https://an:matkhau@may.example.vn/',
    'https://may.example.vn/?access_token=1',
    'https://may.example.vn/?a=1&API-KEY=2',
  ])
    it(`refuses the secret in ${secret.replace(/matkhau/, '…')}`, async () => {
      const { access, asked } = fakeAccess({});
      assert.equal(problemOf(await request(secret, options, access)), 'connector.source.secret-in-address');
      assert.equal(asked.length, 0);
    });

  it('refuses what is no address', async () => {
    assert.equal(problemOf(await request('số liệu', options, fakeAccess({}).access)), 'connector.source.address');
  });

  for (const [status, id, tries] of [
    [400, 'refused', 1],
    [401, 'unauthorized', 1],
    [403, 'forbidden', 1],
    [404, 'not-found', 1],
    [429, 'busy', 4],
    [500, 'server-error', 4],
    [502, 'server-error', 4],
    [503, 'busy', 4],
    [501, 'server-error', 1],
  ] as const)
    it(`tells of status ${status} after ${tries} tries`, async () => {
      const { access, asked } = fakeAccess({ status });
      const result = await request(address, options, access);
      assert.equal(problemOf(result), `connector.source.${id}`);
      assert.deepEqual(!result.ok && result.problem.params, { host: 'motcua.example.vn', status: String(status) });
      assert.equal(asked.length, tries);
    });

  it('waits longer each time, and as long as the server asks, and then goes on', async () => {
    const replies: (Given | Error)[] = [
      new TypeError('Failed to fetch'),
      { status: 429, headers: { 'retry-after': '7' } },
      { status: 503 },
      { body: 'ok' },
    ];
    const { access, waits } = fakeAccess(replies);
    assert.equal(textOf(await request(address, options, access)), 'ok');
    assert.deepEqual(waits, [500, 7000, 2000]);
  });

  it('never waits longer than half a minute at a time', async () => {
    const { access, waits } = fakeAccess([{ status: 429, headers: { 'retry-after': '86400' } }, { body: 'ok' }]);
    await request(address, options, access);
    assert.deepEqual(waits, [30_000]);
  });

  it('tells a missing connection, after four tries', async () => {
    const { access, asked } = fakeAccess(new TypeError('Failed to fetch'));
    assert.equal(problemOf(await request(address, options, access)), 'connector.source.network');
    assert.equal(asked.length, 4);
  });

  it('tells a bad certificate where the platform does, and does not insist', async () => {
    const cause = Object.assign(new Error('certificate has expired'), { code: 'CERT_HAS_EXPIRED' });
    const { access, asked } = fakeAccess(new TypeError('fetch failed', { cause }));
    assert.equal(problemOf(await request(address, options, access)), 'connector.source.certificate');
    assert.equal(asked.length, 1);
  });

  it('gives a silent server up', async () => {
    const { access, asked } = fakeAccess(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
        }),
    );
    const result = await request(address, { ...options, timeout: 0.01 }, access);
    assert.equal(problemOf(result), 'connector.source.timeout');
    assert.equal(asked.length, 4);
  });

  it('stops when it is told to, before, while and between tries', async () => {
    const before = new AbortController();
    before.abort();
    const { access, asked } = fakeAccess({ body: 'x' });
    assert.equal(
      problemOf(await request(address, { ...options, signal: before.signal }, access)),
      'connector.source.cancelled',
    );
    assert.equal(asked.length, 0);

    const meanwhile = new AbortController();
    const slow = fakeAccess(
      ({ signal }) =>
        new Promise((_, reject) => {
          signal.addEventListener('abort', () => reject(new DOMException('aborted', 'AbortError')));
          meanwhile.abort();
        }),
    );
    assert.equal(
      problemOf(await request(address, { ...options, signal: meanwhile.signal }, slow.access)),
      'connector.source.cancelled',
    );
    assert.equal(slow.asked.length, 1);

    const between = new AbortController();
    const busy = fakeAccess({ status: 503 }, { wait: async () => between.abort() });
    assert.equal(
      problemOf(await request(address, { ...options, signal: between.signal }, busy.access)),
      'connector.source.cancelled',
    );
    assert.equal(busy.asked.length, 1);
  });

  it('refuses a body that is too large, announced or not', async () => {
    const announced = fakeAccess({ body: 'x', headers: { 'content-length': '1001' } });
    assert.equal(problemOf(await request(address, options, announced.access)), 'connector.source.too-large');
    const endless = fakeAccess({ body: Array.from({ length: 20 }, () => () => new Uint8Array(100)) });
    assert.equal(problemOf(await request(address, options, endless.access)), 'connector.source.too-large');
  });

  it('reports progress with the whole where it is known', async () => {
    const progress: unknown[] = [];
    const onPiece = (done: number, total: number | undefined) => progress.push([done, total]);
    const pieces = [() => new Uint8Array(3), () => new Uint8Array(4)];
    await request(
      address,
      { ...options, onPiece },
      fakeAccess({ body: pieces, headers: { 'content-length': '7' } }).access,
    );
    const zipped = { 'content-length': '5', 'content-encoding': 'gzip' };
    await request(address, { ...options, onPiece }, fakeAccess({ body: [pieces[0]!], headers: zipped }).access);
    assert.deepEqual(progress, [
      [3, 7],
      [7, 7],
      [3, undefined],
    ]);
  });

  describe('redirections', () => {
    const to = (location: string): Given => ({ status: 302, headers: { location } });

    it('are followed to https, a few times', async () => {
      const { access, asked } = fakeAccess([to('/b'), to('https://kho.example.vn/c'), { body: 'c' }]);
      assert.equal(textOf(await request(address, options, access)), 'c');
      assert.deepEqual(
        asked.map((one) => one.address),
        [address, 'https://motcua.example.vn/b', 'https://kho.example.vn/c'],
      );
      assert.equal(
        problemOf(await request(address, options, fakeAccess(to('/a')).access)),
        'connector.source.redirect',
      );
    });

    it('are never followed to http', async () => {
      const { access, asked } = fakeAccess([to('http://motcua.example.vn/b'), { body: 'x' }]);
      assert.equal(problemOf(await request(address, options, access)), 'connector.source.redirect');
      assert.equal(asked.length, 1);
    });

    it('never carry a secret to another server', async () => {
      const secret = { by: 'token', token: 'bi-mat' } as const;
      const { access, asked } = fakeAccess([to('https://khac.example.vn/b'), { body: 'x' }], { secret });
      assert.equal(problemOf(await request(address, options, access)), 'connector.source.redirect');
      assert.equal(asked.length, 1);
      const same = fakeAccess([to('/b'), { body: 'x' }], { secret });
      assert.equal(textOf(await request(address, options, same.access)), 'x');
    });

    it('that the browser hides are followed by the browser, and only where nothing secret is sent', async () => {
      const hidden: Given = { status: 0, type: 'opaqueredirect' };
      const { access, asked } = fakeAccess([hidden, { body: 'x', url: 'https://kho.example.vn/c' }]);
      assert.equal(textOf(await request(address, options, access)), 'x');
      assert.deepEqual(
        asked.map(({ redirect }) => redirect),
        ['manual', 'follow'],
      );
      const secret = { by: 'token', token: 'bi-mat' } as const;
      const withSecret = fakeAccess([hidden, { body: 'x' }], { secret });
      assert.equal(problemOf(await request(address, options, withSecret.access)), 'connector.source.redirect');
      const down = fakeAccess([hidden, { body: 'x', url: 'http://kho.example.vn/c' }]);
      assert.equal(problemOf(await request(address, options, down.access)), 'connector.source.redirect');
    });
  });

  it('sends what the officer entered for the session, with Vietnamese letters in passwords', async () => {
    const sent = async (secret: NonNullable<Parameters<typeof fakeAccess>[1]>['secret']) => {
      const { access, asked } = fakeAccess({ body: '' }, secret && { secret });
      await request(address, options, access);
      return asked[0]?.headers;
    };
    const basic = await sent({ by: 'password', user: 'tân minh', password: 'mật khẩu' });
    assert.equal(basic?.['Authorization'], `Basic ${Buffer.from('tân minh:mật khẩu', 'utf8').toString('base64')}`);
    assert.equal((await sent({ by: 'token', token: 'abc' }))?.['Authorization'], 'Bearer abc');
    assert.equal((await sent({ by: 'header', name: 'X-Key', value: 'k' }))?.['X-Key'], 'k');
  });

  it('waits no longer for another try once it is called off', async () => {
    const { access } = fakeAccess({ status: 503, headers: { 'retry-after': '30' } });
    const abort = new AbortController();
    const asked = request(address, { ...options, signal: abort.signal }, { http: access.http });
    setTimeout(() => abort.abort(), 10);
    assert.equal(problemOf(await asked), 'connector.source.cancelled');
  });
});
