import { indicatorRows, type IndicatorId, type SheetDeclaration } from '../declare';

/** Target in words and result in percent, as plain numbers under the unit "%". */
const figures: Record<IndicatorId, [string, number]> = {
  legal_docs_reviewed_rate: ['100%', 100],
  satisfaction_disclosed_rate: ['95%', 100],
  payment_enabled_rate: ['100%', 96.4],
  payment_online_rate: ['Đạt từ 50% trở lên', 52.3],
  online_service_rate: ['100%', 100],
  portal_integrated_rate: ['100%', 100],
  online_rate: ['≥75%', 74.96],
  eid_verified_rate: ['90%', 91],
  satisfaction_procedures: ['tối thiểu 95%', 97.2],
  satisfaction_key_sectors: ['tối thiểu 90%', 88.5],
  payroll_cut_rate: ['10%', 10],
  satisfaction_agencies: ['tối thiểu 95%', 95],
  satisfaction_health_education: ['tối thiểu 90%', 93.1],
  data_digitised_rate: ['100%', 71],
  multi_device_rate: ['100%', 100],
  work_files_online_rate: ['100%', 100],
  digital_skills_rate: ['100%', 100],
  dossier_digitised_rate: ['100%', 100],
};

export default [
  {
    name: 'Sheet1',
    rows: [
      ['KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU CCHC NĂM 2026'],
      [],
      ['TT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Kết quả năm 2026', 'Ghi chú'],
      ...indicatorRows((id) => ['%', ...figures[id], null]),
    ],
    merges: ['A1:F1'],
  },
] satisfies SheetDeclaration[];
