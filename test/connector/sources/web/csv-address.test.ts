import assert from 'node:assert/strict';
import { importValues } from '../../../../src/connector/import';
import { createSource, csvAddress } from '../../../../src/connector/sources';
import type { CsvConfig } from '../../../../src/connector/sources/config';
import type { CellValue } from '../../../../src/tracking/types';
import { fullList, makeDossiers } from '../../dossiers/generate';
import { comparable, fakeAccess, type Given } from '../support';

const config: CsvConfig = { kind: 'csv', address: 'https://motcua.example.vn/xuat/danh%20sach.csv' };
const request = { periods: ['2026-Q3'] };
const csv = (list: readonly CellValue[][]): string =>
  list.map((row) => row.map((cell) => cell ?? '').join(';')).join('\r\n');

const inPieces = (text: string, size: number): Given => {
  const bytes = new TextEncoder().encode(text);
  const count = Math.ceil(bytes.length / size);
  return { body: Array.from({ length: count }, (_, at) => () => bytes.subarray(at * size, (at + 1) * size)) };
};

const problemOf = async (given: Given, more: Partial<CsvConfig> = {}) => {
  const counted = await csvAddress({ ...config, ...more }, fakeAccess(given).access).count(request);
  assert.ok(!counted.ok);
  return counted.problem;
};

describe('a CSV at an address', () => {
  const list = fullList(makeDossiers(800, 3));

  it('counts as the same file does, whatever pieces it comes in', async () => {
    const imported = importValues(list, request);
    assert.ok(imported.ok);
    for (const size of [1000, 4093, 1_000_000]) {
      const counted = await createSource(config, fakeAccess(inPieces(csv(list), size)).access).count(request);
      assert.ok(counted.ok);
      assert.deepEqual(comparable(counted.value.summary), comparable(imported.value.summary));
      assert.deepEqual(counted.value.indicators, imported.value.indicators);
      assert.equal(counted.value.countedBy, 'rows');
      const { columns, headings } = counted.value.recognition;
      assert.equal(headings[columns.get('received') ?? -1]?.text, 'Ngày tiếp nhận');
    }
  });

  it('finds the columns that the officer named, below the titles', async () => {
    const renamed = list.map((row, at) =>
      at === 0 ? row.map((name) => (name === 'Ngày tiếp nhận' ? 'NGÀY 1' : name)) : row,
    );
    const titled = `UBND XÃ TÂN MINH\r\n;;\r\n${csv(renamed)}`;
    const columns = { received: 'ngày 1', state: 'Trạng thái', code: 'Mã hồ sơ' };
    const counted = await csvAddress({ ...config, columns }, fakeAccess({ body: titled }).access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.equal(counted.value.rows, 800);
    const problem = await problemOf({ body: titled }, { columns: { received: 'Ngày nào' } });
    assert.equal(problem.id, 'connector.source.no-column');
    assert.equal(problem.params?.['column'], 'Ngày nào');
  });

  it('finds them under a header of two rows, which a page saved as a table may have', async () => {
    const [head = [], ...rows] = list;
    const cells = (row: readonly unknown[]) =>
      `<tr>${row.map((cell) => `<td>${String(cell ?? '')}</td>`).join('')}</tr>`;
    const isBelow = (at: number): boolean => at === 7 || at === 8;
    const upper = head.map((name, at) => (at === 7 ? 'Thời gian' : isBelow(at) ? '' : name));
    const lower = head.map((name, at) => (isBelow(at) ? name : ''));
    const body = `<table>${[upper, lower, ...rows].map(cells).join('')}</table>`;
    const columns = { received: 'Thời gian / Ngày tiếp nhận', channel: null };
    const counted = await csvAddress({ ...config, columns }, fakeAccess({ body }).access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.deepEqual([counted.value.rows, counted.value.recognition.header], [800, { row: 1, rows: 2, lastRow: 2 }]);
    assert.ok(!counted.value.recognition.columns.has('channel'));
  });

  it('is what the officer says that it is', async () => {
    const counts = { body: 'Nơi;Web;Quầy\nXã Ba;70;30\n' };
    assert.equal((await problemOf(counts)).id, 'connector.recognise.none');
    const columns = { label: 'Nơi', online: 'Web', direct: 'Quầy' };
    const known: CsvConfig = { ...config, content: 'statistic-by-channel', columns };
    const counted = await csvAddress(known, fakeAccess(counts).access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    const rate = counted.value.indicators.find(({ id }) => id === 'online_rate');
    assert.equal(rate && 'value' in rate && rate.value, 0.7);
  });

  it('is of one channel where the officer says so', async () => {
    const without = list.map((row) => row.filter((_, at) => at !== 5));
    const known: CsvConfig = { ...config, content: 'dossier-list-one-channel', channel: 'online' };
    const counted = await csvAddress(known, fakeAccess({ body: csv(without) }).access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.ok(counted.value.summary.every(({ kind, channel }) => kind !== 'dossiers' || channel === 'online'));
  });

  it('offers the rows that may name its columns where it is not understood', async () => {
    const offered: unknown[] = [];
    const { access } = fakeAccess({ body: 'Xuất ngày;\ncot a;cot b\n12/3/2026;x\n' });
    await csvAddress(config, access).count({ ...request, onColumns: (rows) => offered.push(...rows) });
    assert.deepEqual(offered, [{ row: 2, texts: ['cot a', 'cot b'] }]);
  });

  it('tells a login page from a table, and a page that is a table is read', async () => {
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const login = '<!doctype html><html><body><form>Đăng nhập</form></body></html>';
    assert.equal((await problemOf({ body: login, headers })).id, 'connector.source.not-csv');
    const withTable = '<html><table><tr><td>Tên đăng nhập</td></tr></table></html>';
    assert.equal((await problemOf({ body: withTable, headers })).id, 'connector.source.not-csv');
    const rows = list.map((row) => `<tr>${row.map((cell) => `<td>${cell ?? ''}</td>`).join('')}</tr>`);
    const saved = { body: `<html><table>${rows.join('')}</table></html>`, headers };
    const counted = await csvAddress(config, fakeAccess(saved).access).count(request);
    assert.ok(counted.ok);
    assert.equal(counted.value.rows, 800);
  });

  it('tells what is no list of dossiers, an empty answer and a missing file', async () => {
    assert.equal((await problemOf({ body: 'a;b\n1;2\n' })).id, 'connector.recognise.none');
    assert.deepEqual(await problemOf({ body: '' }), { id: 'source.empty', params: { file: 'danh sach.csv' } });
    assert.equal((await problemOf({ status: 404 })).id, 'connector.source.not-found');
    assert.equal(
      (await problemOf({ body: 'x', headers: { 'content-length': '600000000' } })).id,
      'connector.source.too-large',
    );
  });
});
