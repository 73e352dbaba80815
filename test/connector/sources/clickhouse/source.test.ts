import assert from 'node:assert/strict';
import { clickHouse } from '../../../../src/connector/sources';
import { createTexts, quoteName, quoteText } from '../../../../src/connector/sources/clickhouse/literals';
import type { ClickHouseConfig } from '../../../../src/connector/sources/config';
import { fakeAccess, type Asked, type Given } from '../support';

const config: ClickHouseConfig = { kind: 'clickhouse', address: 'https://kho.example.vn:8443/', table: 'ho_so' };
const request = { periods: ['2026-Q3'] };

const rows = (...data: unknown[][]): Given => ({ body: JSON.stringify({ meta: [], data, rows: data.length }) });

/** A server of a version that answers each question by what it is. */
const server = (version: string) =>
  fakeAccess(({ body = '' }: Asked) => {
    if (body.startsWith('SELECT version()')) return rows([version]);
    if (body.startsWith('DESCRIBE')) return rows(['ngay_tiep_nhan', 'Date'], ['trang_thai', 'LowCardinality(String)']);
    if (body.includes('ccch_word')) return rows([0, "Đang xử lý 'gấp'"], [0, 'Đã trả kết quả']);
    if (body.includes('ccch_no_received')) return rows(['3', '0', '0', '0', '0', '0', '3', '0', '0']);
    return rows();
  });

const problemOf = async (given: Given) => {
  const { access } = fakeAccess(given);
  const counted = await clickHouse(config, access).count(request);
  assert.ok(!counted.ok);
  return counted.problem;
};

describe('a ClickHouse table', () => {
  it('is asked with texts beside the query where the server binds them', async () => {
    const { access, asked } = server('24.8.1.1');
    const counted = await clickHouse(config, access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    const grouped = asked.find(({ body }) => body?.includes('GROUP BY'));
    assert.ok(grouped);
    const sent = `${decodeURIComponent(grouped.address.replace(/\+/g, ' '))} ${grouped.body}`;
    assert.match(grouped.body ?? '', /ccch_state IN \(\{t0:String\}/);
    assert.doesNotMatch(grouped.body ?? '', /gấp/);
    assert.match(sent, /param_t0/);
    assert.match(sent, /gấp/);
  });

  it('is asked with escaped texts where it does not', async () => {
    const { access, asked } = server('18.16.1');
    const counted = await clickHouse(config, access).count(request);
    assert.ok(counted.ok);
    const grouped = asked.find(({ body }) => body?.includes('GROUP BY'));
    assert.match(grouped?.body ?? '', /ccch_state IN \('Đang xử lý \\'gấp\\''/);
    assert.ok(asked.every(({ address }) => !address.includes('param_')));
  });

  it('is only ever read', async () => {
    const { access, asked } = server('24.8.1.1');
    await clickHouse(config, access).count({});
    assert.ok(asked.every(({ body = '' }) => /^(--|SELECT|DESCRIBE)\b/.test(body.trim())));
  });

  it('escapes texts and names', () => {
    assert.equal(quoteText("a'b\\c\n"), "'a\\'b\\\\c\\n'");
    assert.equal(quoteName('a`b'), '`a\\`b`');
    const texts = createTexts('23.1');
    assert.deepEqual(
      [texts.text('x'), texts.text('y'), texts.text('x')],
      ['{t0:String}', '{t1:String}', '{t0:String}'],
    );
    assert.deepEqual(texts.params, { t0: 'x', t1: 'y' });
  });

  for (const [name, given, id] of [
    [
      'a table that is not there',
      { status: 404, body: "Code: 60. DB::Exception: Table default.ho_so doesn't exist. (UNKNOWN_TABLE)" },
      'no-table',
    ],
    ['a wrong password', { status: 401, body: 'Code: 516. DB::Exception: x (AUTHENTICATION_FAILED)' }, 'unauthorized'],
    [
      'a wrong password told with another status',
      { status: 500, body: 'Code: 516. DB::Exception: x (AUTHENTICATION_FAILED)' },
      'unauthorized',
    ],
    ['a right that is missing', { status: 500, body: 'Code: 497. DB::Exception: x (ACCESS_DENIED)' }, 'forbidden'],
    ['a server that is none', { status: 404, body: '<html>nginx</html>' }, 'not-found'],
    ['another kind of answer', { body: '<html>Đăng nhập</html>' }, 'clickhouse-answer'],
    ['a server that is too busy', { status: 503 }, 'busy'],
  ] as const)
    it(`tells ${name}`, async () => {
      assert.equal((await problemOf(given)).id, `connector.source.${id}`);
    });

  it('quotes any other error of the server with its code, in one line', async () => {
    const problem = await problemOf({
      status: 500,
      body: 'Code: 241. DB::Exception: Memory limit\n exceeded: would use 9 GiB. (MEMORY_LIMIT_EXCEEDED) (version 24.8)',
    });
    assert.equal(problem.id, 'connector.source.query');
    assert.equal(problem.params?.['code'], '241');
    assert.match(String(problem.params?.['text']), /^Memory limit exceeded: would use 9 GiB\./);
  });

  it('does not sign in unless it is told to: browsers ask twice for a request that does', async () => {
    const { access, asked } = fakeAccess(rows(['24.8']));
    await clickHouse(config, access).count(request);
    assert.ok(asked.length > 0);
    for (const { headers } of asked) assert.ok(!Object.keys(headers).some((name) => /authorization/i.test(name)));
  });

  it('sends a password once, in a header, and never in an address', async () => {
    const { access, asked } = fakeAccess(rows(['24.8']), {
      secret: { by: 'password', user: 'cán bộ', password: 'mật khẩu' },
    });
    await clickHouse(config, access).count(request);
    const expected = `Basic ${Buffer.from('cán bộ:mật khẩu', 'utf8').toString('base64')}`;
    assert.ok(
      asked.every(
        ({ headers, address }) => headers['Authorization'] === expected && !/password|m%E1%BA%ADt/.test(address),
      ),
    );
  });
});
