import {
  formula,
  indicatorRows,
  percent,
  targetFormula,
  type Entry,
  type IndicatorId,
  type SheetDeclaration,
} from '../declare';

const values: Partial<Record<IndicatorId, Entry>> = {
  online_rate: formula('#REF!/F5', { error: '#REF!' }, '0.0%'),
  payment_online_rate: formula('F6/G6', { error: '#DIV/0!' }, '0.0%'),
  // Our own function, where nothing has occurred yet: no data, not an error.
  eid_verified_rate: formula('_xldudf_CCCH_RATE(F10,G10)', { error: '#N/A' }, '0.0%'),
  digital_skills_rate: formula('TYLE(F19,G19)', { error: '#NAME?' }, '0.0%'),
  dossier_digitised_rate: formula('F20/G20', 1, '0.0%'),
};

const targets: Partial<Record<IndicatorId, Entry>> = {
  satisfaction_agencies: formula("VLOOKUP(B13,'KH'!A:B,2,0)", { error: '#N/A' }, '0%'),
};

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Kết quả Quý III/2026'],
      ...indicatorRows((id) => ['%', targets[id] ?? targetFormula(id, planned(id)), values[id] ?? percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];

function planned(id: IndicatorId): number {
  const below: Partial<Record<IndicatorId, number>> = {
    satisfaction_disclosed_rate: 0.95,
    payment_online_rate: 0.5,
    online_rate: 0.75,
    eid_verified_rate: 0.9,
    satisfaction_procedures: 0.95,
    satisfaction_key_sectors: 0.9,
    payroll_cut_rate: 0.1,
    satisfaction_health_education: 0.9,
  };
  return below[id] ?? 1;
}
