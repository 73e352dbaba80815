import assert from 'node:assert/strict';
import fc from 'fast-check';
import { importValues } from '../../../../src/connector/import';
import { createSource, jsonAddress } from '../../../../src/connector/sources';
import type { JsonConfig } from '../../../../src/connector/sources/config';
import { localTime } from '../../../../src/connector/sources/rows';
import { jsonRows, parseJson } from '../../../../src/connector/sources/web/json-rows';
import { fullList, makeDossiers } from '../../dossiers/generate';
import { comparable, fakeAccess } from '../support';

const config: JsonConfig = { kind: 'json', address: 'https://motcua.example.vn/api/ho-so' };
const request = { periods: ['2026-Q3'] };

const dossiers = makeDossiers(700, 4);
const rows = dossiers.map((dossier) => ({
  MaHoSo: dossier.code,
  TenLinhVuc: dossier.field,
  KenhThucHien: dossier.channel + 1,
  ChuHoSo: 'Người nộp hồ sơ',
  TrangThaiHoSo: dossier.state,
  // Half past midnight in Việt Nam is still the day before in UTC.
  NgayTiepNhan: new Date(Date.parse(`${dossier.received}T00:30:00+07:00`)).toISOString(),
  ...(dossier.due !== null && { NgayHenTra: `${dossier.due}T17:00:00+07:00` }),
  NgayKetThucXuLy: dossier.finished,
  Phi: dossier.fee,
  HinhThucThanhToan: dossier.payment,
  HoSoCoThanhPhanSoHoa: dossier.papers,
  SoHoaKetQua: dossier.result,
  TaiKhoanDuocXacThucVoiVNeID: dossier.identified,
  DanhSachLePhi: [{ so: 1 }],
}));

const names = [...new Set(rows.flatMap((row) => Object.keys(row)))];

const count = async (body: string, more: Partial<JsonConfig> = {}) =>
  createSource({ ...config, ...more }, fakeAccess({ body }).access).count(request);

describe('rows of JSON at an address', () => {
  const imported = importValues(fullList(dossiers), request);
  assert.ok(imported.ok);
  const expected = comparable(imported.value.summary);

  for (const [shape, body] of [
    ['a list', rows],
    ['a list within an object', { total: 700, data: { items: rows }, columns: ['a'] }],
    ['a list of lists under names', [names, ...rows.map((row) => names.map((name) => row[name as keyof typeof row]))]],
  ] as const)
    it(`counts ${shape} as the same file does`, async () => {
      const counted = await count(JSON.stringify(body));
      assert.ok(counted.ok, JSON.stringify(counted));
      assert.equal(counted.value.rows, 700);
      assert.deepEqual(comparable(counted.value.summary), expected);
    });

  it('counts one object a line, and a byte order mark in front', async () => {
    const counted = await count(`\ufeff${rows.map((row) => JSON.stringify(row)).join('\r\n')}\r\n`);
    assert.ok(counted.ok);
    assert.deepEqual(comparable(counted.value.summary), expected);
  });

  it('reads the list that the officer points to, among others', async () => {
    const body = JSON.stringify({ cu: rows.concat(rows), moi: { ho_so: rows.slice(0, 10) } });
    const counted = await count(body, { path: 'moi.ho_so' });
    assert.ok(counted.ok);
    assert.equal(counted.value.rows, 10);
    const nowhere = await count(body, { path: 'moi.khac' });
    assert.ok(!nowhere.ok);
    assert.equal(nowhere.problem.id, 'connector.source.json-shape');
  });

  it('recognises other kinds of data by the names of fields', async () => {
    const body = JSON.stringify([
      { 'Chỉ tiêu': 'Tỷ lệ hồ sơ TTHC tiếp nhận trực tuyến', 'Tử số': 80, 'Mẫu số': 100, Kỳ: '2026-Q3' },
    ]);
    const counted = await count(body);
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.equal(counted.value.summary[0]?.kind, 'indicator');
  });

  it('tells all names of fields, and counts by those that the officer chose', async () => {
    const counted = await count(JSON.stringify(rows), { columns: { channel: null } });
    assert.ok(counted.ok);
    const { headings, columns } = counted.value.recognition;
    assert.deepEqual([headings.map(({ text }) => text), columns.has('channel')], [names, false]);
  });

  it('is what the officer says that it is, by the fields that he names', async () => {
    const body = JSON.stringify([{ noi: 'Xã Ba', web: 70, quay: 30 }]);
    const config = {
      content: 'statistic-by-channel',
      columns: { label: 'noi', online: 'WEB', direct: 'quay' },
    } as const;
    const counted = await count(body, config);
    assert.ok(counted.ok, JSON.stringify(counted));
    const rate = counted.value.indicators.find(({ id }) => id === 'online_rate');
    assert.equal(rate && 'value' in rate && rate.value, 0.7);
    const missed = await count(body, { ...config, columns: { label: 'nơi nào' } });
    assert.equal(missed.ok || missed.problem.id, 'connector.source.no-column');
  });

  it('needs the columns of a list of dossiers once one of them was chosen', async () => {
    const counted = await count(JSON.stringify(rows), { columns: { received: null } });
    assert.equal(counted.ok || counted.problem.id, 'connector.source.needs-columns');
  });

  it('is of one channel where the officer says so', async () => {
    const without = rows.map(({ KenhThucHien: _, ...row }) => row);
    const counted = await count(JSON.stringify(without), { content: 'dossier-list-one-channel', channel: 'postal' });
    assert.ok(counted.ok, JSON.stringify(counted));
    assert.ok(counted.value.summary.every(({ kind, channel }) => kind !== 'dossiers' || channel === 'postal'));
  });

  for (const [name, body, id] of [
    ['no JSON', '<html>Đăng nhập</html>', 'connector.source.not-json'],
    ['half of it', '[{"MaHoSo": "A"', 'connector.source.not-json'],
    ['an error in JSON', '{"error": {"code": 7}}', 'connector.source.json-shape'],
    ['a number', '7', 'connector.source.json-shape'],
    ['an empty list', '[]', 'connector.source.json-shape'],
    ['rows of something else', '[{"a": 1}, {"a": 2}]', 'connector.recognise.none'],
  ] as const)
    it(`tells ${name}`, async () => {
      const counted = await count(body);
      assert.ok(!counted.ok);
      assert.equal(counted.problem.id, id);
    });

  it('tells a column that is not there', async () => {
    const counted = await count(JSON.stringify(rows), { columns: { received: 'NgayNop' } });
    assert.ok(!counted.ok);
    assert.equal(counted.problem.id, 'connector.source.no-column');
  });

  it('never keeps a person: no name is in what it gives', async () => {
    const counted = await jsonAddress(config, fakeAccess({ body: JSON.stringify(rows) }).access).count(request);
    assert.ok(counted.ok);
    assert.ok(!JSON.stringify(counted.value).includes('Người nộp'));
  });

  it('reads moments as Vietnamese days and leaves other texts alone', () => {
    assert.equal(localTime('2026-06-30T17:00:00Z'), '2026-07-01T00:00:00');
    assert.equal(localTime('2026-07-01T23:59:59.123+07:00'), '2026-07-01T23:59:59');
    assert.equal(localTime('/Date(1782838800000)/'), '2026-07-01T00:00:00');
    assert.equal(localTime('2026-07-01T08:00:00'), '2026-07-01T08:00:00');
    assert.equal(localTime('05/07/2026 08:00'), '05/07/2026 08:00');
    assert.deepEqual([localTime(null), localTime({}), localTime(0), localTime(false)], [null, null, 0, false]);
  });

  it('takes any JSON without failing', () => {
    fc.assert(
      fc.property(fc.json(), fc.option(fc.string(), { nil: undefined }), (text, path) => {
        const found = jsonRows(parseJson(text), path);
        assert.ok(found === undefined || Array.isArray(found));
      }),
    );
  });
});
