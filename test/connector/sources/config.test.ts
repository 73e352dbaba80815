import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseSourceConfig } from '../../../src/connector/sources';
import { checkAddress } from '../../../src/connector/sources/http/address';

const problemOf = (value: unknown) => {
  const parsed = parseSourceConfig(value);
  assert.ok(!parsed.ok);
  return [parsed.problem.id, parsed.problem.params?.['field']];
};

describe('the configuration of a source', () => {
  it('is read back from what was stored', () => {
    const stored = {
      kind: 'clickhouse',
      name: 'Kho của thành phố',
      address: 'https://kho.example.vn:8443/',
      database: 'motcua',
      table: 'ho_so',
      columns: { received: 'ngay_tn' },
      only: { column: 'ma_don_vi', values: ['H40.16.26'] },
      latestBy: 'cap_nhat',
      timesAreUtc: true,
      timeout: 120,
    };
    const parsed = parseSourceConfig(JSON.parse(JSON.stringify(stored)));
    assert.deepEqual(parsed, { ok: true, value: stored });
  });

  it('keeps nothing but its own fields: no password, key or token gets into the workbook', () => {
    const parsed = parseSourceConfig({
      kind: 'csv',
      address: 'https://kho.example.vn/a.csv#phan',
      password: 'x',
      token: 'y',
      secret: { by: 'token', token: 'z' },
      headers: { Authorization: 'Bearer z' },
    });
    assert.deepEqual(parsed, { ok: true, value: { kind: 'csv', address: 'https://kho.example.vn/a.csv' } });
  });

  it('says which part is missing or wrong', () => {
    assert.deepEqual(problemOf(null), ['connector.source.config', 'kind']);
    assert.deepEqual(problemOf({ kind: 'sql', address: 'https://a.vn' }), ['connector.source.config', 'kind']);
    assert.deepEqual(problemOf({ kind: 'toString', address: 'https://a.vn' }), ['connector.source.config', 'kind']);
    assert.deepEqual(problemOf({ kind: 'csv' }), ['connector.source.config', 'address']);
    assert.deepEqual(problemOf({ kind: 'odata', address: 'https://a.vn' }), ['connector.source.config', 'entitySet']);
    assert.deepEqual(problemOf({ kind: 'csv', address: 'https://a.vn', columns: { owner: 'Chủ hồ sơ' } }), [
      'connector.source.config',
      'columns',
    ]);
    assert.deepEqual(
      problemOf({ kind: 'odata', address: 'https://a.vn', entitySet: 'A', only: { column: 'a', values: [] } }),
      ['connector.source.config', 'only'],
    );
    assert.deepEqual(problemOf({ kind: 'csv', address: 'http://a.vn' }), ['connector.source.https', undefined]);
    assert.deepEqual(problemOf({ kind: 'csv', address: 'https://u:p@a.vn' }), [
      'connector.source.secret-in-address',
      undefined,
    ]);
  });

  it('keeps that a column is not there, how one signs in, and what an address holds where the officer says it', () => {
    const address = 'https://kho.example.vn/a.csv';
    for (const config of [
      { kind: 'csv', address, columns: { channel: null, received: 'ngay_tn' }, signIn: 'password' },
      { kind: 'csv', address, columns: { online: 'Qua mạng' }, content: 'statistic-by-channel' },
      { kind: 'json', address, content: 'dossier-list-one-channel', channel: 'online' },
    ]) {
      assert.deepEqual(parseSourceConfig(config), { ok: true, value: config });
    }
    assert.deepEqual(problemOf({ kind: 'csv', address, columns: { 'no-such': null } })[1], 'columns');
    assert.deepEqual(problemOf({ kind: 'csv', address, signIn: 'Bearer abc' })[1], 'signIn');
    assert.deepEqual(problemOf({ kind: 'json', address, content: 'anything' })[1], 'content');
    assert.deepEqual(
      problemOf({ kind: 'csv', address, columns: { received: 'a' }, content: 'survey-counts' })[1],
      'columns',
    );
  });

  it('never lets an address through that is not https', () => {
    fc.assert(
      fc.property(fc.oneof(fc.webUrl({ validSchemes: ['http', 'https', 'ftp'] }), fc.string()), (text) => {
        const checked = checkAddress(text);
        assert.ok(!checked.ok || checked.value.protocol === 'https:');
      }),
    );
  });
});
