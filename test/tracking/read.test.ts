import assert from 'node:assert/strict';
import { tanMinhPlan } from '../../src/plan/plan';
import { readTracking } from '../../src/tracking/read';
import type { CellValue, Grid, TrackingSheet } from '../../src/tracking/types';
import { sheet, type SheetOptions } from './build';

const read = (...grids: Grid[]): TrackingSheet[] => readTracking(tanMinhPlan, grids);

function readOne(rows: CellValue[][], options?: SheetOptions): TrackingSheet {
  const [only] = read(sheet(rows, options));
  assert.ok(only);
  return only;
}

/** "indicator period cell" → value, or the kind of what is no value. */
const seen = ({ observations }: TrackingSheet): Record<string, number | string> =>
  Object.fromEntries(
    observations.map(({ indicator, period, cell, reading }) => [
      `${indicator} ${period} ${cell}`,
      reading.kind === 'value' ? reading.value : reading.kind,
    ]),
  );

const online = 'Tỷ lệ hồ sơ giải quyết trực tuyến';

describe('reading a tracking table', () => {
  it('reads a letterhead, a two-row merged header, a row of numbers, sections, a total and signatures for what they are', () => {
    const result = readOne(
      [
        ['UBND XÃ TÂN MINH', null, null, null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
        [null, null, null, null, null, 'Tân Minh, ngày 15 tháng 7 năm 2026'],
        ['BẢNG THEO DÕI CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
        [],
        ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu 2030', 'Kết quả thực hiện', null, null, null, 'Cơ quan chủ trì'],
        [null, null, null, null, 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
        ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)', '(8)', '(9)'],
        ['I', 'Cải cách thể chế'],
        [1, 'Tỷ lệ văn bản được rà soát, sửa đổi', '%', 100, '12/15', null, null, null, 'Văn phòng HĐND và UBND'],
        ['II', 'Cải cách thủ tục hành chính'],
        [2, online, '%', '≥ 75%', '71,5%', 78.5],
        [3, 'Mức độ hài lòng về giải quyết TTHC', '%', 95, 'chưa có', 'xem phụ lục'],
        [null, '- Trong đó: đất đai, xây dựng, đầu tư', '%', 90, '#REF!', 91],
        [4, 'Tỷ lệ giải quyết đúng hạn', '%', 95, 99, 99],
        ['Tổng cộng', null, null, null, 4, 4],
        [null, null, null, null, null, null, null, 'Người lập biểu'],
        [null, 'Tỷ lệ thanh toán trực tuyến', null, null, 1],
      ],
      { merges: ['E5:H5', 'A5:A6', 'B5:B6', 'C5:C6', 'D5:D6', 'I5:I6'] },
    );
    assert.equal(result.role, 'tracking');
    assert.equal(result.header, 'A5:I7');
    assert.deepEqual(result.periods, ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']);
    assert.deepEqual(Object.fromEntries(Object.entries(seen(result)).filter(([key]) => /-Q[12] /.test(key))), {
      'legal_docs_reviewed_rate 2026-Q1 E9': 0.8,
      'legal_docs_reviewed_rate 2026-Q2 F9': 'none',
      'online_rate 2026-Q1 E11': 0.715,
      'online_rate 2026-Q2 F11': 0.785,
      'satisfaction_procedures 2026-Q1 E12': 'none',
      'satisfaction_procedures 2026-Q2 F12': 'unreadable',
      'satisfaction_key_sectors 2026-Q1 E13': 'error',
      'satisfaction_key_sectors 2026-Q2 F13': 0.91,
    });
    assert.deepEqual(
      result.unmatched.map(({ labelCell }) => labelCell),
      ['B14'],
    );
    const targets = result.tracked.map(({ target }) =>
      target?.reading.kind === 'value' ? target.reading.value : null,
    );
    assert.deepEqual(targets, [1, 0.75, 0.95, 0.9]);
    assert.deepEqual(result.tracked[0]?.agency, { text: 'Văn phòng HĐND và UBND', cell: 'I9' });
  });

  it('takes the period from the title where one result column names none', () => {
    const result = readOne([
      ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CCHC QUÝ I NĂM 2026'],
      ['(Kèm theo Báo cáo số 31/BC-UBND ngày 07/4/2025)'],
      ['STT', 'Tên chỉ tiêu', 'ĐVT', 'Kế hoạch', 'Thực hiện', 'So với KH (%)', 'Đánh giá'],
      [1, online, '%', 75, 70, 93.3, 'Chưa đạt'],
    ]);
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 E4': 0.7 });
  });

  it('takes the period from the name of the sheet, the year from cells beside "Năm"', () => {
    const rows = [
      ['Năm:', 2026],
      ['Nội dung', 'Kết quả'],
      [online, '70%'],
    ];
    assert.deepEqual(seen(readOne(rows, { name: 'QUY II' })), { 'online_rate 2026-Q2 B3': 0.7 });
  });

  it('names no period where no year is known, and then gives the latest column with values', () => {
    const result = readOne([
      ['STT', 'Chỉ tiêu', 'Quý I', 'Quý II', 'Quý III'],
      [1, online, '70%', '72%', null],
    ]);
    assert.deepEqual(seen(result), { 'online_rate null D2': 0.72 });
  });

  it('reads numerator, denominator and rate under each quarter of a three-row header', () => {
    const result = readOne(
      [
        ['STT', 'Chỉ tiêu', 'Kết quả thực hiện năm 2026'],
        [null, null, 'Quý I', null, null, 'Quý II'],
        [null, null, 'Tử số', 'Mẫu số', 'Tỷ lệ (%)', 'Tử số', 'Mẫu số', 'Tỷ lệ (%)'],
        [1, online, 150, 200, 75, 160, 200, 80],
      ],
      { merges: ['A1:A3', 'B1:B3', 'C1:H1', 'C2:E2', 'F2:H2'] },
    );
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 E4': 0.75, 'online_rate 2026-Q2 H4': 0.8 });
    assert.deepEqual(result.tables?.[0]?.columns.map(({ role }) => role).slice(2, 5), [
      'numerator',
      'denominator',
      'rate',
    ]);
  });

  it('divides where only numerator and denominator are given', () => {
    const result = readOne(
      [
        ['STT', 'Chỉ tiêu', 'Quý I/2026'],
        [null, null, 'Tử số', 'Mẫu số'],
        [1, online, 150, 200],
      ],
      { merges: ['C1:D1'] },
    );
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 C3': 0.75 });
  });

  it('reads bands that are not merged', () => {
    const result = readOne([
      ['STT', 'Chỉ tiêu', 'Năm 2026', null, null, 'Ghi chú'],
      [null, null, 'Quý I', 'Quý II', 'Quý III'],
      [1, online, '70%', '71%', '72%', 'Phòng 2'],
    ]);
    assert.deepEqual(Object.values(seen(result)), [0.7, 0.71, 0.72]);
    assert.deepEqual(result.periods, ['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('keeps years of targets, the starting year and results apart', () => {
    const result = readOne([
      ['STT', 'Chỉ tiêu', 'Thực hiện năm 2025', 'Mục tiêu năm 2026', 'Ước thực hiện năm 2026', 'Mục tiêu đến năm 2030'],
      [1, online, '60%', '65%', '66%', '75%'],
      [2, 'Giảm biên chế sự nghiệp', 0, '2%', '-3%', '10%'],
    ]);
    assert.deepEqual(seen(result), { 'online_rate 2026 E2': 0.66, 'payroll_cut_rate 2026 E3': 0.03 });
    assert.equal(result.tracked[0]?.target?.cell, 'D2');
    assert.deepEqual(
      result.tracked[0]?.targets?.map(({ year }) => year),
      [2026, 2030],
    );
  });

  it('picks the target of its year among yearly targets in a merged band', () => {
    const result = readOne(
      [
        ['STT', 'Chỉ tiêu', 'Mục tiêu', null, null, null, null, 'Kết quả năm 2027'],
        [null, null, 2026, 2027, 2028, 2029, 2030],
        [1, online, 0.6, 0.65, 0.7, 0.72, 0.75, 0.66],
      ],
      { merges: ['C1:G1'], formats: { 'C3:H3': '0%' } },
    );
    assert.deepEqual(seen(result), { 'online_rate 2027 H3': 0.66 });
    assert.equal(result.tracked[0]?.target?.cell, 'D3');
  });

  it('knows "Chỉ tiêu" over numbers for targets beside "Nội dung"', () => {
    const result = readOne([
      ['STT', 'Nội dung', 'Chỉ tiêu', 'Thực hiện 6 tháng đầu năm 2026'],
      [1, online, 75, 70],
    ]);
    assert.deepEqual(seen(result), { 'online_rate 2026-H1 D2': 0.7 });
    assert.equal(result.tracked[0]?.target?.cell, 'C2');
  });

  it('marks cumulative values and puts them last', () => {
    const result = readOne([
      ['STT', 'Chỉ tiêu', 'Lũy kế', 'Quý I/2026', 'Quý II/2026', 'Quý III/2026'],
      [1, online, '76%', '70%', '80%', null],
    ]);
    const last = result.observations.at(-1);
    assert.equal(last?.cumulative, true);
    assert.equal(last?.period, '2026-H1');
    assert.deepEqual(result.periods, ['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('reads periods down and indicators across', () => {
    const result = readOne([
      ['BẢNG THEO DÕI CCHC'],
      ['Kỳ báo cáo', 'Tỷ lệ hồ sơ trực tuyến', 'Tỷ lệ thanh toán trực tuyến', 'SIPAS'],
      ['Mục tiêu', '75%', '50%', '95%'],
      ['Quý I/2026', '70%', '40%', null],
      ['Quý II/2026', '80%', '55%', '96%'],
    ]);
    assert.equal(result.tables?.[0]?.transposed, true);
    assert.equal(seen(result)['online_rate 2026-Q2 B5'], 0.8);
    assert.equal(seen(result)['satisfaction_agencies 2026-Q1 D4'], 'none');
    assert.equal(result.tracked[1]?.target?.cell, 'C3');
  });

  it('finds the label column by its rows where its heading says nothing', () => {
    const result = readOne([
      ['', 'Quý I/2026'],
      [online, '70%'],
      ['Tỷ lệ thanh toán trực tuyến', '40%'],
    ]);
    assert.deepEqual(Object.values(seen(result)), [0.7, 0.4]);
  });

  it('reads stacked tables, each with the period of its own title', () => {
    const result = readOne([
      ['I. CHỈ TIÊU QUÝ I/2026'],
      ['STT', 'Chỉ tiêu', 'Kết quả'],
      [1, online, '70%'],
      [],
      ['II. CHỈ TIÊU QUÝ II/2026'],
      ['STT', 'Chỉ tiêu', 'Kết quả'],
      [1, online, '80%'],
    ]);
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 C3': 0.7, 'online_rate 2026-Q2 C7': 0.8 });
  });

  it('reads tables that stand side by side', () => {
    const result = readOne([
      ['STT', 'Chỉ tiêu', 'Quý I/2026', null, 'STT', 'Chỉ tiêu', 'Quý I/2026'],
      [1, online, '70%', null, 1, 'SIPAS', '96%'],
    ]);
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 C2': 0.7, 'satisfaction_agencies 2026-Q1 G2': 0.96 });
  });
});

describe('the rows of a table', () => {
  const table = (...rows: CellValue[][]): TrackingSheet => readOne([['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I/2026'], ...rows]);

  it('completes children by the empty row over them', () => {
    const result = table(
      [1, 'Mức độ hài lòng'],
      [null, '- Giải quyết TTHC', '%', 96],
      [null, '- Y tế, giáo dục', '%', 92],
      [null, '- Sự phục vụ của cơ quan hành chính nhà nước', '%', 93],
    );
    assert.deepEqual(
      result.tracked.map(({ indicator }) => indicator),
      ['satisfaction_procedures', 'satisfaction_health_education', 'satisfaction_agencies'],
    );
  });

  it('gives a single field to its sub-indicator and never takes a breakdown for the whole', () => {
    const result = table(
      [1, 'Mức độ hài lòng của người dân về giải quyết TTHC', '%', 96],
      [null, '+ Lĩnh vực đất đai', '%', 90],
      [null, '+ Lĩnh vực hộ tịch', '%', 99],
      [2, online, '%', 70],
      [null, '- Phòng Kinh tế', '%', 60],
      [null, '- Thôn 1', '%', 50],
    );
    assert.deepEqual(
      result.tracked.map(({ indicator }) => indicator),
      ['satisfaction_procedures', 'satisfaction_land', 'online_rate'],
    );
    assert.deepEqual(result.unmatched, []);
  });

  it('does not take rows under the heading of a field for the whole commune', () => {
    const result = table(['I', 'Lĩnh vực đất đai'], [1, online, '%', 70]);
    assert.deepEqual(result.tracked, []);
  });

  for (const heading of [
    'XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN SỐ',
    'Phòng Văn hóa - Xã hội',
    'Lĩnh vực cải cách thể chế',
  ]) {
    it(`takes "${heading}" over a row for its group, not for a part of it`, () => {
      assert.deepEqual(Object.values(seen(table(['I', heading], [1, online, '%', 70]))), [0.7]);
    });
  }

  it('tracks a rate whose cell is empty, and not the counts under it', () => {
    const result = table(
      [1, online, '%', null],
      ['1.1', 'Số hồ sơ trực tuyến', 'Hồ sơ', 150],
      ['1.2', 'Tổng số hồ sơ', 'Hồ sơ', 200],
    );
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 D2': 'none' });
    assert.deepEqual(
      result.tables?.[0]?.rows.map(({ kind }) => kind),
      ['indicator', 'count', 'count'],
    );
    assert.deepEqual(result.unmatched, []);
  });

  it('does not read the plan of a row for its result', () => {
    const result = readOne(
      [
        ['STT', 'Chỉ tiêu', 'Phân loại', 'Quý I/2026', 'Quý II/2026'],
        [1, online, 'Kế hoạch', '75%', '75%'],
        [null, null, 'Thực hiện', '70%', null],
        [2, 'SIPAS', 'Kế hoạch', '95%', '95%'],
        [null, null, 'Thực hiện', '96%', '97%'],
      ],
      { merges: ['A2:A3', 'B2:B3', 'A4:A5', 'B4:B5'] },
    );
    assert.deepEqual(seen(result), {
      'online_rate 2026-Q1 D3': 0.7,
      'online_rate 2026-Q2 E3': 'none',
      'satisfaction_agencies 2026-Q1 D5': 0.96,
      'satisfaction_agencies 2026-Q2 E5': 0.97,
    });
    assert.equal(result.tracked[0]?.target?.cell, 'D2');
  });

  it('reads "Kế hoạch" and "Thực hiện" under the row that they belong to', () => {
    const result = table([1, online], [null, '- Kế hoạch', '%', 75], [null, '- Thực hiện', '%', 70]);
    assert.deepEqual(seen(result), { 'online_rate 2026-Q1 D4': 0.7 });
    assert.equal(result.tracked[0]?.target?.cell, 'D3');
  });

  it('asks where a row could be two indicators', () => {
    const [row] = table([1, 'Hồ sơ xử lý trên môi trường mạng', '%', 99]).unmatched;
    assert.ok(row?.ambiguous);
    assert.deepEqual([...row.nearest].sort(), ['online_rate', 'work_files_online_rate']);
  });

  it("believes an indicator's id or number in a code column", () => {
    const result = readOne([
      ['Mã', 'Chỉ tiêu', 'Quý I/2026'],
      ['II.2.a.6', 'Trực tuyến', '70%'],
      ['eid_verified_rate', 'VN', '80%'],
    ]);
    assert.deepEqual(
      result.tracked.map(({ indicator, confidence }) => [indicator, confidence]),
      [
        ['online_rate', 1],
        ['eid_verified_rate', 1],
      ],
    );
  });

  it('takes a count in the row of a rate for no value', () => {
    assert.deepEqual(Object.values(seen(table([1, online, 'Hồ sơ', 1234]))), ['unreadable']);
    assert.deepEqual(Object.values(seen(table([1, online, 'Hồ sơ', '70%']))), [0.7]);
  });

  it('decides the scale by the column: a lone fraction among percentages, a percentage among fractions', () => {
    const percents = table(
      [1, online, '%', 78.5],
      [2, 'SIPAS', '%', 92],
      [3, 'Tỷ lệ thanh toán trực tuyến', '%', 0.785],
    );
    const fractions = table(
      [1, online, '%', 0.785],
      [2, 'SIPAS', '%', 0.92],
      [3, 'Tỷ lệ thanh toán trực tuyến', '%', 78.5],
    );
    for (const result of [percents, fractions]) {
      assert.deepEqual(Object.values(seen(result)), [0.785, 0.92, 0.785]);
      const { reading } = result.observations[2] ?? {};
      assert.ok(reading?.kind === 'value' && reading.notes.includes('percent-scale'));
    }
  });
});

describe('the sheets of a workbook', () => {
  const part = (name: string, value: string) =>
    sheet(
      [
        ['STT', 'Chỉ tiêu', 'Kết quả'],
        [1, online, value],
      ],
      { name },
    );

  it('are read one period each, the year from the only sheet that names it', () => {
    const sheets = read(sheet([['Kế hoạch năm 2026']], { name: 'Bìa' }), part('Quý I', '70%'), part('Quý II', '80%'));
    assert.deepEqual(
      sheets.map(({ periods }) => periods),
      [[], ['2026-Q1'], ['2026-Q2']],
    );
  });

  it('are told apart: a summary, its parts, others, empty ones', () => {
    const summary = sheet([['TỔNG HỢP NĂM 2026'], ['STT', 'Chỉ tiêu', 'Quý I', 'Quý II'], [1, online, '70%', '80%']], {
      name: 'TH',
    });
    const sheets = read(summary, part('Quý I', '70%'), part('Quý II', '80%'), sheet([['Hướng dẫn']]), sheet([['  ']]));
    assert.deepEqual(
      sheets.map(({ role }) => role),
      ['summary', 'tracking', 'tracking', 'other', 'empty'],
    );
  });

  it('are read when hidden', () => {
    const [hidden] = read({ ...part('Quý I/2026', '70%'), visible: false, hiddenRows: [1] });
    assert.equal(hidden?.visible, false);
    assert.deepEqual(Object.values(seen(hidden)), [0.7]);
  });

  const reasons: [string, CellValue[][]][] = [
    ['reader.empty', [['']]],
    ['reader.no-header', [['Hướng dẫn nhập liệu'], ['Nhập số liệu vào trang Theo dõi']]],
    [
      'reader.no-label-column',
      [
        ['STT', 'Quý I/2026', 'Quý II/2026'],
        [1, 2, 3],
      ],
    ],
    [
      'reader.no-value-column',
      [
        ['Chỉ tiêu', 'Mục tiêu 2030'],
        [online, 0.75],
      ],
    ],
    [
      'reader.no-indicator-rows',
      [
        ['STT', 'Nội dung', 'Kết quả'],
        [1, 'Số tin bài', 12],
      ],
    ],
  ];
  for (const [reason, rows] of reasons) {
    it(`say why they hold no table: ${reason}`, () => assert.equal(readOne(rows).reason, reason));
  }
});
