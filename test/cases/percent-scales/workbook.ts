import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** The column is kept in percent (95.5 under the unit "%"); three cells were entered otherwise. */
const figures: Partial<Record<IndicatorId, Entry>> = {
  online_rate: 0.785,
  payment_online_rate: { value: 62.5, numFmt: '0.0%' },
  eid_verified_rate: percent(0.91),
  satisfaction_procedures: 97.5,
  satisfaction_key_sectors: 92.4,
  satisfaction_agencies: 96.1,
  satisfaction_health_education: 93.2,
  payroll_cut_rate: 12,
  data_digitised_rate: 120,
};

export default [
  {
    name: 'Quý II-2026',
    rows: [['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý II/2026'], ...indicatorRows((id) => ['%', figures[id] ?? 100])],
  },
] satisfies SheetDeclaration[];
