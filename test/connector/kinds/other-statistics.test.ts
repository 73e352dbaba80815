import assert from 'node:assert/strict';
import type { CellValue } from '../../../src/tracking/types';
import { findingIds, imported, indicatorOf, kindOf } from '../sources';
import { totalsOf } from '../totals';

const options = { periods: ['2026-Q3'] };

describe('statistic by channel (G)', () => {
  const values: CellValue[][] = [
    ['THỐNG KÊ DỊCH VỤ CÔNG TRỰC TUYẾN'],
    [null],
    [
      'STT',
      'Đơn vị',
      'Hồ sơ nộp qua mạng',
      null,
      'Hồ sơ nộp trực tiếp',
      null,
      'Hồ sơ nộp qua bưu chính',
      null,
      'Hồ sơ trực tuyến đang xử lý trong hạn',
      null,
      'Hồ sơ trực tuyến đang xử lý quá hạn',
      null,
      'Đã đồng bộ DVCQG',
      'Hồ sơ có NVTC',
      'Đã thanh toán trực tuyến',
      null,
    ],
    [
      null,
      null,
      'Số lượng',
      '%',
      'Số lượng',
      '%',
      'Số lượng',
      '%',
      'Số lượng',
      '%',
      'Số lượng',
      '%',
      null,
      null,
      'Số lượng',
      '%',
    ],
    [
      1,
      'UBND xã Tân Minh',
      '1.500',
      '75,0%',
      '480',
      '24,0%',
      '20',
      '1,0%',
      100,
      '90%',
      11,
      '10%',
      1990,
      800,
      600,
      '75%',
    ],
    ['Tổng số', null, '1.500', '75,0%', '480', '24,0%', '20', '1,0%', 100, '90%', 11, '10%', 1990, 800, 600, '75%'],
  ];

  it('gives dossiers by channel and payments, and never reads a column of shares', () => {
    const result = imported(values, options);
    assert.equal(kindOf(result), 'statistic-by-channel');
    assert.deepEqual(
      totalsOf(result.summary, ({ kind }) => kind === 'dossiers'),
      { received: 2000, 'open-in-time': 100, 'open-late': 11 },
    );
    assert.equal(indicatorOf(result, 'online_rate'), 0.75);
    assert.equal(indicatorOf(result, 'payment_online_rate'), 0.75);
    assert.deepEqual(result.findings, []);
  });

  it('says nothing of the only unit in each row', () => {
    assert.ok(imported(values, options).summary.every(({ unit }) => unit === undefined));
  });
});

describe('statistic of digitisation (F)', () => {
  const header: CellValue[][] = [
    ['STT', 'Đơn vị', 'Tiếp nhận', 'Số hóa khi tiếp nhận', null, null, null, 'Đã giải quyết', 'Số hóa kết quả', null],
    [
      null,
      null,
      null,
      'Chưa số hóa TPHS',
      'Có số hóa TPHS',
      'Có tái sử dụng',
      'Có tái sử dụng từ DVCQG',
      null,
      'Chưa',
      'Đã',
    ],
  ];
  const read = (...rows: CellValue[][]) => imported([...header, ...rows], options);

  it('gives papers over dossiers received and results over dossiers finished', () => {
    const result = read([1, 'Xã Tân Minh', 100, 10, 90, 30, 5, 50, 20, 30]);
    assert.equal(kindOf(result), 'digitisation-by-unit');
    assert.equal(indicatorOf(result, 'dossier_papers_digitised_rate'), 0.9);
    assert.equal(indicatorOf(result, 'dossier_results_digitised_rate'), 0.6);
    assert.equal(indicatorOf(result, 'dossier_digitised_rate'), 0.6);
  });

  it('counts reused papers as digitised where the system counts them beside the digitised ones', () => {
    const result = read(
      [1, 'Xã Tân Minh', 100, 10, 60, 25, 5, 50, 20, 30],
      [2, 'Xã Tiên Lãng', 10, 4, 3, 2, 1, 5, 0, 5],
    );
    assert.equal(totalsOf(result.summary)['papers-digitised'], 96);
    assert.deepEqual(result.findings, []);
  });

  it('says so where nothing adds up', () => {
    assert.ok(findingIds(read([1, 'Xã Tân Minh', 100, 10, 60, 5, 5, 50, 20, 30])).includes('digitised-unclear'));
  });
});

describe('list of fees (D)', () => {
  const header: CellValue[] = [
    'STT',
    'Mã hồ sơ',
    'Loại tiếp nhận',
    'Tên người nộp',
    'Số biên lai',
    'Mẫu số',
    'Ký hiệu',
    'Ngày tiếp nhận',
    'Ngày thu',
    'Phí (VNĐ)',
    'Lệ phí (VNĐ)',
    'Tổng (VNĐ)',
  ];
  const receipt = (code: string, date: string, total: string, more: CellValue[] = []): CellValue[] => [
    '1',
    code,
    'Trực tuyến',
    'Người nộp',
    '000123',
    '01BLP',
    'AA/26',
    date,
    date,
    '0',
    total,
    total,
    ...more,
  ];

  it('with the way of payment gives both sides, each dossier once', () => {
    const paid = 'Hình thức thanh toán';
    const result = imported(
      [
        [...header, paid],
        receipt('H40-0001', '05/07/2026', '50,000', ['Thanh toán trực tuyến']),
        receipt('H40-0002', '06/07/2026', '50,000', ['Tiền mặt']),
        receipt('H40-0002', '06/07/2026', '20,000', ['Tiền mặt']),
        receipt('H40-0003', '07/07/2026', '0', ['Miễn phí']),
        receipt('H40-0004', '07/07/2026', '150,000', ['truc-tuyen']),
        receipt('H40-0005', '07/10/2026', '150,000', ['truc-tuyen']),
        ['Tổng số', null, null, null, null, null, null, null, null, '0', '420,000', '420,000'],
      ],
      options,
    );
    assert.equal(kindOf(result), 'payment-list');
    assert.deepEqual(totalsOf(result.summary), { 'with-fee': 3, 'paid-online': 2 });
    assert.equal(indicatorOf(result, 'payment_online_rate'), 2 / 3);
    assert.equal(result.rows, 6);
  });

  it('of online payments only gives the numerator, and the missing side is named', () => {
    const result = imported(
      [
        ['DANH SÁCH THANH TOÁN TRỰC TUYẾN'],
        header,
        receipt('H40-0001', '05/07/2026', '50,000'),
        receipt('H40-0002', '05/07/2026', '0'),
      ],
      options,
    );
    assert.deepEqual(totalsOf(result.summary), { 'paid-online': 1 });
    assert.equal(indicatorOf(result, 'payment_online_rate'), 'connector.missing.payment');
    assert.deepEqual(result.sources[0]?.recognition.missing, [
      { indicator: 'payment_online_rate', columns: ['payment'] },
    ]);
  });
});

describe('list of fees that does not say how they were paid', () => {
  it('gives no payments at all', () => {
    const result = imported(
      [
        ['Mã hồ sơ', 'Số biên lai', 'Ngày thu', 'Tổng (VNĐ)'],
        ['H40-0001', '000123', '05/07/2026', '50,000'],
      ],
      options,
    );
    assert.equal(kindOf(result), 'payment-list');
    assert.deepEqual(result.summary, []);
  });
});

describe('table of indicators and values', () => {
  it('takes values, numerators and denominators over, names matched as in tracking workbooks', () => {
    const result = imported(
      [
        ['TT', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Kết quả'],
        [1, 'Tỷ lệ số hóa dữ liệu đất đai, quy hoạch, thủ tục đầu tư, kinh doanh', '1.200', '2.400', '50%'],
        [2, 'Tỷ lệ giảm biên chế sự nghiệp hưởng lương từ NSNN so với 2025', null, null, 0.08],
        [3, 'Tỷ lệ CBCCVC làm chủ kỹ năng số', null, null, '87,5%'],
        [4, 'Tỷ lệ hộ nghèo', null, null, '2%'],
        [5, 'Mức độ hài lòng về giải quyết TTHC', null, null, null],
      ],
      options,
    );
    assert.equal(kindOf(result), 'indicator-values');
    assert.equal(indicatorOf(result, 'data_digitised_rate'), 0.5);
    assert.equal(indicatorOf(result, 'payroll_cut_rate'), 0.08);
    assert.equal(indicatorOf(result, 'digital_skills_rate'), 0.875);
    assert.deepEqual(result.rejected, [{ reason: 'unknown-indicator', count: 1, rows: [5] }]);
    assert.ok(result.summary.every(({ indicator }) => indicator !== 'satisfaction_procedures'));
  });

  it('takes the period of each row where it has one', () => {
    const result = imported([
      ['Chỉ tiêu', 'Kỳ', 'Giá trị'],
      ['online_rate', 'Quý I/2026', 0.7],
      ['online_rate', '2026-Q2', 0.8],
    ]);
    assert.deepEqual(
      result.summary.map(({ period, counts }) => [period, counts.value]),
      [
        ['2026-Q1', 0.7],
        ['2026-Q2', 0.8],
      ],
    );
  });
});
