/** What the sample workbook says. Invented figures, marked as such on every sheet. */

/** A figure as the officer left it: a number, a text, a formula with the result Excel keeps, or nothing yet. */
export type Entry = number | string | null | { formula: string; result: number | { error: '#DIV/0!' } };

export interface SampleRow {
  /** Id of the plan's indicator, or `null` for a section row. */
  indicator: string | null;
  no: string;
  label: string;
  target?: Entry;
  /** Quý I, II, III, IV. */
  results?: [Entry, Entry, Entry, Entry];
  agency?: string;
  note?: string;
}

export interface MonthOfDossiers {
  online: number;
  direct: number;
  post: number;
}

const month = (online: number, direct: number, post: number): MonthOfDossiers => ({ online, direct, post });

/** Tháng 1 … tháng 9; the last three months are still to come. */
export const months: MonthOfDossiers[] = [
  month(212, 148, 9),
  month(168, 131, 6),
  month(254, 149, 11),
  month(271, 140, 12),
  month(283, 133, 8),
  month(296, 128, 10),
  month(305, 122, 9),
  month(318, 116, 12),
  month(331, 109, 10),
];

/** First row (1-based) of the months on sheet "Hồ sơ TTHC"; the quarters stand below. */
export const firstMonthRow = 8;
export const firstQuarterRow = 25;
export const firstSkillRow = 33;

/** Staff assessed and staff in all, by quarter; the total of Quý III was not entered yet. */
export const skills: { assessed: number | null; staff: number | null }[] = [
  { assessed: 26, staff: 40 },
  { assessed: 30, staff: 40 },
  { assessed: 34, staff: null },
  { assessed: null, staff: null },
];

/** The share online of quarter 0…3, or `null` before its months are filled. */
export function onlineShare(quarter: number): number | null {
  const part = months.slice(quarter * 3, quarter * 3 + 3);
  const online = part.reduce((sum, m) => sum + m.online, 0);
  const total = part.reduce((sum, m) => sum + m.online + m.direct + m.post, 0);
  return total === 0 ? null : online / total;
}

const fromDossiers = (quarter: number): Entry => ({
  formula: `'Hồ sơ TTHC'!F${firstQuarterRow + quarter}`,
  result: onlineShare(quarter) ?? 0,
});

const fromSkills = (quarter: number): Entry => ({
  formula: `'Hồ sơ TTHC'!B${firstSkillRow + quarter}/'Hồ sơ TTHC'!C${firstSkillRow + quarter}`,
  result: skills[quarter]?.staff ? (skills[quarter].assessed ?? 0) / skills[quarter].staff : { error: '#DIV/0!' },
});

const section = (no: string, label: string): SampleRow => ({ indicator: null, no, label });

const office = 'Văn phòng HĐND và UBND';
const officeAndCentre = 'VP HĐND và UBND; TTPVHCC';
const culture = 'Phòng VH-XH';

/** In the order of the plan. `multi_device_rate` is left out on purpose: the check must say so. */
export const rows: SampleRow[] = [
  section('I', 'CẢI CÁCH THỂ CHẾ'),
  {
    indicator: 'legal_docs_reviewed_rate',
    no: '1',
    label: 'Tỷ lệ văn bản hướng dẫn, thi hành được rà soát, sửa đổi, bổ sung, thay thế kịp thời',
    target: 1,
    results: [1, 1, 1, null],
    agency: office,
  },
  section('II', 'CẢI CÁCH THỦ TỤC HÀNH CHÍNH'),
  {
    indicator: 'satisfaction_disclosed_rate',
    no: '2',
    label: 'Tỷ lệ cơ quan HCNN công khai mức độ hài lòng của người dân, tổ chức sử dụng DVCTT',
    target: 0.95,
    results: [0.8, 1, 1, null],
    agency: officeAndCentre,
  },
  {
    indicator: 'payment_enabled_rate',
    no: '3',
    label: 'Tỷ lệ TTHC có yêu cầu nghĩa vụ tài chính được triển khai thanh toán trực tuyến',
    target: 1,
    results: [0.923, 0.962, 1, null],
    agency: officeAndCentre,
  },
  {
    indicator: 'payment_online_rate',
    no: '4',
    label: 'Tỷ lệ giao dịch thanh toán trực tuyến',
    target: 0.5,
    results: [0.412, 0.468, '47,3%', null],
    agency: officeAndCentre,
  },
  {
    indicator: 'online_service_rate',
    no: '5',
    label: 'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến',
    target: 1,
    results: [0.95, 1, 1, null],
    agency: officeAndCentre,
  },
  {
    indicator: 'portal_integrated_rate',
    no: '6',
    label: 'Tỷ lệ TTHC được tích hợp, cung cấp trên Cổng DVCQG',
    target: 1,
    results: [0.94, 0.98, 0.98, null],
    agency: officeAndCentre,
    note: 'Còn 02 TTHC chờ tái cấu trúc quy trình',
  },
  {
    indicator: 'online_rate',
    no: '7',
    label: 'Tỷ lệ hồ sơ giải quyết trực tuyến trên tổng số hồ sơ',
    target: { formula: '_xldudf_CCCH_TARGET("online_rate")', result: 0.75 },
    results: [fromDossiers(0), fromDossiers(1), fromDossiers(2), null],
    agency: officeAndCentre,
    note: 'Lấy từ trang “Hồ sơ TTHC”',
  },
  {
    indicator: 'eid_verified_rate',
    no: '8',
    label: 'Tỷ lệ người dân, doanh nghiệp được xác thực định danh điện tử',
    target: 0.8,
    results: [0.78, 0.83, 0.862, null],
    agency: officeAndCentre,
  },
  {
    indicator: 'satisfaction_procedures',
    no: '9',
    label: 'Mức độ hài lòng của người dân, doanh nghiệp về giải quyết TTHC',
    target: 0.95,
    results: [0.967, 0.971, '96,8%', null],
    agency: officeAndCentre,
  },
  {
    indicator: 'satisfaction_key_sectors',
    no: '10',
    label: 'Mức độ hài lòng về giải quyết TTHC lĩnh vực đất đai, xây dựng, đầu tư',
    target: 0.9,
    results: [0.905, 0.912, 'xem phụ lục', null],
    agency: officeAndCentre,
  },
  section('III', 'CẢI CÁCH TỔ CHỨC BỘ MÁY HÀNH CHÍNH NHÀ NƯỚC'),
  {
    indicator: 'payroll_cut_rate',
    no: '11',
    label: 'Tỷ lệ giảm biên chế sự nghiệp hưởng lương từ NSNN so với năm 2025',
    target: 0.1,
    results: [0.02, 0.02, 0.04, null],
    agency: culture,
  },
  {
    indicator: 'satisfaction_agencies',
    no: '12',
    label: 'Mức độ hài lòng của người dân, tổ chức đối với sự phục vụ của CQHCNN (SIPAS)',
    target: 0.95,
    results: [null, null, 'đang khảo sát', null],
    agency: culture,
    note: 'Thành phố công bố mỗi năm một lần',
  },
  {
    indicator: 'satisfaction_health_education',
    no: '13',
    label: 'Mức độ hài lòng của người dân về dịch vụ y tế, giáo dục công lập',
    target: 0.9,
    results: [0.91, 0.915, 0.921, null],
    agency: culture,
  },
  section('IV', 'XÂY DỰNG, PHÁT TRIỂN CHÍNH QUYỀN ĐIỆN TỬ, CHÍNH QUYỀN SỐ'),
  {
    indicator: 'data_digitised_rate',
    no: '14',
    label: 'Tỷ lệ số hóa dữ liệu đất đai, quy hoạch, thủ tục đầu tư, kinh doanh',
    target: 1,
    results: [0.35, 0.48, 0.62, null],
    agency: culture,
    note: 'Phối hợp: Phòng Kinh tế',
  },
  {
    indicator: 'work_files_online_rate',
    no: '15',
    label: 'Tỷ lệ hồ sơ công việc được xử lý trên môi trường mạng (trừ hồ sơ mật)',
    target: 1,
    results: [0.99, 1, 1, null],
    agency: office,
  },
  {
    indicator: 'digital_skills_rate',
    no: '16',
    label: 'Tỷ lệ CBCCVC làm chủ kỹ năng số, ứng dụng công nghệ trong quản lý, điều hành',
    target: 1,
    results: [fromSkills(0), fromSkills(1), fromSkills(2), null],
    agency: culture,
  },
  {
    indicator: 'dossier_digitised_rate',
    no: '17',
    label: 'Tỷ lệ hồ sơ, kết quả giải quyết TTHC được số hóa',
    target: 1,
    results: [0.88, 0.93, 0.957, null],
    agency: culture,
  },
];
