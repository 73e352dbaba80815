import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const judged: Partial<Record<IndicatorId, Entry[]>> = {
  online_rate: ['Đạt', percent(0.761)],
  payment_online_rate: ['Không đạt', percent(0.48)],
  satisfaction_procedures: ['Chưa đạt', 'chưa thống kê'],
};

export default [
  {
    name: 'Đánh giá',
    rows: [
      ['ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ IV/2026'],
      ['STT', 'Chỉ tiêu', 'Kết quả', 'Tỷ lệ', 'Ghi chú'],
      ...indicatorRows((id) => judged[id] ?? ['Đạt', percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
