import { indicatorRows, percent, targetFormula, type IndicatorId, type SheetDeclaration } from '../declare';

/** The plan's target, the result, the lead agency of part VI. */
const office = 'Văn phòng HĐND và UBND';
const centre = 'Trung tâm Phục vụ hành chính công';
const culture = 'Phòng Văn hóa - Xã hội';
const figures: Record<IndicatorId, [number, number, string]> = {
  legal_docs_reviewed_rate: [1, 1, office],
  satisfaction_disclosed_rate: [0.95, 1, centre],
  payment_enabled_rate: [1, 1, centre],
  payment_online_rate: [0.5, 0.612, centre],
  online_service_rate: [1, 1, centre],
  portal_integrated_rate: [1, 1, centre],
  online_rate: [0.75, 0.75, centre],
  eid_verified_rate: [0.9, 0.934, centre],
  satisfaction_procedures: [0.95, 0.981, centre],
  satisfaction_key_sectors: [0.9, 0.917, centre],
  payroll_cut_rate: [0.1, 0.1, culture],
  satisfaction_agencies: [0.95, 0.952, culture],
  satisfaction_health_education: [0.9, 0.925, culture],
  data_digitised_rate: [1, 1, culture],
  multi_device_rate: [1, 1, culture],
  work_files_online_rate: [1, 1, office],
  digital_skills_rate: [1, 1, culture],
  dossier_digitised_rate: [1, 1, culture],
};

export default [
  {
    name: 'Theo dõi 2027',
    rows: [
      ['THEO DÕI CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2027'],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Mục tiêu', 'Kết quả thực hiện', null, 'Cơ quan chủ trì', 'Ghi chú'],
      [null, null, null, null, 'Quý I', 'Quý II'],
      ...indicatorRows((id) => {
        const [target, result, agency] = figures[id];
        return ['%', targetFormula(id, target), percent(result), null, agency, null];
      }),
    ],
    merges: ['A1:H1', 'A3:A4', 'B3:B4', 'C3:C4', 'D3:D4', 'E3:F3', 'G3:G4', 'H3:H4'],
  },
] satisfies SheetDeclaration[];
