import assert from 'node:assert/strict';
import fc from 'fast-check';
import { sourceKey, sourceName } from '../../../src/connector/sources/name';
import type { SourceConfig } from '../../../src/connector/sources';

describe('the name of a source', () => {
  const csv: SourceConfig = { kind: 'csv', address: 'https://kho.example.vn/xuat/danh%20s%C3%A1ch.csv?don-vi=H40' };

  it('is the officer’s own, else what it is of', () => {
    assert.equal(sourceName({ ...csv, name: 'Kho của thành phố' }), 'Kho của thành phố');
    assert.equal(sourceName(csv), 'danh sách.csv');
    assert.equal(sourceName({ kind: 'json', address: 'https://kho.example.vn/' }), 'kho.example.vn');
    assert.equal(
      sourceName({ kind: 'odata', address: 'https://kho.example.vn/v4/', entitySet: 'HoSo' }),
      'HoSo (kho.example.vn)',
    );
    assert.equal(
      sourceName({ kind: 'clickhouse', address: 'https://kho.example.vn:8443/', table: 'ho_so' }),
      'ho_so (kho.example.vn:8443)',
    );
  });

  it('never holds the parameters of the address', () => {
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true }), fc.nat(), (url, mark) => {
        const address = new URL(url);
        address.search = `?ma=zz${mark}zz`;
        assert.ok(!sourceName({ kind: 'csv', address: address.href }).includes(`zz${mark}zz`));
      }),
    );
  });

  it('does not make it another source, nor do its columns; another address, table or choice of rows does', () => {
    const key = sourceKey(csv);
    assert.equal(sourceKey({ ...csv, name: 'x', columns: { channel: null }, timeout: 5 }), key);
    assert.notEqual(sourceKey({ ...csv, address: 'https://kho.example.vn/khac.csv' }), key);
    const table: SourceConfig = { kind: 'clickhouse', address: 'https://kho.example.vn/', table: 'a' };
    const keys = [
      table,
      { ...table, table: 'b' },
      { ...table, database: 'a' },
      { ...table, only: { column: 'c', values: ['1'] } },
    ].map(sourceKey);
    assert.equal(new Set(keys).size, 4);
  });
});
