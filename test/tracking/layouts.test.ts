import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { calendarOf } from '../../src/tracking/calendar';
import { partsByPeriod } from '../../src/tracking/cell-periods';
import { readTracking } from '../../src/tracking/read';
import { plainText } from '../../src/tracking/text';
import type { CellValue } from '../../src/tracking/types';
import { sheet, type SheetOptions } from './build';

const read = (rows: CellValue[][], options: SheetOptions = {}) => readTracking(tanMinhPlan, [sheet(rows, options)])[0]!;
const valuesOf = (rows: CellValue[][], options: SheetOptions = {}) =>
  read(rows, options).observations.map(({ indicator, period, reading, cell }) => [
    indicator,
    period,
    reading.kind === 'value' ? reading.value : reading.kind,
    cell,
  ]);

const online = 'Tỷ lệ hồ sơ giải quyết trực tuyến';
const payment = 'Tỷ lệ giao dịch thanh toán trực tuyến';
const title = ['BẢNG THEO DÕI NĂM 2026'];

describe('a table with a row for each indicator and period', () => {
  const expected = [
    ['online_rate', '2026-Q1', 0.7, 'C3'],
    ['online_rate', '2026-Q2', 0.75, 'C4'],
    ['payment_online_rate', '2026-Q1', 0.4, 'C5'],
    ['payment_online_rate', '2026-Q2', 0.45, 'C6'],
  ];

  it('is read where labels are blank or merged over their periods', () => {
    const rows = [
      title,
      ['Chỉ tiêu', 'Kỳ', 'Kết quả'],
      [online, 'Quý I', 70],
      [null, 'Quý II', 75],
      [payment, 'Quý I', 40],
      [null, 'Quý II', 45],
    ];
    assert.deepEqual(valuesOf(rows), expected);
    assert.deepEqual(valuesOf(rows, { merges: ['A3:A4', 'A5:A6'] }), expected);
  });

  it('is read where labels are repeated, each indicator tracked once', () => {
    const rows = [
      title,
      ['Chỉ tiêu', 'Quý', 'Kết quả'],
      [online, 'I', 70],
      [online, 'II', 75],
      [payment, 'I', 40],
      [payment, 'II', 45],
    ];
    assert.deepEqual(valuesOf(rows), expected);
    assert.deepEqual(
      read(rows).tracked.map(({ indicator }) => indicator),
      ['online_rate', 'payment_online_rate'],
    );
  });

  it('is read where the period stands first, merged over its indicators', () => {
    const rows = [
      ['Năm', 'Quý', 'Chỉ tiêu', 'Kết quả'],
      [2026, 1, online, 70],
      [null, null, payment, 40],
      [2027, 2, online, 75],
      [null, null, payment, 45],
    ];
    assert.deepEqual(
      valuesOf(rows, { merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'] }).map(([, period]) => period),
      ['2026-Q1', '2026-Q1', '2027-Q2', '2027-Q2'],
    );
  });

  it('reads months as numbers under "Tháng"', () => {
    const rows = [title, ['Chỉ tiêu', 'Tháng', 'Kết quả'], [online, 1, 70], [null, 2, 75]];
    assert.deepEqual(
      valuesOf(rows).map(([, period]) => period),
      ['2026-01', '2026-02'],
    );
  });

  it('is read under "Thời gian" where an indicator has several, and not where that says when each is due', () => {
    const rows = [title, ['Thời gian', 'Chỉ tiêu', 'Giá trị'], ['T1/2026', online, 70], ['T2/2026', online, 75]];
    assert.deepEqual(valuesOf(rows), [
      ['online_rate', '2026-01', 0.7, 'C3'],
      ['online_rate', '2026-02', 0.75, 'C4'],
    ]);
    const due = [
      title,
      ['Thời gian', 'Chỉ tiêu', 'Kết quả'],
      ['Quý IV/2026', online, 70],
      ['Quý II/2026', payment, 40],
    ];
    assert.deepEqual(
      valuesOf(due).map(([, period]) => period),
      ['2026', '2026'],
    );
  });

  it('keeps a row that stands twice for one period as twice tracked', () => {
    const rows = [title, ['Chỉ tiêu', 'Kỳ', 'Kết quả'], [online, 'Quý I', 70], [online, 'Quý I', 75]];
    assert.equal(read(rows).tracked.length, 2);
  });

  it('is none where deadlines name quarters', () => {
    const rows = [title, ['Chỉ tiêu', 'Thời hạn', 'Quý I'], [online, 'Quý IV/2026', 70]];
    assert.deepEqual(valuesOf(rows), [['online_rate', '2026-Q1', 0.7, 'C3']]);
  });
});

describe('a cell with several values', () => {
  it('gives those beside which it names a period', () => {
    const rows = (text: string) => [title, ['Chỉ tiêu', 'Kết quả'], [online, text]];
    for (const text of [
      'Quý I: 70%; Quý II: 75%',
      'Quý I: 70%\nQuý II: 75%',
      'Q1/2026: 70%, Q2/2026: 75%',
      'Quý I đạt 70%; quý II đạt 75%',
      '70% (Quý I); 75% (Quý II)',
      'Quý I/2026 đạt 70%. Quý II/2026 đạt 75%',
    ]) {
      assert.deepEqual(
        valuesOf(rows(text)),
        [
          ['online_rate', '2026-Q1', 0.7, 'B3'],
          ['online_rate', '2026-Q2', 0.75, 'B3'],
        ],
        text,
      );
    }
    assert.deepEqual(valuesOf(rows('70%; 75%')), [['online_rate', '2026', 'unreadable', 'B3']]);
  });

  it('keeps the whole text as what was read, which is no number to retype', () => {
    const [first] = read([title, ['Chỉ tiêu', 'Kết quả'], [online, 'Quý I: 70%; Quý II: 75%']]).observations;
    assert.ok(first?.reading.kind === 'value');
    assert.equal(first.reading.raw, 'Quý I: 70%; Quý II: 75%');
    assert.ok(!first.reading.notes.includes('text'));
  });

  it('keeps the words of a part that has no value yet', () => {
    const { observations } = read([title, ['Chỉ tiêu', 'Kết quả'], [online, 'Tháng 1: 70%; tháng 2: chưa có']]);
    assert.deepEqual(observations[1]?.reading, { kind: 'none', raw: 'tháng 2: chưa có' });
  });

  it('is unreadable where the parts are only numbered', () => {
    assert.deepEqual(valuesOf([title, ['Chỉ tiêu', 'Quý I'], [online, '(1) 70% (2) 75%']]), [
      ['online_rate', '2026-Q1', 'unreadable', 'B3'],
    ]);
  });

  it('leaves out the parts that name none', () => {
    assert.equal(partsByPeriod('Quý I: 70%; Quý II: 75%; cần cố gắng').length, 2);
    assert.deepEqual(partsByPeriod('Quý I: 70%'), []);
  });
});

describe('a separator before three digits', () => {
  const rows = (...cells: string[]) => [
    title,
    ['Chỉ tiêu', 'ĐVT', 'Quý I'],
    [online, '%', cells[0]!],
    [payment, '%', cells[1]!],
  ];
  it('is read by a witness of its column only', () => {
    assert.deepEqual(
      valuesOf(rows('1.234', '45')).map(([, , value]) => value),
      ['unreadable', 0.45],
    );
    assert.deepEqual(
      valuesOf(rows('1,234', '45')).map(([, , value]) => value),
      ['unreadable', 0.45],
    );
    assert.notEqual(valuesOf(rows('1,234', '45,5'))[0]?.[2], 'unreadable');
  });

  it('is not read by a witness of another column, nor against the one of its own', () => {
    const beside = [title, ['Chỉ tiêu', 'Mục tiêu', 'Quý I'], [online, '10,5', '1,234'], [payment, '75,5', '45']];
    assert.deepEqual(
      valuesOf(beside).map(([, , value]) => value),
      ['unreadable', 0.45],
    );
    assert.equal(valuesOf(rows('1.234', '45,5'))[0]?.[2], 'unreadable');
    assert.equal(valuesOf(rows('1,234', '45.5'))[0]?.[2], 'unreadable');
    assert.equal(valuesOf(rows('1.234', '45.5'))[0]?.[2], 0.01234);
  });

  it('is a witness itself where only one reading is a rate', () => {
    assert.deepEqual(
      valuesOf(rows('75.125', '45')).map(([, , value]) => value),
      [0.75125, 0.45],
    );
  });

  it('separates thousands where things are counted', () => {
    const counted = (part: string, whole: string) =>
      valuesOf([title, ['Chỉ tiêu', 'Tử số', 'Mẫu số'], [online, part, whole]])[0]?.[2];
    assert.equal(counted('987', '1.974'), 0.5);
    assert.equal(counted('987', '1,974'), 0.5);
  });

  it('leaves a ratio a ratio, and a ratio that became a date unread', () => {
    assert.deepEqual(
      valuesOf(rows('24/24', '3/4')).map(([, , value]) => value),
      [1, 0.75],
    );
    const dated = read([title, ['Chỉ tiêu', 'Quý I'], [online, 46115]], { formats: { B3: 'd-mmm' } });
    assert.equal(dated.observations[0]?.reading.kind, 'unreadable');
  });
});

describe('a column of what is expected', () => {
  const periods = (...headings: string[]) =>
    read([title, ['Chỉ tiêu', ...headings], [online, ...headings.map(() => 70)]]).periods;
  it('holds no results', () => {
    assert.deepEqual(periods('Quý I', 'Dự kiến cả năm'), ['2026-Q1']);
    assert.deepEqual(periods('Kết quả 9 tháng', 'Ước cả năm'), ['2026-9M']);
  });

  it('holds results where a period that is ending is estimated', () => {
    assert.deepEqual(periods('Quý I', 'Ước thực hiện quý II'), ['2026-Q1', '2026-Q2']);
    assert.deepEqual(periods('Ước cả năm 2026'), ['2026']);
  });
});

describe('a transposed table', () => {
  it('has no period of the title over it', () => {
    const rows = [title, ['Kỳ', online, payment], ['Quý I', 70, 40], ['Quý II', 75, 45]];
    assert.deepEqual(read(rows).periods, ['2026-Q1', '2026-Q2']);
    assert.equal(read(rows).observations.length, 4);
  });
});

describe('the calendar of a sheet', () => {
  const cases: [string, string | undefined][] = [
    ['(từ 15/12/2025 đến 14/3/2026)', 'reporting'],
    ['Số liệu từ ngày 15/3/2026 đến ngày 14/6/2026', 'reporting'],
    ['Kỳ báo cáo: 15/12–14/12', 'reporting'],
    ['Từ ngày 15 tháng 6 năm 2026 đến ngày 14 tháng 9 năm 2026', 'reporting'],
    ['Từ 15/12 năm trước đến 14/3', 'reporting'],
    ['Số liệu theo kỳ báo cáo CCHC', 'reporting'],
    ['theo kỳ báo cáo cải cách hành chính của Công văn 581/BNV-CCHC', 'reporting'],
    ['Báo cáo kết quả CCHC quý I', undefined],
    ['01/01/2026 - 31/3/2026', 'calendar'],
    ['từ 1/4 đến 30/6/2026', 'calendar'],
    ['Quý I/2026', undefined],
    ['từ 05/01/2026 đến 20/02/2026', undefined],
    ['Tân Minh, ngày 15 tháng 3 năm 2026', undefined],
  ];
  for (const [text, calendar] of cases) {
    it(`is ${calendar ?? 'not stated'} in "${text}"`, () => assert.equal(calendarOf([plainText(text)]), calendar));
  }

  it('is told with the sheet', () => {
    const rows = [['Kỳ báo cáo quý I/2026 (từ 15/12/2025 đến 14/3/2026)'], ['Chỉ tiêu', 'Kết quả'], [online, 70]];
    assert.equal(read(rows).calendar, 'reporting');
    assert.deepEqual(read(rows).periods, ['2026-Q1']);
    const noted = [title, ['Chỉ tiêu', 'Quý I'], [online, 70], ['Ghi chú: số liệu từ 15/12/2025 đến 14/3/2026']];
    assert.equal(read(noted).calendar, 'reporting');
    const other = [title, ['Chỉ tiêu', 'Quý I', 'Ghi chú'], [online, 70, 'kiểm tra từ 1/1 đến 31/3/2026']];
    assert.equal(read(other).calendar, undefined);
    const headed = [title, ['Chỉ tiêu', 'Kết quả từ 01/01 đến 31/3/2026'], [online, 70]];
    assert.equal(read(headed).calendar, 'calendar');
  });
});

describe('a label of general words', () => {
  for (const label of [
    'Mức độ hài lòng',
    'Tỷ lệ trực tuyến',
    'DVCTT toàn trình',
    'TTHC có thanh toán trực tuyến',
    'Mức độ hài lòng về DVCTT',
    'Hài lòng về đất đai, xây dựng',
    'Số hóa đất đai',
    'Số hóa thủ tục đầu tư, kinh doanh',
    'Mức độ hài lòng về giải quyết TTHC và sự phục vụ của cơ quan',
  ]) {
    it(`is asked about, with the two that it could be: ${label}`, () => {
      const { unmatched } = read([title, ['Chỉ tiêu', 'Quý I'], [payment, 40], [label, 70]]);
      assert.deepEqual(
        unmatched.map(({ ambiguous, nearest }) => [ambiguous, nearest.length]),
        [[true, 2]],
      );
    });
  }

  it('makes no tracking table alone', () => {
    assert.equal(read([title, ['Nội dung', 'Kết quả'], ['Mức độ hài lòng', 70]]).role, 'other');
  });
});
