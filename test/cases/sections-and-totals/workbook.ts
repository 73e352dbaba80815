import { percent, phrases, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const row = (no: string, id: IndicatorId, first: number): Entry[] => [no, phrases[id], '%', percent(first), null];
const count = (label: string, number: number): Entry[] => ['-', label, 'hồ sơ', number, null];

export default [
  {
    name: 'Quý I',
    rows: [
      ['THEO DÕI CHỈ TIÊU CCHC QUÝ I NĂM 2026'],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', 'Ghi chú'],
      ['I', 'Cải cách thể chế'],
      row('1', 'legal_docs_reviewed_rate', 1),
      ['II', 'Cải cách thủ tục hành chính'],
      ['a', 'Dịch vụ công trực tuyến'],
      row('2', 'online_rate', 0.8),
      count('Số hồ sơ tiếp nhận trực tuyến', 800),
      count('Tổng số hồ sơ tiếp nhận', 1000),
      row('3', 'online_service_rate', 1),
      row('4', 'portal_integrated_rate', 1),
      row('5', 'payment_enabled_rate', 1),
      row('6', 'payment_online_rate', 0.5),
      row('7', 'eid_verified_rate', 0.9),
      row('8', 'satisfaction_disclosed_rate', 1),
      ['b', 'Mức độ hài lòng'],
      row('9', 'satisfaction_procedures', 0.96),
      row('10', 'satisfaction_key_sectors', 0.9),
      ['III', 'Cải cách tổ chức bộ máy'],
      row('11', 'payroll_cut_rate', 0.05),
      row('12', 'satisfaction_agencies', 0.95),
      row('13', 'satisfaction_health_education', 0.9),
      ['IV', 'Chính quyền điện tử, chính quyền số'],
      row('14', 'data_digitised_rate', 1),
      row('15', 'multi_device_rate', 1),
      row('16', 'work_files_online_rate', 1),
      row('17', 'digital_skills_rate', 1),
      row('18', 'dossier_digitised_rate', 1),
      [null, 'Tổng số chỉ tiêu đạt', 'chỉ tiêu', 17],
      [],
      [null, 'Ghi chú: số liệu tính từ 15/12/2025 đến 14/3/2026.'],
      [null, null, null, 'Tân Minh, ngày 16 tháng 3 năm 2026'],
      [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG'],
    ],
    merges: ['A1:E1'],
  },
] satisfies SheetDeclaration[];
