import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CellValue } from '../../../src/tracking/types';
import { findingIds, imported, indicatorOf, kindOf } from '../sources';
import { totalsOf } from '../totals';

const head: CellValue[][] = [
  [
    'Biểu số II.06a/VPCP/KSTT',
    null,
    'TÌNH HÌNH, KẾT QUẢ GIẢI QUYẾT TTHC TẠI CƠ QUAN, ĐƠN VỊ TRỰC TIẾP GIẢI QUYẾT TTHC',
  ],
  [null, null, 'Kỳ báo cáo: Quý III/2026'],
  [null, null, '(Từ ngày 15/6/2026 đến ngày 14/9/2026)'],
  ['Đơn vị tính: Số hồ sơ TTHC.'],
  [
    'TT(1)',
    'Lĩnh vực, công việc giải quyết theo cấp(2)',
    'Số hồ sơ nhận giải quyết',
    null,
    null,
    null,
    'Số lượng hồ sơ đã giải quyết',
    null,
    null,
    null,
    'Số lượng hồ sơ đang giải quyết',
    null,
    null,
  ],
  [
    null,
    null,
    'Tổng số(3)',
    'Trong đó',
    null,
    'Từ kỳ trước(6)',
    'Tổng số(7)',
    'Trước hạn(8)',
    'Đúng hạn(9)',
    'Quá hạn(10)',
    'Tổng số(11)',
    'Trong hạn(12)',
    'Quá hạn(13)',
  ],
  [null, null, null, 'Trực tuyến(4)', 'Trực tiếp, dịch vụ bưu chính(5)'],
];
const numbers: CellValue[] = Array.from({ length: 13 }, (_, index) => `(${index + 1})`);

interface Row {
  field: string;
  online: number;
  offline: number;
  carried: number;
  early: number;
  onTime: number;
  late: number;
  openInTime: number;
  openLate: number;
}

const cells = (row: Row, write: (count: number) => CellValue = (count) => count): CellValue[] => {
  const { online, offline, carried, early, onTime, late, openInTime, openLate } = row;
  return [
    row.field,
    ...[
      online + offline + carried,
      online,
      offline,
      carried,
      early + onTime + late,
      early,
      onTime,
      late,
      openInTime + openLate,
      openInTime,
      openLate,
    ].map(write),
  ];
};

const sum = (rows: readonly Row[], key: Exclude<keyof Row, 'field'>): number =>
  rows.reduce((before, row) => before + row[key], 0);

const count = fc.nat(4000);
const row = fc.record({
  field: fc.constantFrom('Đất đai', 'Hộ tịch', 'Chứng thực', 'Người có công'),
  online: count,
  offline: count,
  carried: count,
  early: count,
  onTime: count,
  late: count,
  openInTime: count,
  openLate: count,
});

const example: Row[] = [
  {
    field: 'Đất đai',
    online: 1200,
    offline: 34,
    carried: 66,
    early: 900,
    onTime: 200,
    late: 15,
    openInTime: 170,
    openLate: 15,
  },
  {
    field: 'Hộ tịch',
    online: 400,
    offline: 100,
    carried: 0,
    early: 480,
    onTime: 20,
    late: 0,
    openInTime: 0,
    openLate: 0,
  },
];
const total = (rows: readonly Row[]): Row => ({
  field: 'Tổng số',
  online: sum(rows, 'online'),
  offline: sum(rows, 'offline'),
  carried: sum(rows, 'carried'),
  early: sum(rows, 'early'),
  onTime: sum(rows, 'onTime'),
  late: sum(rows, 'late'),
  openInTime: sum(rows, 'openInTime'),
  openLate: sum(rows, 'openLate'),
});
const table = (rows: readonly Row[], write?: (count: number) => CellValue): CellValue[][] => [
  ...head,
  numbers,
  ['I', 'Cấp xã'],
  ...rows.map((one, index) => [index + 1, ...cells(one, write)]),
  [null, ...cells(total(rows), write)],
];

describe('statistic II.06', () => {
  it('is known by its three header rows under a letterhead; its title gives period and calendar', () => {
    const result = imported(table(example));
    assert.equal(kindOf(result), 'statistic-ii06');
    assert.deepEqual(
      result.periods.map(({ period, calendar, by }) => [period, calendar, by]),
      [['2026-Q3', 'reporting', 'title']],
    );
    assert.deepEqual(result.findings, []);
  });

  it('gives the counts of every field, whatever mark separates thousands, and neither section nor total', () => {
    const writers = [
      (n: number): CellValue => n,
      (n: number) => n.toLocaleString('vi-VN'),
      (n: number) => n.toLocaleString('en-US'),
    ];
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 8 }), fc.constantFrom(...writers), (rows, write) => {
        const result = imported(table(rows, write));
        const counted = totalsOf(result.summary);
        const truth = {
          received: sum(rows, 'online') + sum(rows, 'offline'),
          carried: sum(rows, 'carried'),
          'finished-early': sum(rows, 'early'),
          'finished-on-time': sum(rows, 'onTime'),
          'finished-late': sum(rows, 'late'),
          'open-in-time': sum(rows, 'openInTime'),
          'open-late': sum(rows, 'openLate'),
        };
        assert.deepEqual(counted, Object.fromEntries(Object.entries(truth).filter(([, value]) => value > 0)));
        assert.equal(
          totalsOf(result.summary, ({ channel }) => channel === 'online')['received'] ?? 0,
          sum(rows, 'online'),
        );
        assert.deepEqual(result.rejected, []);
      }),
      { numRuns: 60 },
    );
  });

  it('gives online_rate from columns 4 and 5 and on_time_rate from columns 8 to 10', () => {
    const result = imported(table(example));
    assert.equal(indicatorOf(result, 'online_rate'), 1600 / 1734);
    assert.equal(indicatorOf(result, 'on_time_rate'), 1600 / 1615);
  });

  it('without columns by channel gives what came in as the total without what was carried over', () => {
    const values = [
      ['TT', 'Lĩnh vực', 'Tiếp nhận', null, 'Đã giải quyết', null, null],
      [null, null, 'Tổng số', 'Kỳ trước', 'Trước hạn', 'Đúng hạn', 'Quá hạn'],
      [1, 'Đất đai', 100, 20, 50, 20, 10],
    ];
    const result = imported(values, { periods: ['2026-Q3'] });
    assert.equal(totalsOf(result.summary)['received'], 80);
    assert.equal(indicatorOf(result, 'online_rate'), 'connector.missing.channel');
  });

  it('an empty cell is 0 only where the identity of its row proves it', () => {
    const proven = [1, 'Đất đai', 10, 6, 4, null, 8, 5, 3, null, 2, 2, null];
    const open = [2, 'Hộ tịch', 10, 6, null, null, 8, 5, 3, null, 2, 2, null];
    const result = imported([...head, proven, open]);
    const land = totalsOf(result.summary, ({ field }) => field === 'Đất đai');
    assert.deepEqual(land, { received: 10, 'finished-early': 5, 'finished-on-time': 3, 'open-in-time': 2 });
    const late = result.summary.find(
      ({ field, counts }) => field === 'Đất đai' && counts['finished-late'] !== undefined,
    );
    assert.equal(late?.counts['finished-late'], 0);
    const unproven = result.summary.filter(({ field }) => field === 'Hộ tịch');
    assert.ok(unproven.every(({ counts }) => counts.carried === undefined));
  });

  it('tells totals that are not the sum, and rows that do not add up', () => {
    const wrong = table(example);
    const last = wrong.at(-1) as CellValue[];
    last[9] = 99;
    const broken = wrong.at(-2) as CellValue[];
    broken[2] = 600;
    const result = imported(wrong);
    const told = result.findings.map(({ id, severity, rows }) => [id, severity, rows]);
    assert.deepEqual(
      told.filter(([id]) => id === 'identity-broken'),
      [
        ['identity-broken', 'error', [11]],
        ['identity-broken', 'warning', [11]],
      ],
    );
    assert.equal(findingIds(result).filter((id) => id === 'total-differs').length, 2);
  });

  it('a breach of 3 = 7 + 11 is only a warning, for systems differ on withdrawn dossiers', () => {
    const rows = [{ ...(example[1] as Row), early: 470 }];
    assert.deepEqual(
      imported(table(rows)).findings.map(({ id, severity }) => [id, severity]),
      [['identity-broken', 'warning']],
    );
  });

  it('thousands that Excel took for decimals are restored and told as an error', () => {
    const damaged = table(example, (n) => (n >= 1000 && n % 1000 !== 0 ? n / 1000 : n));
    const result = imported(damaged);
    assert.ok(findingIds(result).includes('damaged-thousands'));
    assert.equal(totalsOf(result.summary)['received'], 1734);
  });

  it('a row whose count cannot be read is rejected, not taken for 0', () => {
    const values = table(example);
    (values.at(-2) as CellValue[])[4] = 'nhiều';
    const result = imported(values);
    assert.deepEqual(result.rejected, [{ reason: 'unreadable-count', count: 1, rows: [11] }]);
    assert.equal(totalsOf(result.summary)['received'], 1234);
  });

  it('needs a period that neither the file nor the officer gives', () => {
    const untitled = table(example).slice(4);
    assert.equal(imported(untitled, { periods: ['2026-H1'] }).periods[0]?.period, '2026-H1');
  });

  it('counts a unit a row in its aggregate variant, subtotals in roman numerals left out', () => {
    const [first, second] = example as [Row, Row];
    const units = table(example).map((line) =>
      line.map((cell) => (cell === 'Lĩnh vực, công việc giải quyết theo cấp(2)' ? 'Đơn vị' : cell)),
    );
    const values = [
      ...units.slice(0, 7),
      ['I', ...cells({ ...total(example), field: 'Xã, phường, thị trấn' })],
      [1, ...cells({ ...first, field: 'Xã Tân Minh' })],
      [2, ...cells({ ...second, field: 'Xã Tiên Lãng' })],
    ];
    const result = imported(values);
    assert.equal(totalsOf(result.summary)['received'], 1734);
    assert.deepEqual([...new Set(result.summary.map(({ unit }) => unit))], ['Xã Tân Minh', 'Xã Tiên Lãng']);
  });
});
