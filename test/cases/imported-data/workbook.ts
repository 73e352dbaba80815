import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** What the tracking sheet says; the rest is empty or met. */
const typed: Partial<Record<IndicatorId, Entry>> = {
  // The data give 620 of 1,000.
  online_rate: percent(0.78),
  // The data give 141 of 400, 35.25 %: cut after the first decimal.
  payment_online_rate: percent(0.352),
  // Empty here; the data give it.
  satisfaction_procedures: null,
};

const heading: Entry[] = ['Kỳ', 'Từ ngày', 'Đến ngày', 'Loại số liệu', 'Lĩnh vực', 'Kênh tiếp nhận', 'Đối tượng'];

export default [
  {
    name: 'Theo dõi 2026',
    rows: [
      ['STT', 'Chỉ tiêu', 'Kết quả Quý II/2026'],
      ...indicatorRows((id) => [id in typed ? (typed[id] ?? null) : percent(1)]),
    ],
  },
  {
    name: 'Số liệu CCHC',
    rows: [
      ['Số liệu nhập từ các nguồn'],
      [],
      [
        ...heading,
        'Tiếp nhận trong kỳ',
        'Có nghĩa vụ tài chính',
        'Đã thanh toán trực tuyến',
        'Phiếu hợp lệ',
        'Rất hài lòng',
        'Hài lòng',
      ],
      ['2026-Q2', null, null, 'Hồ sơ TTHC', 'Hộ tịch', 'Trực tuyến', null, 420, null, null, null, null, null],
      ['2026-Q2', null, null, 'Hồ sơ TTHC', 'Hộ tịch', 'Trực tiếp', null, 250, null, null, null, null, null],
      ['2026-Q2', null, null, 'Hồ sơ TTHC', 'Đất đai', 'Trực tuyến', null, 200, null, null, null, null, null],
      ['2026-Q2', null, null, 'Hồ sơ TTHC', 'Đất đai', 'Trực tiếp', null, 130, null, null, null, null, null],
      ['2026-Q2', null, null, 'Thanh toán', 'Hộ tịch', null, null, null, 400, 141, null, null, null],
      ['2026-Q2', null, null, 'Khảo sát hài lòng', null, null, 'Giải quyết TTHC', null, null, null, 200, 120, 74],
      ['2026-Q1', null, null, 'Hồ sơ TTHC', 'Hộ tịch', 'Trực tuyến', null, 1, null, null, null, null, null],
    ],
  },
] satisfies SheetDeclaration[];
