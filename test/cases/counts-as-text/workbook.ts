import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Counts as officers type them: a space or a dot for thousands, the thing counted behind. */
const counted: Partial<Record<IndicatorId, Entry[]>> = {
  online_rate: ['987', '1 234', 80],
  payment_online_rate: ['1.001 giao dịch', '1.332', 75.2],
  eid_verified_rate: ['chưa có', 'x', null],
  satisfaction_procedures: [480, 500, '96'],
};

export default [
  {
    name: 'Biểu số liệu',
    rows: [
      ['BIỂU SỐ LIỆU QUÝ II NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%)'],
      ...indicatorRows((id) => counted[id] ?? [50, 50, 100]),
    ],
  },
] satisfies SheetDeclaration[];
