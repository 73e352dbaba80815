/** `ccch import` of sources beyond a file, asked of real servers on this machine. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { startClickHouse, type ClickHouseServer } from '../connector/sources/clickhouse/server';
import { startOData, type ODataServer } from '../connector/sources/odata/server';
import { partsOf } from '../host/xlsx/support';
import { answering, type AnsweringServer } from '../support/answers';
import { ccch } from '../support/command-line';
import { dossierCsv, dossiers, truthOf, type Dossier } from '../support/dossier-list';

const sample = 'assets/samples/so-theo-doi-cchc-mau.xlsx';
const list = dossiers(800, 5);
const truth = truthOf(list);
const csv = dossierCsv(list);
const persons = /Nguyễn Thị Mẫu|Trần Văn Thử|Lê Ví Dụ|09\d{8}/;

const isoDay = (day: Date | undefined): string | null => day?.toISOString().slice(0, 10) ?? null;

/** The same list under names of fields. */
const withoutPerson = ({ code, field, channel, state, received, due, finished }: Dossier) => ({
  MaHoSo: code,
  LinhVuc: field,
  HinhThucTiepNhan: channel,
  TrangThai: state,
  NgayTiepNhan: isoDay(received),
  NgayHenTra: isoDay(due),
  NgayKetThucXuLy: isoDay(finished),
});

const record = (dossier: Dossier) => ({ ChuHoSo: dossier.owner, ...withoutPerson(dossier) });

interface Imported {
  source: string;
  rows: number;
  kinds: { name: string; format: string; kind: string }[];
  countedBy?: string;
  columns: Record<string, string>;
  indicators: { id: string; numerator: number; denominator: number }[];
}

describe('ccch import of a source', () => {
  let folder: string;
  let server: AnsweringServer;

  before(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'ccch-sources-'));
    const json = JSON.stringify({ data: { items: list.map(record) } });
    server = await answering({
      '/ho-so/quý 3.csv': { body: csv },
      '/ho-so.json': { type: 'application/json', body: json },
      '/api/dossiers': { type: 'application/json', body: json },
      '/khac.csv': { body: 'Họ tên,Ghi chú\nNguyễn Thị Mẫu,Vắng\n' },
      '/trong.csv': { body: csv.split('\r\n')[0] ?? '' },
      '/dang-nhap': { type: 'text/html', body: '<html><body><h1>Đăng nhập</h1></body></html>' },
      '/khoa.csv': (request, response) => {
        const { authorization, 'x-api-key': key } = request.headers;
        const allowed = ['Bearer khoa-bi-mat', `Basic ${btoa('can-bo:mat-khau')}`].includes(authorization ?? '');
        response.writeHead(allowed || key === 'khoa-bi-mat' ? 200 : 401).end(allowed || key ? csv : '');
      },
    });
  });
  after(async () => {
    await server.stop();
    await rm(folder, { recursive: true });
  });

  const at = (place: string): string => server.address + encodeURI(place);

  async function json(...argv: string[]): Promise<Imported> {
    const { code, out, error } = await ccch('import', ...argv, '--period', '2026-Q3', '--json');
    assert.equal(code, 0, error);
    assert.doesNotMatch(out, persons);
    return JSON.parse(out) as Imported;
  }

  async function refused(...argv: string[]): Promise<string> {
    const { code, out, error } = await ccch('import', ...argv);
    assert.deepEqual([code, out, error.trimEnd().split('\n').length], [2, '', 1]);
    return error;
  }

  const online = ({ indicators }: Imported) => {
    const found = indicators.find(({ id }) => id === 'online_rate');
    return [found?.numerator, found?.denominator];
  };

  let described = 0;
  function describedBy(description: unknown): string {
    described += 1;
    const file = path.join(folder, `nguồn ${described}.json`);
    writeFileSync(file, typeof description === 'string' ? description : JSON.stringify(description));
    return file;
  }

  async function withSecrets<T>(secrets: Record<string, string>, work: () => Promise<T>): Promise<T> {
    Object.assign(process.env, secrets);
    try {
      return await work();
    } finally {
      for (const name of Object.keys(secrets)) delete process.env[name];
    }
  }

  describe('at an address', () => {
    it('counts a CSV as it counts the file', async () => {
      const file = path.join(folder, 'quý 3.csv');
      writeFileSync(file, csv);
      const [remote, local] = [await json(at('/ho-so/quý 3.csv?don-vi=tan-minh')), await json(file)];
      assert.deepEqual({ ...remote, countedBy: undefined }, { ...local, kinds: remote.kinds, countedBy: undefined });
      assert.deepEqual(remote.kinds, [{ name: 'quý 3.csv', format: 'csv', kind: 'dossier-list' }]);
      assert.deepEqual(online(remote), [truth.online, truth.received]);
    });

    it('counts JSON by its ending, and where the answer says so', async () => {
      for (const place of ['/ho-so.json', '/api/dossiers']) {
        const imported = await json(at(place));
        assert.deepEqual(online(imported), [truth.online, truth.received]);
        assert.equal(imported.kinds[0]?.format, 'json');
        assert.equal(imported.columns['code'], 'MaHoSo');
      }
    });

    it('says in words what it counted', async () => {
      const { out } = await ccch('import', at('/ho-so.json'), '--period', '2026-Q3', '--lang', 'en');
      assert.match(out, /^ho-so\.json: /);
      assert.doesNotMatch(out, persons);
    });

    for (const [what, place, expected] of [
      ['an address that the server does not have', '/mat.csv', /127\.0\.0\.1:\d+ không có địa chỉ này \(mã 404\)/],
      ['a server that wants a sign-in', '/khoa.csv', /yêu cầu đăng nhập \(mã 401\)/],
      ['a page to sign in', '/dang-nhap', /trang web, không phải bảng số liệu/],
      ['a table of something else', '/khac.csv', /^khac\.csv: Không nhận ra loại số liệu/],
      ['a list without rows', '/trong.csv', /“trong\.csv” có tiêu đề cột nhưng không có dòng số liệu/],
    ] as const) {
      it(`refuses ${what} in one line`, async () => assert.match(await refused(at(place)), expected));
    }

    it('asks nobody over plain http but this machine, and no other protocol', async () => {
      assert.match(await refused('http://so-lieu.example.vn/a.csv'), /so-lieu\.example\.vn không dùng kết nối mã hóa/);
      assert.match(await refused('ftp://so-lieu.example.vn/a.csv'), /không dùng kết nối mã hóa/);
    });

    it('refuses a secret in the address without printing it', async () => {
      const error = await refused(at('/ho-so.json?token=khoa-bi-mat'));
      assert.match(error, /có chứa mật khẩu hoặc khóa truy cập/);
      assert.doesNotMatch(error, /khoa-bi-mat/);
    });

    it('takes one source a command', async () => {
      const message = /Mỗi lần chỉ lấy số liệu/;
      assert.match(await refused(at('/ho-so.json'), sample), message);
      assert.match(await refused(at('/ho-so.json'), at('/khac.csv')), message);
      assert.match(await refused(sample, '--source', describedBy({ kind: 'csv', address: at('/khac.csv') })), message);
    });
  });

  describe('with a secret', () => {
    for (const [what, secrets] of [
      ['a token', { CCCH_SOURCE_TOKEN: 'khoa-bi-mat' }],
      ['a name and password', { CCCH_SOURCE_USER: 'can-bo', CCCH_SOURCE_PASSWORD: 'mat-khau' }],
      ['a header', { CCCH_SOURCE_HEADER: 'X-Api-Key: khoa-bi-mat' }],
    ] as const) {
      it(`passes on ${what} of the environment and prints it nowhere`, async () => {
        const written = path.join(folder, 'khoa.xlsx');
        const { code, out, error } = await withSecrets(secrets, () =>
          ccch('import', at('/khoa.csv'), '--period', '2026-Q3', '--into', sample, '--out', written),
        );
        assert.equal(code, 0, error);
        for (const secret of Object.values(secrets)) {
          assert.ok(!(out + error).includes(secret));
          for (const text of Object.values(partsOf(readFileSync(written)))) assert.ok(!String(text).includes(secret));
        }
      });
    }

    for (const [what, secrets, expected] of [
      ['two ways to sign in', { CCCH_SOURCE_TOKEN: 'abc', CCCH_SOURCE_HEADER: 'X: def' }, /Chỉ đặt một cách đăng nhập/],
      ['a password without a name', { CCCH_SOURCE_PASSWORD: 'mat-khau' }, /CCCH_SOURCE_USER phải có tên đăng nhập/],
      ['a header without a value', { CCCH_SOURCE_HEADER: 'mat-khau' }, /CCCH_SOURCE_HEADER phải ghi như/],
      ['a token that cannot be sent', { CCCH_SOURCE_TOKEN: 'mật-khẩu' }, /CCCH_SOURCE_TOKEN có chữ có dấu/],
    ] as const) {
      it(`refuses ${what} before anything is asked, and does not repeat it`, async () => {
        const before = server.asked.length;
        const error = await withSecrets(secrets, () => refused(at('/khoa.csv')));
        assert.match(error, expected);
        assert.doesNotMatch(error, /abc|def|mat-khau|mật-khẩu/);
        assert.equal(server.asked.length, before);
      });
    }
  });

  describe('that a file describes', () => {
    it('counts by the columns and under the name that the description gives', async () => {
      const imported = await json(
        '--source',
        describedBy({
          kind: 'json',
          name: 'Một cửa của tỉnh',
          address: at('/api/dossiers'),
          path: 'data.items',
          columns: { code: 'MaHoSo', received: 'NgayTiepNhan' },
        }),
      );
      assert.equal(imported.source, 'Một cửa của tỉnh');
      assert.deepEqual(online(imported), [truth.online, truth.received]);
    });

    it('is told to lack a field by the name of the file', async () => {
      const missing = describedBy({ kind: 'odata', address: at('/odata') });
      assert.match(await refused('--source', missing), /“nguồn \d+\.json” thiếu hoặc sai mục “entitySet”/);
    });

    it('says which variables to set where one has to sign in', async () => {
      const file = describedBy({ kind: 'csv', address: at('/khoa.csv'), signIn: 'password' });
      const expected = /phải đăng nhập: đặt biến môi trường CCCH_SOURCE_USER, CCCH_SOURCE_PASSWORD/;
      assert.match(await refused('--source', file), expected);
      const other = await withSecrets({ CCCH_SOURCE_TOKEN: 'khoa-bi-mat' }, () => refused('--source', file));
      assert.match(other, expected);
    });

    for (const [what, description, expected] of [
      ['what is no JSON', '{ "kind": "csv", ', /không phải là JSON đúng cú pháp/],
      ['a kind that there is none of', { kind: 'ftp', address: 'https://a.example.vn' }, /thiếu hoặc sai mục “kind”/],
      ['an address that is none', { kind: 'csv', address: 'so-lieu' }, /“so-lieu” không phải là địa chỉ web/],
      [
        'a field with a slip of the pen',
        { kind: 'clickhouse', address: 'https://a.example.vn', table: 'ho_so', latestby: 'cap_nhat' },
        /có mục “latestby” mà loại nguồn này không có/,
      ],
      [
        'a password',
        { kind: 'csv', address: 'https://a.example.vn/x.csv', password: 'mat-khau' },
        /có mục “password”.*biến môi trường \(CCCH_SOURCE_TOKEN/,
      ],
    ] as const) {
      it(`refuses ${what}, and repeats no value`, async () => {
        const error = await refused('--source', describedBy(description));
        assert.match(error, expected);
        assert.doesNotMatch(error, /mat-khau/);
      });
    }

    it('refuses a description that is not there', async () => {
      assert.match(await refused('--source', path.join(folder, 'khong-co.json')), /Không có tệp/);
    });
  });

  it('writes the same tables as the import of the same file', async () => {
    const file = path.join(folder, 'bang.csv');
    writeFileSync(file, csv);
    const sheets = [];
    for (const [name, argv] of [
      ['dia-chi', ['--source', describedBy({ kind: 'csv', name: 'bang.csv', address: at('/ho-so/quý 3.csv') })]],
      ['tep', [file]],
    ] as const) {
      const out = path.join(folder, `${name}.xlsx`);
      const { code, error } = await ccch('import', ...argv, '--period', '2026-Q3', '--into', sample, '--out', out);
      assert.equal(code, 0, error);
      const parts = partsOf(readFileSync(out));
      sheets.push(Object.fromEntries(Object.entries(parts).filter(([part]) => /worksheets|tables/.test(part))));
    }
    assert.deepEqual(sheets[0], sheets[1]);
  });

  it('ends on Ctrl-C with the reason, and writes nothing', async function () {
    if (process.platform === 'win32') return this.skip();
    let asked: () => void = () => undefined;
    const waiting = new Promise<void>((resolve) => (asked = resolve));
    const slow = await answering({
      '/cham.csv': (_, response) => {
        response.writeHead(200, { 'content-type': 'text/csv' }).write(csv.slice(0, 5000));
        asked();
      },
    });
    const out = path.join(folder, 'khong-ghi.xlsx');
    const argv = ['import', `${slow.address}/cham.csv`, '--into', sample, '--out', out];
    const command = spawn(process.execPath, ['src/cli/ccch.mjs', ...argv], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    command.stderr.on('data', (text: Buffer) => (said += text.toString()));
    await waiting;
    command.kill('SIGINT');
    const [code] = (await once(command, 'exit')) as [number | null];
    await slow.stop();
    assert.equal(code, 2, said);
    assert.match(said, /Đã dừng lấy số liệu từ 127\.0\.0\.1:\d+ theo yêu cầu/);
    assert.ok(!existsSync(out));
  });

  describe('on a server that counts', () => {
    let odata: ODataServer | undefined;
    let clickHouse: ClickHouseServer | undefined;
    after(async () => {
      await odata?.stop();
      await clickHouse?.stop();
    });

    it('counts a feed of OData v4', async () => {
      const properties = { MaHoSo: 'String', LinhVuc: 'String', HinhThucTiepNhan: 'String', TrangThai: 'String' };
      const days = { NgayTiepNhan: 'Date', NgayHenTra: 'Date', NgayKetThucXuLy: 'Date' };
      odata = await startOData({ HoSo: { properties: { ...properties, ...days }, rows: list.map(withoutPerson) } });
      const file = describedBy({ kind: 'odata', address: odata.address, entitySet: 'HoSo' });
      const imported = await json('--source', file);
      assert.deepEqual([imported.countedBy, imported.kinds[0]?.format], ['server', 'odata']);
      assert.match(imported.source, /^HoSo \(127\.0\.0\.1:\d+\)$/);
      assert.deepEqual(online(imported), [truth.online, truth.received]);
    });

    it('counts a table of ClickHouse, signed in, and tells a wrong password', async function () {
      clickHouse = await startClickHouse();
      if (!clickHouse) {
        console.log('      ClickHouse is not installed: nothing is counted on its server.');
        return this.skip();
      }
      const { address } = clickHouse;
      const send = async (query: string) => {
        const answer = await fetch(address, { method: 'POST', body: query });
        assert.ok(answer.ok, await answer.text());
      };
      const names = ['MaHoSo', 'LinhVuc', 'HinhThucTiepNhan', 'TrangThai'].map((name) => `${name} String`);
      const days = ['NgayTiepNhan', 'NgayHenTra', 'NgayKetThucXuLy'].map((name) => `${name} Nullable(Date)`);
      await send(`CREATE TABLE ho_so (${[...names, ...days].join(', ')}) ENGINE = Log`);
      const rows = list.map((one) => JSON.stringify(withoutPerson(one)));
      await send(`INSERT INTO ho_so FORMAT JSONEachRow ${rows.join('\n')}`);
      const file = describedBy({ kind: 'clickhouse', address, database: 'default', table: 'ho_so' });
      const secrets = { CCCH_SOURCE_USER: 'can_bo', CCCH_SOURCE_PASSWORD: 'mat-khau' };
      const imported = await withSecrets(secrets, () => json('--source', file));
      assert.deepEqual([imported.countedBy, imported.kinds[0]?.format], ['server', 'clickhouse']);
      assert.deepEqual(online(imported), [truth.online, truth.received]);
      const wrong = { ...secrets, CCCH_SOURCE_PASSWORD: 'sai-roi' };
      const error = await withSecrets(wrong, () => refused('--source', file));
      assert.match(error, /yêu cầu đăng nhập/);
      assert.doesNotMatch(error, /sai-roi/);
    });
  });
});
