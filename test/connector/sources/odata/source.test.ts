import assert from 'node:assert/strict';
import { odata, type CountRequest } from '../../../../src/connector/sources';
import type { ODataConfig } from '../../../../src/connector/sources/config';
import { quoteText } from '../../../../src/connector/sources/odata/filter';
import { fakeAccess, type Asked, type Given } from '../support';

const properties = { MaHoSo: 'String', NgayTiepNhan: 'Date', NgayKetThucXuLy: 'Date', TrangThaiHoSo: 'String' };
const description = (types: Record<string, string> = properties): string =>
  `<Schema Namespace="n"><EntityType Name="HoSo"><Key><PropertyRef Name="MaHoSo"/></Key>${Object.entries(types)
    .map(([name, type]) => `<Property Name="${name}" Type="Edm.${type}"/>`)
    .join(
      '',
    )}</EntityType><EntityContainer Name="C"><EntitySet Name="HoSo" EntityType="n.HoSo"/></EntityContainer></Schema>`;

const row = (code: number, received = '2026-07-02') => ({
  MaHoSo: `A${code}`,
  NgayTiepNhan: received,
  NgayKetThucXuLy: null,
  TrangThaiHoSo: 'Đang xử lý',
});

const json = (value: unknown, more: object = {}): Given => ({ body: JSON.stringify({ value, ...more }) });

/** A service that answers what is asked by `reply`, and always describes itself. */
const service = (reply: (asked: URL) => Given, types?: Record<string, string>) =>
  fakeAccess((asked: Asked) => {
    const address = new URL(asked.address);
    return address.pathname.endsWith('$metadata') ? { body: description(types) } : reply(address);
  });

const config: ODataConfig = { kind: 'odata', address: 'https://motcua.example.vn/odata/', entitySet: 'HoSo' };
const request: CountRequest = { periods: ['2026-Q3'] };
const option = (address: URL, name: string): string => address.searchParams.get(name) ?? '';

describe('an OData feed', () => {
  const withoutApply = (
    rows: (address: URL) => Given,
    refusal: Given = { status: 501 },
    types?: Record<string, string>,
  ) => service((address) => (address.searchParams.has('$apply') ? refusal : rows(address)), types);

  for (const [name, refusal] of [
    ['says that it knows no $apply', { status: 501 }],
    ['fails on $apply', { status: 500, body: 'NullReferenceException' }],
    ['ignores $apply and gives rows', json([row(1)])],
    ['gives counts that are none', json([{ ccch_n: 'H0H1' }])],
  ] as const)
    it(`that ${name} is counted here, from its rows`, async () => {
      const { access, asked } = withoutApply(() => json([row(1), row(2), row(3, '2026-01-05')]), refusal);
      const counted = await odata(config, access).count(request);
      assert.ok(counted.ok);
      assert.equal(counted.value.countedBy, 'rows');
      assert.equal(counted.value.rows, 3);
      const last = new URL(asked.at(-1)?.address ?? '');
      assert.equal(option(last, '$select'), 'MaHoSo,NgayTiepNhan,NgayKetThucXuLy,TrangThaiHoSo');
      assert.equal(option(last, '$filter'), '(NgayTiepNhan le 2026-09-30)');
      assert.equal(option(last, '$orderby'), 'MaHoSo');
    });

  it('is read to its last page, wherever the service cuts', async () => {
    const links: Record<string, Given> = {
      '': json([row(1), row(2)], { '@odata.nextLink': 'HoSo?$skiptoken=2' }),
      '2': json([row(3)], { '@odata.nextLink': 'https://motcua.example.vn/odata/HoSo?$skiptoken=3' }),
      '3': json([row(4)]),
    };
    const { access } = withoutApply((address) => links[option(address, '$skiptoken')] ?? { status: 404 });
    const counted = await odata(config, access).count(request);
    assert.ok(counted.ok);
    assert.equal(counted.value.rows, 4);
  });

  it('is asked for page after page where the service makes none', async () => {
    const { access, asked } = withoutApply((address) => {
      const [skip, top] = [Number(option(address, '$skip')), Number(option(address, '$top'))];
      return json(Array.from({ length: Math.min(top, 12_000 - skip) }, (_, at) => row(skip + at)));
    });
    const counted = await odata(config, access).count(request);
    assert.ok(counted.ok);
    assert.equal(counted.value.rows, 12_000);
    assert.equal(asked.filter(({ address }) => address.includes('$select')).length, 3);
  });

  it('is not asked again where the service gives everything at once', async () => {
    const { access, asked } = withoutApply(() => json(Array.from({ length: 7000 }, (_, at) => row(at))));
    const counted = await odata(config, access).count(request);
    assert.ok(counted.ok);
    assert.equal(counted.value.rows, 7000);
    assert.equal(asked.filter(({ address }) => address.includes('$select')).length, 1);
  });

  it('is asked without the days where it takes no filter, never without the officer’s own choice', async () => {
    const noFilter = (address: URL): Given => (address.searchParams.has('$filter') ? { status: 400 } : json([row(1)]));
    const plain = await odata(config, withoutApply(noFilter).access).count(request);
    assert.ok(plain.ok);
    assert.equal(plain.value.rows, 1);
    const only = { column: 'TrangThaiHoSo', values: ["Đang 'xử lý'"] };
    const { access, asked } = withoutApply(noFilter);
    const chosen = await odata({ ...config, only }, access).count(request);
    assert.ok(!chosen.ok);
    assert.equal(chosen.problem.id, 'connector.source.refused');
    assert.match(decodeURIComponent(asked.at(-1)?.address ?? ''), /\(TrangThaiHoSo eq 'Đang ''xử lý'''\)/);
  });

  it('never follows a page to another server', async () => {
    const { access } = withoutApply(() =>
      json([row(1)], { '@odata.nextLink': 'https://khac.example.vn/odata/HoSo?$skip=1' }),
    );
    const counted = await odata(config, access).count(request);
    assert.ok(!counted.ok);
    assert.equal(counted.problem.id, 'connector.source.foreign-page');
  });

  it('that points a page to itself does not go on for ever', async () => {
    const { access } = withoutApply((address) => json([row(1)], { '@odata.nextLink': address.href }));
    const counted = await odata(config, access).count(request);
    assert.ok(!counted.ok);
    assert.equal(counted.problem.id, 'connector.source.odata-answer');
  });

  for (const [name, given, id] of [
    ['a page of another kind', { body: '<html>' }, 'odata-answer'],
    ['an answer without rows', { body: '{"d":{"results":[]}}' }, 'odata-answer'],
    ['a login that ran out', { status: 401 }, 'unauthorized'],
  ] as const)
    it(`tells ${name}`, async () => {
      const { access } = withoutApply(() => given);
      const counted = await odata(config, access).count(request);
      assert.ok(!counted.ok);
      assert.equal(counted.problem.id, `connector.source.${id}`);
    });

  it('tells an address that describes nothing', async () => {
    const { access } = fakeAccess({ body: '<html>Đăng nhập</html>' });
    const counted = await odata(config, access).count(request);
    assert.ok(!counted.ok);
    assert.equal(counted.problem.id, 'connector.source.odata-metadata');
  });

  it('keeps the parameters of its address, and counts what is no period as none', async () => {
    const { access, asked } = withoutApply(() => json([row(1)]));
    await odata({ ...config, address: 'https://motcua.example.vn/odata?sap-client=100' }, access).count(request);
    assert.ok(
      asked.every(
        ({ address }) => address.startsWith('https://motcua.example.vn/odata/') && address.includes('sap-client=100'),
      ),
    );
    const wrong = await odata(config, access).count({ periods: ['quý 3'] });
    assert.deepEqual(wrong, { ok: false, problem: { id: 'connector.import.bad-period', params: { period: 'quý 3' } } });
  });

  it('with moments in Vietnamese time is compared by day on the service', async () => {
    const moments = { ...properties, NgayTiepNhan: 'DateTimeOffset', NgayKetThucXuLy: 'DateTimeOffset' };
    const { access, asked } = service((address) => {
      const apply = option(address, '$apply');
      if (apply === '') return json([{ NgayTiepNhan: '2026-07-01T08:00:00+07:00', NgayKetThucXuLy: null }]);
      return json(apply.includes('groupby') ? [{ TrangThaiHoSo: 'Đang xử lý', ccch_n: 3 }] : [{ ccch_n: 3 }]);
    }, moments);
    const counted = await odata(config, access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.equal(counted.value.countedBy, 'server');
    const steps = asked.map(({ address }) => option(new URL(address), '$apply'));
    assert.ok(steps.some((step) => step.includes('date(NgayKetThucXuLy) lt date(NgayTiepNhan)')));
    assert.ok(
      steps.some((step) =>
        step.includes('(NgayTiepNhan ge 2026-07-01T00:00:00+07:00) and (NgayTiepNhan lt 2026-10-01T00:00:00+07:00)'),
      ),
    );
  });

  it('doubles the quotes of a text', () => {
    assert.equal(quoteText("a'b') or (1 eq 1"), "'a''b'') or (1 eq 1'");
  });
});
