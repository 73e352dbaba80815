import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const typed: Partial<Record<IndicatorId, Entry>> = {
  payment_online_rate: '1.234/2.000 giao dịch (61,7%)',
  satisfaction_procedures: '95,5%(1)',
  // The year before beside this year's quarter: the period stays the quarter.
  satisfaction_key_sectors: 'Năm 2025: 88%; Năm 2026: 91%',
  multi_device_rate: 'Chưa đạt (85%)',
  // Not 85 %, but how much is not said.
  work_files_online_rate: 'chưa đạt 85%',
};

export default [
  {
    name: 'BC Quý 1.2026',
    rows: [
      ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CCHC (kèm theo Báo cáo số 45/BC-UBND ngày 14/3/2026)'],
      ['STT', 'Các chỉ tiêu', 'Kết quả thực hiện'],
      ...indicatorRows((id) => [typed[id] ?? percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
