import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** A ratio that looks like a day and a month, and a date that Excel made of one. */
const results: Partial<Record<IndicatorId, Entry>> = {
  online_rate: percent(0.765),
  payment_online_rate: '31/5',
  eid_verified_rate: { value: 46207, numFmt: 'dd/mm/yyyy' },
};
const deadlines: Partial<Record<IndicatorId, Entry>> = {
  legal_docs_reviewed_rate: '31/12/2026',
  payment_enabled_rate: '30/9/2026',
};

/** Beside the tracking table the export of a list and a table of statistics, with their own texts. */
export default [
  {
    name: 'Theo dõi',
    rows: [
      ['THEO DÕI CHỈ TIÊU 6 THÁNG ĐẦU NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', 'Thời hạn'],
      ...indicatorRows((id) => ['%', results[id] ?? percent(1), deadlines[id] ?? null]),
    ],
  },
  {
    name: 'Danh sách hồ sơ',
    rows: [
      ['STT', 'Mã hồ sơ', 'Tên thủ tục hành chính', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Trạng thái'],
      [1, '000.00.12.H13-260103-0001', 'Đăng ký khai sinh', '03/01/2026', '04/01/2026', 'Đã trả kết quả'],
      [2, '000.00.12.H13-260104-0002', 'Chứng thực bản sao', '04/01/2026', '04/01/2026', 'Đã trả kết quả'],
    ],
  },
  {
    name: 'Thống kê',
    rows: [
      ['THỐNG KÊ HỒ SƠ THEO LĨNH VỰC'],
      ['STT', 'Lĩnh vực', 'Tổng số', 'Trực tuyến', 'Ngày cập nhật'],
      [1, 'Hộ tịch', '1.250', 80, '30/06/2026'],
      [2, 'Chứng thực', 300, '250', '30/06/2026'],
    ],
  },
] satisfies SheetDeclaration[];
