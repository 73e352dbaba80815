import { indicatorRows, percent, targetFormula, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Targets as the column has them; the rest are the plan's 100 %. */
const targets: Partial<Record<IndicatorId, Entry>> = {
  satisfaction_disclosed_rate: percent(0.95, '0%'),
  payment_online_rate: percent(0.45, '0%'),
  // Shown as 75%: what the officer sees is the plan's target.
  online_rate: percent(0.754, '0%'),
  eid_verified_rate: '≥ 90%',
  satisfaction_procedures: targetFormula('satisfaction_procedures', 0.95),
  satisfaction_key_sectors: 'tối thiểu 95%',
  payroll_cut_rate: 'giảm 10%',
  satisfaction_agencies: percent(0.95, '0%'),
  satisfaction_health_education: percent(0.9, '0%'),
};

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu Kế hoạch', 'Kết quả Quý I/2026'],
      ...indicatorRows((id) => ['%', targets[id] ?? percent(1, '0%'), percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
