import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Numerator and denominator alone; the rate is theirs. */
const counted: Partial<Record<IndicatorId, Entry[]>> = {
  online_rate: ['987', '1 234'],
  payment_online_rate: ['75%', 200],
  eid_verified_rate: [50, 'chưa thống kê'],
  digital_skills_rate: ['63 người', 63],
  dossier_digitised_rate: [1200, '1.200'],
};

export default [
  {
    name: 'T6',
    rows: [
      ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU THÁNG 6/2026'],
      ['STT', 'Chỉ tiêu', 'Tử số', 'Mẫu số'],
      ...indicatorRows((id) => counted[id] ?? [50, 50]),
    ],
  },
] satisfies SheetDeclaration[];
