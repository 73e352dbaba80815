import { phrases, type SheetDeclaration } from '../declare';

/** Three rows an indicator, named in a column of their own: two counts, then the rate. */
export default [
  {
    name: 'Quý II',
    rows: [
      ['Năm 2026'],
      ['STT', 'Chỉ tiêu', 'Nội dung', 'Quý I', 'Quý II'],
      [1, phrases.online_rate, 'Tổng số hồ sơ', '1.234', '1.300'],
      [null, null, 'Số hồ sơ trực tuyến', '925', '1.001'],
      [null, null, 'Tỷ lệ (%)', 74.96, 77],
      [2, phrases.payment_online_rate, 'Tổng số giao dịch', '2.000', '2.100'],
      [null, null, 'Số giao dịch trực tuyến', '900', '1.008'],
      [null, null, 'Tỷ lệ (%)', 45, 48],
    ],
    merges: ['A3:A5', 'B3:B5', 'A6:A8', 'B6:B8'],
  },
] satisfies SheetDeclaration[];
