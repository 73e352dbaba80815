/** The same dossiers counted by a real ClickHouse and by the connector: one summary. */
import assert from 'node:assert/strict';
import { createClient } from '@clickhouse/client-web';
import fc from 'fast-check';
import { importValues, type ImportOptions } from '../../../../src/connector/import';
import { clickHouse } from '../../../../src/connector/sources';
import { quoteName, quoteText } from '../../../../src/connector/sources/clickhouse/literals';
import type { ClickHouseConfig } from '../../../../src/connector/sources/config';
import type { CountRequest, SourceAccess } from '../../../../src/connector/sources/types';
import type { CellValue } from '../../../../src/tracking/types';
import { fullHeader, fullList, makeDossiers, type Dossier } from '../../dossiers/generate';
import { comparable, loopback } from '../support';
import { startClickHouse, type ClickHouseServer } from './server';

const count = async (config: ClickHouseConfig, request: CountRequest, access: SourceAccess = loopback) => {
  const counted = await clickHouse(config, access).count(request);
  assert.ok(counted.ok, JSON.stringify(counted));
  return counted.value;
};

const inMemory = (list: CellValue[][], options: ImportOptions) => {
  const imported = importValues(list, options);
  assert.ok(imported.ok, JSON.stringify(imported));
  return imported.value;
};

/** Reasons and numbers; a server names no rows. */
const reasons = (rejected: readonly { reason: string; count: number }[]): string[] =>
  rejected.map(({ reason, count: rows }) => `${reason} ${rows}`).sort();

describe('counting on a ClickHouse server', function () {
  let server: ClickHouseServer | undefined;
  let client: ReturnType<typeof createClient> | undefined;

  before(async function () {
    server = await startClickHouse();
    if (!server) {
      console.log('    ClickHouse is not installed: nothing is counted on its server.');
      this.skip();
    }
    client = createClient({ url: server.address, keep_alive: { enabled: false } });
  });

  after(async () => {
    await client?.close();
    await server?.stop();
  });

  const address = (): string => server?.address ?? '';

  async function fill(table: string, columns: Record<string, string>, rows: Record<string, unknown>[]) {
    const declared = Object.entries(columns).map(([name, type]) => `${quoteName(name)} ${type}`);
    await client?.command({ query: `CREATE TABLE ${quoteName(table)} (${declared.join(', ')}) ENGINE = Log` });
    for (let at = 0; at < rows.length; at += 20_000) {
      const values = rows.slice(at, at + 20_000).map((row) => JSON.stringify(row));
      // The client's own insert would not quote the table's name.
      await client?.command({ query: `INSERT INTO ${quoteName(table)} FORMAT JSONEachRow ${values.join('\n')}` });
    }
  }

  const typedColumns = {
    ma_ho_so: 'String',
    linh_vuc: 'String',
    kenh_thuc_hien: 'UInt8',
    trang_thai: 'UInt8',
    ngay_tiep_nhan: 'DateTime',
    ngay_hen_tra: 'Nullable(Date)',
    ngay_ket_thuc: 'Date',
    le_phi: 'UInt32',
    hinh_thuc_thanh_toan: 'String',
    so_hoa: 'UInt8',
    so_hoa_ket_qua: 'UInt8',
    xac_thuc_vneid: 'Nullable(UInt8)',
  };

  const typedRow = (dossier: Dossier) => ({
    ma_ho_so: dossier.code,
    linh_vuc: dossier.field,
    kenh_thuc_hien: dossier.channel + 1,
    trang_thai: dossier.state,
    ngay_tiep_nhan: `${dossier.received} 23:59:59`,
    ngay_hen_tra: dossier.due,
    ngay_ket_thuc: dossier.finished ?? '1970-01-01',
    le_phi: dossier.fee,
    hinh_thuc_thanh_toan: dossier.payment,
    so_hoa: dossier.papers,
    so_hoa_ket_qua: dossier.result ? 1 : 0,
    xac_thuc_vneid: dossier.identified ? 1 : null,
  });

  describe('of 200,000 dossiers', () => {
    const dossiers = makeDossiers(200_000, 7);

    before(async () => {
      await fill('ho_so', typedColumns, []);
      for (let at = 0; at < dossiers.length; at += 20_000)
        await client?.insert({
          table: 'ho_so',
          format: 'JSONEachRow',
          values: dossiers.slice(at, at + 20_000).map(typedRow),
        });
    });

    for (const calendar of ['calendar', 'reporting'] as const)
      it(`gives the summary of the connector, by the ${calendar} calendar`, async () => {
        const options = { periods: ['2026-Q2', '2026-Q3'], calendar };
        const counted = await count({ kind: 'clickhouse', address: address(), table: 'ho_so' }, options);
        const imported = inMemory(fullList(dossiers), options);
        assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
        assert.ok(counted.summary.length > 50);
        assert.equal(counted.countedBy, 'server');
        assert.deepEqual(
          [counted.rows, counted.duplicates, counted.excluded, reasons(counted.rejected)],
          [imported.rows, 0, imported.excluded, reasons(imported.rejected)],
        );
        assert.deepEqual(counted.indicators, imported.indicators);
      });

    it('sends a few questions and gets a summary back, not the dossiers', async () => {
      let bytes = 0;
      const statements: string[] = [];
      const access: SourceAccess = {
        ...loopback,
        http: {
          fetch: async (target, options) => {
            statements.push(options.body ?? '');
            const answer = await loopback.http.fetch(target, options);
            bytes += Number(answer.headers.get('content-length') ?? 0);
            return answer;
          },
        },
      };
      await count({ kind: 'clickhouse', address: address(), table: 'ho_so' }, { periods: ['2026-Q3'] }, access);
      assert.equal(statements.filter((text) => /\bGROUP BY\b/.test(text)).length, 1);
      assert.equal(statements.length, 6);
      assert.ok(bytes < 1_000_000, String(bytes));
    });

    it('finds the quarters of the rows where no period was chosen', async () => {
      const counted = await count({ kind: 'clickhouse', address: address(), table: 'ho_so' }, {});
      const imported = inMemory(fullList(dossiers), {});
      assert.deepEqual(counted.periods, imported.periods);
      assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
    });

    it('counts only the rows of the officer’s own choice', async () => {
      const only = { column: 'linh_vuc', values: ['Đất đai', 'Hộ tịch'] };
      const counted = await count(
        { kind: 'clickhouse', address: address(), table: 'ho_so', only },
        { periods: ['2026-Q3'] },
      );
      const own = dossiers.filter(({ field }) => only.values.includes(field));
      assert.equal(counted.rows, own.length);
      assert.deepEqual(
        comparable(counted.summary),
        comparable(inMemory(fullList(own), { periods: ['2026-Q3'] }).summary),
      );
    });
  });

  describe('of texts as one-stop systems write them', () => {
    const dossiers = makeDossiers(2000, 11);
    // Dossiers that end before they begin.
    dossiers.slice(0, 40).forEach((dossier, at) => {
      dossiers[at] = { ...dossier, state: 9, received: '2026-07-20', finished: '2026-07-05' };
    });
    const list = fullList(dossiers);
    const at = (name: string): number => fullHeader.indexOf(name);
    const change = (row: number, name: string, value: CellValue) => {
      const cells = list[row];
      if (cells) cells[at(name)] = value;
    };
    const columns = Object.fromEntries(fullHeader.map((name) => [name, 'String']));
    const table = "hồ sơ `một cửa` \\ 'x'";

    before(async () => {
      change(50, 'Ngày tiếp nhận', '31/02/2026');
      change(51, 'Ngày tiếp nhận', '');
      change(52, 'Ngày tiếp nhận', 'chưa rõ');
      change(53, 'Trạng thái', '');
      change(54, 'Trạng thái', 'Chuyển phòng Tư pháp');
      change(55, 'Hình thức tiếp nhận', 'Qua loa phường');
      change(56, 'Hình thức tiếp nhận', '');
      change(57, 'Mã hồ sơ', '');
      change(58, 'Ngày hẹn trả', 'không hẹn');
      change(59, 'Ngày tiếp nhận', '5-7-2026');
      change(60, 'Ngày tiếp nhận', '2026-07-05T08:00:00');
      change(61, 'Ngày tiếp nhận', ' 05.07.2026');
      change(62, 'Lĩnh vực', '  đất   đai ');
      const [header = [], ...rows] = list;
      await fill(
        table,
        columns,
        rows.map((row) => Object.fromEntries(header.map((name, place) => [String(name), String(row[place] ?? '')]))),
      );
    });

    it('gives the same summary, the same rejections by reason, and the same exclusions', async () => {
      for (const periods of [['2026-Q3'], ['2026-H1']]) {
        const counted = await count({ kind: 'clickhouse', address: address(), table }, { periods });
        const imported = inMemory(list, { periods });
        assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
        assert.deepEqual(reasons(counted.rejected), reasons(imported.rejected));
        assert.equal(counted.excluded, imported.excluded);
        assert.deepEqual(counted.due, imported.due);
        assert.ok(counted.due.length > 100);
      }
    });

    it('takes what the officer decided on a status', async () => {
      const options = { periods: ['2026-Q3'], states: { 'chuyển phòng tư pháp': 'processing' as const } };
      const counted = await count({ kind: 'clickhouse', address: address(), table }, options);
      assert.deepEqual(reasons(counted.rejected), reasons(inMemory(list, options).rejected));
      assert.ok(!counted.rejected.some(({ reason }) => reason === 'unknown-state'));
    });
  });

  describe('of dossiers that are written again at each step', () => {
    const dossiers = makeDossiers(300, 5);
    const steps = dossiers.flatMap((dossier, index) =>
      index % 3 === 0
        ? [
            { dossier: { ...dossier, state: 2, finished: null }, step: 1 },
            { dossier, step: 2 },
          ]
        : [{ dossier, step: 1 }],
    );
    const coded = steps.map(({ dossier, step }) => ({ ...typedRow(dossier), buoc: step }));
    const config = (more: Partial<ClickHouseConfig> = {}): ClickHouseConfig => ({
      kind: 'clickhouse',
      address: address(),
      table: 'nhieu_buoc',
      ...more,
    });

    before(async () => {
      // The later step first, so that the order of the rows does not help.
      await fill('nhieu_buoc', { ...typedColumns, buoc: 'UInt8' }, [...coded].reverse());
    });

    it('counts the latest row of each dossier where the column of the time is known', async () => {
      const counted = await count(config({ latestBy: 'buoc' }), { periods: ['2026-Q3'] });
      const imported = inMemory(fullList(dossiers), { periods: ['2026-Q3'] });
      assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
      assert.equal(counted.duplicates, steps.length - dossiers.length);
    });

    it('says that dossiers were counted more than once where it is not', async () => {
      const counted = await count(config(), { periods: ['2026-Q3'] });
      const found = counted.findings.find(({ id }) => id === 'remote-duplicates');
      assert.equal(found?.problem.params?.['count'], steps.length - dossiers.length);
    });
  });

  it('reads moments kept in UTC as Vietnamese days where the officer says so', async () => {
    // 20:00 UTC of 30 June is 3 o'clock of 1 July in Việt Nam.
    const row = { ma_ho_so: 'A', ngay_tiep_nhan: '2026-06-30 20:00:00', trang_thai: 4 };
    await fill('gio_utc', { ma_ho_so: 'String', ngay_tiep_nhan: "DateTime('UTC')", trang_thai: 'UInt8' }, [row]);
    const received = async (more: Partial<ClickHouseConfig>) => {
      const counted = await count(
        { kind: 'clickhouse', address: address(), table: 'gio_utc', ...more },
        { periods: ['2026-07'] },
      );
      return counted.summary.reduce((sum, { counts }) => sum + (counts.received ?? 0), 0);
    };
    assert.equal(await received({ timesAreUtc: true }), 1);
    assert.equal(await received({}), 0);
  });

  it('reads texts and names as they are, whatever stands in them', async () => {
    const nasty = fc.string({
      unit: fc.constantFrom(
        "'",
        '\\',
        '`',
        '"',
        '\n',
        '\t',
        '\0',
        '\b',
        '{',
        '}',
        '%',
        'ế',
        '𐍈',
        ' ',
        '-',
        'n',
        '0',
        ';',
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { minLength: 1, maxLength: 20 }), async (texts) => {
        const query = `SELECT ${texts.map((text, index) => `${quoteText(text)} AS ${quoteName(`${index}${text}`)}`).join(', ')}`;
        const set = await client?.query({ query, format: 'JSON' });
        const { data = [], meta = [] } = (await set?.json<Record<string, string>>()) ?? {};
        assert.deepEqual(
          meta.map(({ name }) => name),
          texts.map((text, index) => `${index}${text}`),
        );
        assert.deepEqual(Object.values(data[0] ?? {}).length, new Set(meta.map(({ name }) => name)).size);
        assert.deepEqual(
          meta.map(({ name }) => data[0]?.[name]),
          texts,
        );
      }),
      { numRuns: 40 },
    );
  });

  describe('tells what is wrong:', () => {
    const problem = async (more: Partial<ClickHouseConfig>, access: SourceAccess = loopback) => {
      const counted = await clickHouse(
        { kind: 'clickhouse', address: address(), table: 'ho_so', ...more },
        access,
      ).count({ periods: ['2026-Q3'] });
      assert.ok(!counted.ok);
      return counted.problem;
    };

    it('a table that is not there', async () => {
      assert.deepEqual(await problem({ table: 'khong_co' }), {
        id: 'connector.source.no-table',
        params: { table: 'khong_co' },
      });
      assert.equal((await problem({ database: 'khong_co' })).id, 'connector.source.no-table');
    });

    it('a table without the columns of dossiers', async () => {
      await fill('khac', { a: 'String', b: 'UInt8' }, []);
      assert.deepEqual(await problem({ table: 'khac' }), {
        id: 'connector.source.needs-columns',
        params: { columns: 'a, b' },
      });
    });

    it('a day that is a number', async () => {
      await fill('so', { ngay_tiep_nhan: 'UInt32', trang_thai: 'String' }, []);
      assert.deepEqual(await problem({ table: 'so' }), {
        id: 'connector.source.column-type',
        params: { column: 'ngay_tiep_nhan', type: 'UInt32' },
      });
    });

    it('a status that is none: a column of everything', async () => {
      const rows = Array.from({ length: 2100 }, (_, index) => ({
        ngay_tiep_nhan: '2026-07-01',
        trang_thai: `x ${index}`,
      }));
      await fill('nhieu_chu', { ngay_tiep_nhan: 'Date', trang_thai: 'String' }, rows);
      assert.deepEqual(await problem({ table: 'nhieu_chu' }), {
        id: 'connector.source.many-words',
        params: { column: 'trang_thai' },
      });
    });

    it('a wrong password, and a right one', async () => {
      const withPassword = (password: string): SourceAccess => ({
        ...loopback,
        secret: { by: 'password', user: 'can_bo', password },
      });
      assert.equal((await problem({}, withPassword('sai'))).id, 'connector.source.unauthorized');
      const counted = await clickHouse(
        { kind: 'clickhouse', address: address(), table: 'nhieu_buoc' },
        withPassword('mat-khau'),
      ).count({
        periods: ['2026-Q3'],
      });
      assert.ok(counted.ok);
    });

    it('a server that is none', async () => {
      const silent = await problem({ address: 'http://127.0.0.1:1/' }, { ...loopback, wait: async () => undefined });
      assert.equal(silent.id, 'connector.source.network');
    });
  });
});
