import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceConfig } from '../../src/connector/sources';
import { parseSources, withSource } from '../../src/excel/sources';

const csv = (name: string, part: object = {}): SourceConfig => ({
  kind: 'csv',
  address: `https://kho.example.vn/${name}.csv`,
  name,
  ...part,
});
const stored = (sources: readonly unknown[]): unknown => JSON.parse(JSON.stringify({ version: 1, sources }));

describe('excel: sources that a workbook remembers', () => {
  it('come back as they were kept', () => {
    const table: SourceConfig = {
      kind: 'clickhouse',
      address: 'https://kho.example.vn:8443/',
      table: 'ho_so',
      only: { column: 'ma_don_vi', values: ['H40.16.26'] },
      columns: { channel: null },
      signIn: 'password',
    };
    const kept = withSource(withSource([], csv('a')), table);
    assert.deepEqual(parseSources(stored(kept)), [csv('a'), table]);
  });

  it('hold one of each, the last; and none in place of the one that was changed', () => {
    const renamed = csv('a', { name: 'Một cửa' });
    assert.deepEqual(withSource([csv('a'), csv('b')], renamed), [csv('b'), renamed]);
    const [key] = [csv('a')].map(({ kind, address }) => JSON.stringify([kind, address, null, null]));
    assert.deepEqual(withSource([csv('a'), csv('b')], csv('c'), key), [csv('b'), csv('c')]);
    assert.deepEqual(parseSources(stored([csv('a'), renamed])), [renamed]);
  });

  it('are some at most, the oldest go', () => {
    let kept: SourceConfig[] = [];
    for (let number = 0; number < 25; number += 1) kept = withSource(kept, csv(`k${number}`));
    assert.deepEqual([kept.length, kept[0]?.name], [20, 'k5']);
  });

  it('are what can be read of the setting, whatever others wrote there', () => {
    assert.deepEqual(
      parseSources(
        stored([
          'nothing',
          null,
          { kind: 'sql', address: 'https://a.vn' },
          { kind: 'csv', address: 'http://kho.example.vn/a.csv' },
          { kind: 'csv', address: 'https://an:mat@kho.example.vn/' },
          csv('a', { columns: 7 }),
          csv('b'),
        ]),
      ),
      [csv('b')],
    );
    for (const wrong of [
      undefined,
      null,
      7,
      'x',
      [],
      { version: 2, sources: [csv('a')] },
      { version: 1, sources: {} },
    ]) {
      assert.deepEqual(parseSources(wrong), []);
    }
  });

  it('never hold a secret, however it got there', () => {
    const secretNames = ['secret', 'password', 'token', 'user', 'headers', 'value', 'Authorization'];
    fc.assert(
      fc.property(fc.constantFrom(...secretNames), fc.string({ minLength: 1 }), (field, text) => {
        const mark = `~${text}~`;
        const [kept] = parseSources(stored([{ ...csv('a'), [field]: mark, signIn: 'token' }]));
        assert.deepEqual(kept, csv('a', { signIn: 'token' }));
        assert.deepEqual(parseSources(stored([{ ...csv('a'), signIn: mark }])), []);
      }),
    );
  });
});
