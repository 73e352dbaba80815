import type { SheetDeclaration } from '../declare';

/** A budget: numbered rows, a unit, a plan and quarters, but no indicator of administrative reform. */
export default [
  {
    name: 'Dự toán 2026',
    rows: [
      ['DỰ TOÁN THU, CHI NGÂN SÁCH NĂM 2026 (SỐ LIỆU MẪU)'],
      ['STT', 'Khoản mục', 'ĐVT', 'Dự toán năm 2026', 'Đã chi'],
      [1, 'Chi sửa chữa trụ sở', 'Triệu đồng', 450, 120],
      [2, 'Chi văn phòng phẩm', 'Triệu đồng', 80, 35],
      [3, 'Chi điện, nước', 'Triệu đồng', 96, 41],
      ['', 'Tổng cộng', 'Triệu đồng', 626, 196],
    ],
  },
] satisfies SheetDeclaration[];
