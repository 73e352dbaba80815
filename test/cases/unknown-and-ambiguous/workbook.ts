import { indicatorRows, percent, type SheetDeclaration } from '../declare';

/** The plan sets no target for on-time handling; the last row holds two of its targets in one. */
export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'],
      ...indicatorRows(() => ['%', percent(1)], ['online_service_rate', 'portal_integrated_rate']),
      [17, 'Tỷ lệ hồ sơ giải quyết đúng hạn', '%', percent(0.995)],
      [18, 'Tỷ lệ TTHC cung cấp trực tuyến và tích hợp Cổng DVCQG', '%', percent(1)],
    ],
  },
] satisfies SheetDeclaration[];
