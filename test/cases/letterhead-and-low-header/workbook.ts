import { indicatorRows, percent, type IndicatorId, type SheetDeclaration } from '../declare';

const figures: Partial<Record<IndicatorId, number>> = { data_digitised_rate: 0.5, payroll_cut_rate: 0.1 };

export default [
  {
    name: 'BC 6T',
    rows: [
      ['UBND XÃ TÂN MINH', null, null, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
      ['PHÒNG VĂN HÓA - XÃ HỘI', null, null, 'Độc lập - Tự do - Hạnh phúc'],
      ['Số: 45/BC-VHXH', null, null, 'Tân Minh, ngày 18 tháng 6 năm 2026'],
      [],
      ['BIỂU TỔNG HỢP'],
      ['Kết quả thực hiện chỉ tiêu cải cách hành chính 6 tháng đầu năm 2026'],
      ['(Kèm theo Báo cáo số 45/BC-VHXH ngày 18/6/2026; Kế hoạch giai đoạn 2026 - 2030)'],
      [],
      [],
      [null, null, null, null, 'Đơn vị tính: %'],
      ['STT', 'Nội dung', 'Chỉ tiêu giao', 'Kết quả thực hiện', 'Cơ quan chủ trì'],
      ['(1)', '(2)', '(3)', '(4)', '(5)'],
      ...indicatorRows((id) => [null, percent(figures[id] ?? 1), null]),
      [],
      [null, 'Nơi nhận:', null, 'TRƯỞNG PHÒNG'],
      [null, '- Sở Nội vụ;', null, '(Ký, đóng dấu)'],
      [null, '- Lưu: VT.'],
    ],
    merges: ['A1:C1', 'A2:C2', 'D1:E1', 'D2:E2', 'A3:C3', 'D3:E3', 'A5:E5', 'A6:E6', 'A7:E7'],
  },
] satisfies SheetDeclaration[];
