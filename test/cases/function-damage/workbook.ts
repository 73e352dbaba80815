import { formula, indicatorRows, percent, targetFormula, type Entry, type SheetDeclaration } from '../declare';

/** Opened once on a computer without the add-in: two targets lost their function, the others were entered again. */
const target = (id: string): Entry => {
  const lost = id === 'online_rate' || id === 'payroll_cut_rate';
  if (lost) return formula(`_xldudf_CCCH_TARGET("${id}")`, { error: '#NAME?' }, '0%');
  return targetFormula(id, id === 'payment_online_rate' ? 0.5 : 1);
};
const planned: Record<string, Entry> = {
  satisfaction_disclosed_rate: targetFormula('satisfaction_disclosed_rate', 0.95),
  eid_verified_rate: targetFormula('eid_verified_rate', 0.9),
  satisfaction_procedures: targetFormula('satisfaction_procedures', 0.95),
  satisfaction_key_sectors: targetFormula('satisfaction_key_sectors', 0.9),
  satisfaction_agencies: targetFormula('satisfaction_agencies', 0.95),
  satisfaction_health_education: targetFormula('satisfaction_health_education', 0.9),
};

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'Mục tiêu', 'Kết quả Quý I/2026'],
      ...indicatorRows((id) => [planned[id] ?? target(id), percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
