import assert from 'node:assert/strict';
import type { Recognition } from '../../src/connector/recognition/recognise';
import type { SummaryRow } from '../../src/connector/types';
import { tanMinhPlan } from '../../src/plan/plan';
import type { Task } from '../../src/taskpane/state';
import {
  columnText,
  columnsOf,
  dataProgress,
  daysText,
  layoutWith,
  mayNameChannel,
  missingGroups,
  otherPeriods,
  ratesOf,
  rowsText,
  sizeText,
} from '../../src/taskpane/view-model/data';
import {
  changedText,
  changesNothing,
  lostText,
  rowText,
  rowWithFigures,
} from '../../src/taskpane/view-model/data-changes';
import { unitCountsText, unitPeriodText, unitsSheetOf, unitsShown } from '../../src/taskpane/view-model/units';
import type { ReadUnit } from '../../src/worker/protocol';
import { importChange, reading } from './fixtures';

const recognition = (part: Partial<Recognition> = {}): Recognition => ({
  kind: 'dossier-list',
  confidence: 1,
  header: { row: 3, rows: 1, lastRow: 3 },
  headings: [],
  layoutKey: '12-abc',
  columns: new Map([
    ['code', 1],
    ['received', 4],
  ]),
  titles: [],
  missing: [],
  findings: [],
  ...part,
});

describe('rates of a reading', () => {
  it('stand against the target of their period’s year', () => {
    const [rate] = ratesOf(tanMinhPlan, reading());
    assert.deepEqual([rate?.target, rate?.status], [0.75, 'met']);
  });

  it('have no target where the plan sets none, nor outside its years', () => {
    const rate = { period: '2026-Q3', numerator: 9, denominator: 10, value: 0.9 };
    const [beside] = ratesOf(tanMinhPlan, reading({ indicators: [{ id: 'on_time_rate', ...rate }] }));
    const [before] = ratesOf(tanMinhPlan, reading({ indicators: [{ id: 'online_rate', ...rate, period: '2024-Q3' }] }));
    assert.deepEqual([beside?.target, beside?.status, before?.target, before?.status], [null, null, null, null]);
  });

  it('that cannot be computed are grouped by the reason, each name once', () => {
    const problem = { id: 'connector.missing.kind.survey' as const, params: { period: '2026-Q3' } };
    const missing = ['satisfaction_land', 'satisfaction_land', 'satisfaction_investment'].map((id) => ({
      id,
      period: '2026-Q3',
      problem,
    }));
    const [group, ...others] = missingGroups('vi', tanMinhPlan, reading({ indicators: missing }));
    assert.equal(group?.reason, 'Chưa có số liệu khảo sát hài lòng của kỳ Quý III năm 2026.');
    assert.deepEqual([group?.names.length, others.length], [2, 0]);
  });

  it('name the days that they were counted for', () => {
    assert.deepEqual(daysText('vi', reading()), ['Quý III năm 2026: từ 01/7/2026 đến 30/9/2026']);
  });
});

describe('columns of a file', () => {
  it('are all that its kind knows, those first that were found', () => {
    const all = columnsOf(recognition());
    assert.deepEqual(all.slice(0, 2), [
      { id: 'code', column: 1 },
      { id: 'received', column: 4 },
    ]);
    assert.ok(all.length > 10 && all.slice(2).every(({ column }) => column === null));
  });

  it('are named as Excel names them', () => {
    assert.equal(columnText('vi', 2, ' Ngày\n nhận '), 'C: Ngày nhận');
    assert.equal(columnText('vi', 27, ''), 'Cột AB');
  });

  it('are remembered as a whole, each with one meaning', () => {
    const { kind, mapping } = layoutWith(recognition(), 'submitted', 4);
    assert.equal(kind, 'dossier-list');
    assert.deepEqual([mapping?.submitted, mapping?.received, mapping?.code, mapping?.due], [4, null, 1, null]);
  });

  it('ask for the channel only of lists that have no column of it', () => {
    assert.ok(mayNameChannel(recognition()));
    assert.ok(!mayNameChannel(recognition({ columns: new Map([['channel', 2]]) })));
    assert.ok(!mayNameChannel(recognition({ kind: 'survey-answers' })));
  });
});

describe('what is doubtful', () => {
  const file = (period?: string) => ({
    input: 'a',
    name: 'a.csv',
    format: 'csv' as const,
    decided: false,
    recognition: recognition(period === undefined ? {} : { period: { period } }),
  });
  const counted = { ok: true as const, value: { rows: 1, duplicates: 0, excluded: 0, rejected: [], findings: [] } };

  it('is a title that names another period than the one chosen', () => {
    const read = reading({ groups: [{ files: [file('2026-Q2'), file('2026-Q3'), file()], counted }] });
    assert.deepEqual(otherPeriods(read, null), []);
    assert.equal(otherPeriods(read, '2026-Q3').length, 1);
  });

  it('is told by the numbers of rows, and that there are more', () => {
    assert.equal(rowsText('vi', { rows: [4, 17], count: 2 }), 'dòng 4, 17');
    assert.equal(rowsText('vi', { rows: [4, 17], count: 30 }), 'dòng 4, 17…');
    assert.equal(rowsText('vi', { rows: [], count: 3 }), '');
  });
});

describe('progress of a read', () => {
  const task = (kind: 'read-data' | 'check', done: number, total: number) =>
    ({ job: { kind }, done, total }) as unknown as Pick<Task, 'job' | 'done' | 'total' | 'of'>;

  it('is told in percent and size, and never rounds up to the end', () => {
    assert.equal(dataProgress('vi', task('read-data', 0, 0)), null);
    assert.equal(dataProgress('vi', task('read-data', 19_990_000, 20_000_000))?.text, 'Đã đọc 99% của 20 MB');
    assert.equal(dataProgress('vi', task('check', 1, 2)), null);
  });

  it('of a source on the network is told by its name, in what it sends', () => {
    const told = (unit: 'bytes' | 'rows' | 'requests', done: number, total: number) => {
      const { total: whole, text } =
        dataProgress('vi', { ...task('read-data', done, total), of: { name: 'Kho', unit } }) ?? {};
      return [whole, text];
    };
    assert.deepEqual(told('bytes', 19_990_000, 20_000_000), [20_000_000, 'Đang lấy từ Kho: 99% của 20 MB']);
    assert.deepEqual(told('bytes', 1_500_000, 0), [0, 'Đang lấy từ Kho: đã nhận 1,5 MB']);
    assert.deepEqual(told('rows', 12_000, 0), [0, 'Đang lấy từ Kho: đã nhận 12.000 dòng']);
    assert.deepEqual(told('requests', 3, 7), [7, 'Máy chủ của Kho đang đếm: đã trả lời 3 câu hỏi']);
  });

  it('of the workbook is told in cells, not in worksheets', () => {
    const writing = { job: { kind: 'write-data' }, done: 250, total: 1000, of: { name: '', unit: 'cells' } };
    assert.equal(dataProgress('vi', writing as unknown as Task)?.text, 'Đã đọc 25% số ô');
  });

  it('counts small files in kilobytes', () => {
    assert.equal(sizeText('vi', 1), '1 KB');
    assert.equal(sizeText('vi', 12_345_678), '12,3 MB');
  });
});

describe('changes in words', () => {
  const row: SummaryRow = {
    kind: 'dossiers',
    period: '2026-Q3',
    field: 'Đất đai',
    channel: 'online',
    counts: { received: 1200, carried: 3, 'finished-late': 0, 'open-late': 7 },
  };

  it('name a row by what tells it from the others, and its first figures', () => {
    assert.equal(rowText('vi', tanMinhPlan, row), 'Quý III năm 2026 · Hồ sơ TTHC · Đất đai · Trực tuyến');
    assert.equal(
      rowWithFigures('vi', tanMinhPlan, row),
      'Quý III năm 2026 · Hồ sơ TTHC · Đất đai · Trực tuyến: ' +
        'Tiếp nhận trong kỳ 1.200, Từ kỳ trước chuyển sang 3, Giải quyết quá hạn 0',
    );
  });

  it('tell a blank from a zero', () => {
    const change = { row, measure: 'received' as const, before: undefined, after: 0 };
    assert.equal(changedText('vi', change), 'Tiếp nhận trong kỳ: trống → 0');
    const share = { row, measure: 'value' as const, before: 0.5, after: 0.755 };
    assert.equal(changedText('vi', share), 'Giá trị: 50% → 75,5%');
  });

  it('are none only where nothing is', () => {
    assert.ok(changesNothing(importChange()));
    assert.ok(!changesNothing(importChange({ removed: [row] })));
    assert.equal(
      lostText('vi', importChange({ lost: ['paid-online', 'with-fee'] })),
      'Đã thanh toán trực tuyến, Có nghĩa vụ tài chính',
    );
  });
});

describe('units in words', () => {
  const unit = (part: Partial<ReadUnit> = {}): ReadUnit => ({
    input: 'a',
    name: 'a.xlsx',
    unit: 'a',
    source: 'tracking',
    periods: ['2026-Q2'],
    figures: { online_rate: 0.8, payment_online_rate: 'unreadable' },
    ...part,
  });
  const units = { period: '2026-Q2', units: [unit()], unread: [] };

  it('stand under the name that the officer gave, or their own', () => {
    const names = (given: Record<string, string>) => unitsShown(tanMinhPlan, units, given).map(({ read }) => read.unit);
    assert.deepEqual([names({ a: ' Xã Một ' }), names({ a: ' ' }), names({})], [['Xã Một'], ['a'], ['a']]);
  });

  it('count what is met, and what cannot be read only where there is any', () => {
    const [shown] = unitsShown(tanMinhPlan, units, {});
    assert.ok(shown);
    assert.equal(unitCountsText('vi', shown.row), '1 đạt, 0 chưa đạt, 16 chưa có số liệu, 1 không đọc được');
    const [plain] = unitsShown(tanMinhPlan, { ...units, units: [unit({ figures: { online_rate: 0.1 } })] }, {});
    assert.ok(plain);
    assert.equal(unitCountsText('vi', plain.row), '0 đạt, 1 chưa đạt, 17 chưa có số liệu');
  });

  it('say which period they have where it is another', () => {
    assert.equal(unitPeriodText('vi', unit(), '2026-Q2'), null);
    assert.equal(unitPeriodText('vi', unit(), '2026-Q3'), 'Chỉ có số liệu của Quý II năm 2026.');
    assert.equal(unitPeriodText('vi', unit({ periods: [] }), '2026-Q3'), 'Không cho biết kỳ nào.');
  });

  it('carry into the worksheet what could not be read', () => {
    const problem = { id: 'source.empty' as const, params: { file: 'b.csv' } };
    const sheet = unitsSheetOf(
      'vi',
      tanMinhPlan,
      { ...units, unread: [{ input: 'b', name: 'b.csv', problem, headers: [] }] },
      {},
    );
    assert.match(sheet.title.join('\n'), /Quý II năm 2026.*phông chữ không đọc được.*Chưa đọc được: b\.csv/s);
  });
});
