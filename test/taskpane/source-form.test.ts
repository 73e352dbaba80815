import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SourceConfig } from '../../src/connector/sources';
import { describeProblem } from '../../src/messages';
import { sourceFields, sourceKinds } from '../../src/taskpane/source-fields';
import { emptyForm, formOf, readForm, type SourceForm } from '../../src/taskpane/source-form';

const form = (part: Partial<SourceForm> = {}): SourceForm => ({ ...emptyForm, ...part });
const address = 'https://kho.example.vn/a.csv';

const errorsOf = (part: Partial<SourceForm>, allowLoopback = false) => {
  const said = readForm(form(part), allowLoopback);
  assert.ok('errors' in said, JSON.stringify(said));
  return Object.fromEntries(Object.entries(said.errors).map(([field, problem]) => [field, problem?.id]));
};
const configOf = (part: Partial<SourceForm>, allowLoopback = false) => {
  const said = readForm(form(part), allowLoopback);
  assert.ok('config' in said, JSON.stringify(said));
  return said.config;
};

const known: readonly SourceConfig[] = [
  { kind: 'csv', address, name: 'Một cửa', columns: { channel: null }, content: 'dossier-list', timeout: 90 },
  { kind: 'json', address, path: 'data.items', content: 'dossier-list-one-channel', channel: 'online' },
  { kind: 'odata', address, entitySet: 'HoSo', only: { column: 'MaDonVi', values: ['H40.16.26', 'H40.16.27'] } },
  {
    kind: 'clickhouse',
    address,
    database: 'motcua',
    table: 'ho_so',
    latestBy: 'cap_nhat',
    timesAreUtc: true,
    columns: { received: 'ngay_tn' },
    signIn: 'header',
  },
];

describe('the form of a source', () => {
  for (const kind of sourceKinds)
    it(`names each field that ${kind} must have and lacks, at the field, before anything is asked`, () => {
      const required = sourceFields[kind].filter((field) => field.required).map(({ id }) => id);
      assert.deepEqual(errorsOf({ kind }), Object.fromEntries(required.map((id) => [id, 'data.source.needed'])));
    });

  for (const config of known)
    it(`of a ${config.kind} source that is known says the same source again`, () => {
      const { signIn, ...rest } = config;
      const shown = formOf(config, signIn ? { secret: { by: 'header', name: 'X-Khoa', value: 'abc' } } : {});
      const said = readForm(shown, false);
      assert.deepEqual(said, {
        config: signIn ? { ...rest, signIn } : rest,
        secret: signIn ? { by: 'header', name: 'X-Khoa', value: 'abc' } : undefined,
      });
    });

  it('asks anew for what one signs in with, for it was never kept', () => {
    const config = known[3];
    assert.ok(config);
    const shown = formOf(config);
    assert.deepEqual([shown.signIn, shown.secret], ['header', {}]);
    assert.deepEqual(errorsOf(shown), { header: 'data.source.needed', value: 'data.source.needed' });
  });

  it('says at the address what is wrong with it, in Vietnamese', () => {
    const at = (text: string) => errorsOf({ entries: { address: text } })['address'];
    assert.equal(at('số liệu'), 'connector.source.address');
    assert.equal(at('http://kho.example.vn/a.csv'), 'connector.source.https');
    assert.equal(at('https://kho.example.vn/a.csv?api_key=1'), 'connector.source.secret-in-address');
    const said = readForm(form({ entries: { address: 'http://kho.example.vn/' } }), false);
    const problem = 'errors' in said && said.errors.address;
    assert.match(problem ? describeProblem('vi', problem) : '', /kho\.example\.vn không dùng kết nối mã hóa/);
  });

  it('lets this machine be asked only where the pane comes from it', () => {
    const entries = { address: 'http://127.0.0.1:8123/a.csv' };
    assert.equal(errorsOf({ entries })['address'], 'connector.source.https');
    assert.equal(configOf({ entries }, true).address, entries.address);
  });

  it('takes a choice of rows whole or not at all', () => {
    const entries = { address, entitySet: 'HoSo' };
    const errors = (more: object) => errorsOf({ kind: 'odata', entries: { ...entries, ...more } });
    assert.deepEqual(errors({ onlyColumn: 'MaDonVi' }), { onlyValues: 'data.source.only-needs-values' });
    assert.deepEqual(errors({ onlyColumn: 'MaDonVi', onlyValues: ' ; ' }), {
      onlyValues: 'data.source.only-needs-values',
    });
    assert.deepEqual(errors({ onlyValues: 'H40' }), { onlyColumn: 'data.source.only-needs-column' });
    const whole = configOf({
      kind: 'odata',
      entries: { ...entries, onlyColumn: ' MaDonVi ', onlyValues: 'a;; b, c ' },
    });
    assert.deepEqual('only' in whole && whole.only, { column: 'MaDonVi', values: ['a', 'b, c'] });
  });

  it('ignores what was typed for another kind', () => {
    const entries = { address, entitySet: 'HoSo', onlyValues: 'x', timeout: '30', path: 'a' };
    assert.deepEqual(configOf({ entries }), { kind: 'csv', address, timeout: 30 });
  });

  it('forgets what was decided about columns with the kind of source', () => {
    const [csv] = known;
    assert.ok(csv);
    const changed = { ...formOf(csv), kind: 'json' as const };
    assert.deepEqual(configOf(changed), { kind: 'json', address, name: 'Một cửa', timeout: 90 });
  });

  it('says which time to wait makes none', () => {
    for (const timeout of ['0', '-5', 'abc', '99999'])
      assert.deepEqual(errorsOf({ entries: { address, timeout } }), { timeout: 'data.source.bad-timeout' });
  });

  it('says which part of what one signs in with is missing or cannot be sent', () => {
    const entries = { address };
    assert.deepEqual(errorsOf({ entries, signIn: 'password' }), { user: 'data.source.needed' });
    assert.deepEqual(errorsOf({ entries, signIn: 'password', secret: { user: 'a:b' } }), {
      user: 'data.source.bad-user',
    });
    assert.deepEqual(errorsOf({ entries, signIn: 'token', secret: { token: 'khóa' } }), {
      token: 'data.source.bad-secret',
    });
    assert.deepEqual(errorsOf({ entries, signIn: 'header', secret: { header: 'Cookie', value: 'a' } }), {
      header: 'data.source.bad-header',
    });
  });

  it('never puts a secret into the source or into words', () => {
    const ways = fc.constantFrom('password' as const, 'token' as const, 'header' as const);
    fc.assert(
      fc.property(ways, fc.string({ minLength: 1, unit: 'binary' }), fc.boolean(), (signIn, text, isWrong) => {
        const mark = `§${text}§`;
        const secret = { user: mark, password: mark, token: mark, header: mark, value: mark };
        const said = readForm(form({ entries: { address: isWrong ? 'x' : address }, signIn, secret }), false);
        const told = 'config' in said ? said.config : said.errors;
        assert.ok(!JSON.stringify(told).includes(JSON.stringify(mark).slice(1, -1)));
      }),
    );
  });
});
