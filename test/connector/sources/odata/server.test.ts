/** The same dossiers counted by an OData v4 service of another maker and by the connector: one summary. */
import assert from 'node:assert/strict';
import { importValues, type ImportOptions } from '../../../../src/connector/import';
import { odata, type CountRequest, type SourceAccess } from '../../../../src/connector/sources';
import type { ODataConfig } from '../../../../src/connector/sources/config';
import { fullList, makeDossiers, written, type Dossier } from '../../dossiers/generate';
import { comparable, loopback } from '../support';
import { startOData, type ODataServer } from './server';

const typed = (days: string) => ({
  MaHoSo: 'String',
  TenLinhVuc: 'String',
  KenhThucHien: 'Int32',
  TrangThaiHoSo: 'Int32',
  NgayTiepNhan: days,
  NgayHenTra: days,
  NgayKetThucXuLy: days,
  LePhi: 'Int32',
  HinhThucThanhToan: 'String',
  HoSoCoThanhPhanSoHoa: 'Int32',
  SoHoaKetQua: 'Boolean',
  TaiKhoanDuocXacThucVoiVNeID: 'Int32',
});

const typedRow = (dossier: Dossier, day: (iso: string | null) => string | null = (iso) => iso) => ({
  MaHoSo: dossier.code,
  TenLinhVuc: dossier.field,
  KenhThucHien: dossier.channel + 1,
  TrangThaiHoSo: dossier.state,
  NgayTiepNhan: day(dossier.received),
  NgayHenTra: day(dossier.due),
  NgayKetThucXuLy: day(dossier.finished),
  LePhi: dossier.fee,
  HinhThucThanhToan: dossier.payment,
  HoSoCoThanhPhanSoHoa: dossier.papers,
  SoHoaKetQua: dossier.result,
  TaiKhoanDuocXacThucVoiVNeID: dossier.identified ? 1 : 0,
});

/** "05/07/2026 08:31:07", as older systems give their days. */
const asText = (iso: string | null): string | null => (iso === null ? null : written(iso, 3));
/** Half past midnight in Việt Nam, as UTC writes it: on the day before. */
const inUtc = (iso: string | null): string | null =>
  iso === null ? null : new Date(Date.parse(`${iso}T00:30:00+07:00`)).toISOString();

const inMemory = (dossiers: readonly Dossier[], options: ImportOptions) => {
  const imported = importValues(fullList(dossiers), options);
  assert.ok(imported.ok);
  return imported.value;
};

describe('counting on an OData v4 service', function () {
  this.timeout(600_000);
  const many = makeDossiers(200_000, 7);
  const some = makeDossiers(6000, 13);
  // Dossiers that end before they begin.
  some.slice(0, 50).forEach((dossier, at) => {
    some[at] = { ...dossier, state: 9, received: '2026-07-20', finished: '2026-07-05' };
  });
  let server: ODataServer | undefined;

  before(async () => {
    server = await startOData({
      HoSo: { properties: typed('Date'), rows: many.map((dossier) => typedRow(dossier)) },
      MotPhan: { properties: typed('Date'), rows: some.map((dossier) => typedRow(dossier)) },
      NgayLaChu: { properties: typed('String'), rows: some.map((dossier) => typedRow(dossier, asText)) },
      GioUtc: { properties: typed('DateTimeOffset'), rows: some.map((dossier) => typedRow(dossier, inUtc)) },
      NhieuLan: {
        properties: { Id: 'Int32', ...typed('Date') },
        rows: [...some, ...some.slice(100, 200)].map((dossier, Id) => ({ Id, ...typedRow(dossier) })),
      },
      Khac: { properties: { Id: 'Int32', Ten: 'String' }, rows: [] },
    });
  });

  after(() => server?.stop());

  const source = (entitySet: string, more: Partial<ODataConfig> = {}, access: SourceAccess = loopback) =>
    odata({ kind: 'odata', address: server?.address ?? '', entitySet, ...more }, access);

  const count = async (
    entitySet: string,
    request: CountRequest,
    more: Partial<ODataConfig> = {},
    access = loopback,
  ) => {
    const counted = await source(entitySet, more, access).count(request);
    assert.ok(counted.ok, JSON.stringify(counted));
    return counted.value;
  };

  for (const calendar of ['calendar', 'reporting'] as const)
    it(`gives the summary of the connector for 200,000 dossiers, by the ${calendar} calendar`, async () => {
      const addresses: string[] = [];
      const access: SourceAccess = {
        ...loopback,
        http: {
          fetch: (address, options) => {
            addresses.push(decodeURIComponent(address));
            return loopback.http.fetch(address, options);
          },
        },
      };
      const options = { periods: ['2026-Q3'], calendar };
      const counted = await count('HoSo', options, {}, access);
      const imported = inMemory(many, options);
      assert.equal(counted.countedBy, 'server');
      assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
      assert.ok(counted.summary.length > 25);
      assert.deepEqual([counted.rows, counted.excluded], [imported.rows, imported.excluded]);
      assert.deepEqual(counted.indicators, imported.indicators);
      // No dossier travels but the codes and days of those that are due.
      const rows = addresses.filter((address) => !/\$apply=|\$metadata/.test(address));
      assert.deepEqual(
        rows.map((address) => /\$select=([^&]*)/.exec(address)?.[1]),
        ['MaHoSo,TenLinhVuc,NgayTiepNhan,NgayHenTra'],
      );
      assert.equal(counted.due.length, 5000);
    });

  it('does so for several periods of the reporting calendar, with dossiers that end before they begin', async () => {
    const options = { periods: ['2026-Q2', '2026-Q3'], calendar: 'reporting' as const };
    const counted = await count('MotPhan', options);
    const imported = inMemory(some, options);
    assert.equal(counted.countedBy, 'server');
    assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
    assert.deepEqual(
      counted.rejected.map(({ reason, count: rows }) => [reason, rows]),
      imported.rejected.map(({ reason, count: rows }) => [reason, rows]),
    );
    assert.deepEqual(
      counted.due,
      imported.due.map(({ procedure: _, ...due }) => due),
    );
  });

  it('finds the quarters of the rows where no period was chosen', async () => {
    const counted = await count('MotPhan', {});
    const imported = inMemory(some, {});
    assert.deepEqual(counted.periods, imported.periods);
    assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
  });

  it('counts only the rows of the officer’s own choice', async () => {
    const only = { column: 'TenLinhVuc', values: ['Đất đai', 'Hộ tịch'] };
    const counted = await count('MotPhan', { periods: ['2026-Q3'] }, { only });
    const own = some.filter(({ field }) => only.values.includes(field));
    assert.equal(counted.rows, own.length);
    assert.deepEqual(comparable(counted.summary), comparable(inMemory(own, { periods: ['2026-Q3'] }).summary));
  });

  for (const [set, why] of [
    ['NgayLaChu', 'whose days are texts'],
    ['GioUtc', 'whose moments are written in another time zone'],
    ['NhieuLan', 'in which dossiers come more than once'],
  ] as const)
    it(`fetches the needed columns of a set ${why}, page after page, and counts here`, async () => {
      const options = { periods: ['2026-Q3'] };
      const counted = await count(set, options);
      const imported = inMemory(set === 'NhieuLan' ? [...some, ...some.slice(100, 200)] : some, options);
      assert.equal(counted.countedBy, 'rows');
      assert.deepEqual(comparable(counted.summary), comparable(imported.summary));
      assert.ok(counted.findings.some(({ id }) => id === 'remote-rows'));
    });

  it('says which sets there are, and that one holds no dossiers', async () => {
    const missing = await source('HoSoCu').count({});
    assert.ok(!missing.ok);
    assert.equal(missing.problem.id, 'connector.source.no-entity-set');
    assert.match(String(missing.problem.params?.['names']), /HoSo, MotPhan/);
    const other = await source('Khac').count({});
    assert.deepEqual(other, {
      ok: false,
      problem: { id: 'connector.source.needs-columns', params: { columns: 'Id, Ten' } },
    });
  });
});
