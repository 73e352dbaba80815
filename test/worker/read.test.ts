import assert from 'node:assert/strict';
import type { CellValue } from '../../src/tracking/types';
import type { Reading, ReadRequest } from '../../src/worker/protocol';
import { perform } from '../../src/worker/perform';
import { channelTexts, fullList, makeDossiers, truthOf, withColumns } from '../connector/dossiers/generate';
import { csvOf, fileInput, listInput } from './support';

const request = (part: Partial<ReadRequest> = {}): ReadRequest => ({ kind: 'read', inputs: [], layouts: {}, ...part });

async function read(part: Partial<ReadRequest>): Promise<Reading> {
  const answer = await perform(request(part), {});
  assert.ok(answer.ok, JSON.stringify(answer));
  return answer.value;
}

const rateOf = ({ indicators }: Reading, id: string, period = '2026-Q3') => {
  const found = indicators.find((one) => one.id === id && one.period === period);
  return found && 'value' in found ? [found.numerator, found.denominator] : found?.problem.id;
};

const dossiers = makeDossiers(600, 3, { from: '2026-06-01', to: '2026-09-30' });
const list = fullList(dossiers);
const truth = truthOf(dossiers, '2026-07-01', '2026-09-30');
const plainColumns = ['Mã hồ sơ', 'Trạng thái', 'Chủ hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày kết thúc xử lý'];
const ofChannel = (channel: number): CellValue[][] => {
  const own = list.filter((row, at) => at === 0 || row[5] === channelTexts[channel]);
  return withColumns(own, plainColumns);
};

describe('reading files', () => {
  it('counts a list for the period of its name, and tells what each column was taken for', async () => {
    const result = await read({ inputs: [listInput('Danh sách quý III-2026.csv', list)] });
    assert.deepEqual(
      result.periods.map(({ period, by }) => [period, by]),
      [['2026-Q3', 'title']],
    );
    const [, received] = rateOf(result, 'online_rate') ?? [];
    assert.equal(received, truth['received']);
    const recognition = result.groups[0]?.files[0]?.recognition;
    assert.equal(recognition?.kind, 'dossier-list');
    assert.equal(recognition?.columns.get('channel'), 5);
  });

  it('counts one list a channel together', async () => {
    const inputs = ['trực tiếp', 'trực tuyến', 'bưu chính'].map((name, channel) =>
      listInput(`Hồ sơ ${name} quý III-2026.csv`, ofChannel(channel)),
    );
    const result = await read({ inputs });
    assert.deepEqual(
      result.groups.map(({ files }) => files.length),
      [3],
    );
    const online = truthOf(dossiers, '2026-07-01', '2026-09-30', ({ channel }) => channel === 1);
    assert.deepEqual(rateOf(result, 'online_rate'), [online['received'], truth['received']]);
  });

  it('counts files of different kinds each by itself, into one summary', async () => {
    const survey: CellValue[][] = [
      ['Lĩnh vực', 'Mức độ hài lòng'],
      ['Đất đai', 'Hài lòng'],
      ['Đất đai', 'Không hài lòng'],
    ];
    const result = await read({
      inputs: [listInput('Danh sách quý III-2026.csv', list), listInput('Phiếu khảo sát quý III-2026.csv', survey)],
    });
    assert.equal(result.groups.length, 2);
    assert.deepEqual(result.overlaps, []);
    assert.deepEqual(rateOf(result, 'satisfaction_procedures'), [1, 2]);
    assert.ok(Array.isArray(rateOf(result, 'online_rate')));
  });

  it('never counts the same dossiers twice: of a list and a statistic the later one counts, and it is told', async () => {
    const statistic: CellValue[][] = [
      ['Đơn vị', 'Hồ sơ nộp qua mạng', 'Hồ sơ nộp trực tiếp', 'Hồ sơ nộp qua bưu chính'],
      ['UBND xã', 70, 20, 10],
    ];
    const result = await read({
      inputs: [listInput('Danh sách quý III-2026.csv', list), listInput('Thống kê quý III-2026.csv', statistic)],
    });
    assert.deepEqual(rateOf(result, 'online_rate'), [70, 100]);
    assert.deepEqual(
      result.overlaps.map(({ kind, period, used }) => [kind, period, used]),
      [['dossiers', '2026-Q3', 'Thống kê quý III-2026.csv']],
    );
    assert.ok(Array.isArray(rateOf(result, 'payment_online_rate')), 'what only the list tells stays');
  });

  it('goes on with the other files when one is not understood, and offers its possible headers', async () => {
    const result = await read({
      inputs: [
        listInput('khác.csv', [['Ghi chú chung'], ['Tên', 'Nội dung'], ['Tờ trình 12345', '01/02/2026']]),
        fileInput('hỏng.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3])),
        listInput('Danh sách quý III-2026.csv', list),
      ],
    });
    const [unknown, broken] = result.unread;
    assert.deepEqual([unknown?.problem.id, broken?.problem.id], ['connector.recognise.none', 'source.cut']);
    assert.deepEqual(unknown?.headers, [{ row: 2, texts: ['Tên', 'Nội dung'] }]);
    assert.deepEqual(broken?.headers, []);
    assert.equal(result.groups.length, 1);
  });

  it('asks for a period where no file tells one, and counts for the one that is named', async () => {
    const counts: CellValue[][] = [
      ['Đơn vị', 'Hồ sơ nộp qua mạng', 'Hồ sơ nộp trực tiếp', 'Hồ sơ nộp qua bưu chính'],
      ['UBND xã', 70, 20, 10],
    ];
    const inputs = [listInput('thong-ke.csv', counts)];
    const without = await read({ inputs });
    const counted = without.groups[0]?.counted;
    assert.equal(counted?.ok === false && counted.problem.id, 'connector.import.needs-period');
    assert.deepEqual(without.summary, []);
    assert.deepEqual(rateOf(await read({ inputs, periods: ['2026-Q2'] }), 'online_rate', '2026-Q2'), [70, 100]);
  });

  it('counts by the days of the reporting calendar on request', async () => {
    const inputs = [listInput('Danh sách.csv', list)];
    const result = await read({ inputs, periods: ['2026-Q3'], calendar: 'reporting' });
    const reporting = truthOf(dossiers, '2026-06-15', '2026-09-14');
    const [, received] = rateOf(result, 'online_rate') ?? [];
    assert.equal(received, reporting['received']);
  });

  it('reads by the layout that the officer decided on, and says so', async () => {
    const inputs = [listInput('Danh sách quý III-2026.csv', list)];
    const before = (await read({ inputs })).groups[0]?.files[0];
    assert.equal(before?.decided, false);
    const key = before.recognition.layoutKey;
    const result = await read({ inputs, layouts: { [key]: { kind: 'dossier-list', mapping: { channel: null } } } });
    assert.equal(result.groups[0]?.files[0]?.decided, true);
    assert.equal(rateOf(result, 'online_rate'), 'connector.missing.channel');
  });

  it('reads cells of the open workbook as it reads files', async () => {
    const sheet = { id: 's', name: 'Danh sách quý III-2026', content: { kind: 'values' as const, values: list } };
    assert.deepEqual(
      (await read({ inputs: [sheet] })).summary,
      (await read({ inputs: [listInput('Danh sách quý III-2026.csv', list)] })).summary,
    );
  });

  it('gives out no name of a person, whatever the file holds', async () => {
    const withTitle = [['Người lập biểu: Trần Thị Bình'], ...list];
    const result = await read({ inputs: [listInput('Danh sách quý III-2026.csv', withTitle)] });
    const told = JSON.stringify(result, (_, value: unknown) => (value instanceof Map ? [...value] : value));
    assert.doesNotMatch(told, /Người nộp hồ sơ|Trần Thị Bình/);
  });
});

describe('progress of reading', () => {
  it('rises to the bytes of all files', async () => {
    const inputs = [listInput('a quý III-2026.csv', list), listInput('b quý III-2026.csv', ofChannel(1))];
    const total = inputs.reduce((sum, { content }) => sum + (content.kind === 'file' ? content.blob.size : 0), 0);
    const steps: number[] = [];
    await perform(request({ inputs }), {
      onProgress: (done, of) => {
        assert.equal(of, total);
        steps.push(done);
      },
    });
    assert.deepEqual(
      steps,
      [...steps].sort((a, b) => a - b),
    );
    assert.equal(steps.at(-1), total);
  });

  it('ends with a cancel', async () => {
    const abort = new AbortController();
    abort.abort();
    const blob = new Blob([csvOf(list)]);
    const inputs = [{ id: 'a', name: 'a.csv', content: { kind: 'file' as const, blob } }];
    const answer = await perform(request({ inputs }), { signal: abort.signal });
    assert.equal(answer.ok || answer.problem.id, 'error.cancelled');
  });
});
