/** How a case declares its workbook: rows of cells as an officer would type them, without code. */

export interface Styled {
  value: string | number | null;
  numFmt: string;
}

export interface Formula {
  formula: string;
  /** What Excel keeps beside the formula. */
  result: number | string | { error: '#REF!' | '#DIV/0!' | '#NAME?' | '#VALUE!' | '#N/A' };
  numFmt?: string;
}

export type Entry = string | number | null | Styled | Formula;

export interface SheetDeclaration {
  name: string;
  /** From A1 on; an empty array is a blank row. */
  rows: Entry[][];
  merges?: string[];
  /** 1-based. */
  hiddenRows?: number[];
  hiddenColumns?: string[];
  hidden?: boolean;
  /** Font of every cell; Times New Roman when absent. */
  font?: string;
}

/** A fraction under a percent format: `percent(0.785)` shows 78.5%. */
export const percent = (value: number, numFmt = '0.0%'): Styled => ({ value, numFmt });

export const formula = (text: string, result: Formula['result'], numFmt?: string): Formula => ({
  formula: text,
  result,
  ...(numFmt !== undefined && { numFmt }),
});

/** `CCCH.TARGET` as Excel stores it in a file. */
export const targetFormula = (indicator: string, result: number): Formula =>
  formula(`_xldudf_CCCH_TARGET("${indicator}")`, result, '0%');

/** The plan's eighteen targets in an officer's words, in plan order. */
export const phrases = {
  legal_docs_reviewed_rate: 'Tỷ lệ văn bản được rà soát, sửa đổi, bổ sung, thay thế kịp thời',
  satisfaction_disclosed_rate: 'Tỷ lệ cơ quan hành chính nhà nước công khai mức độ hài lòng về DVCTT',
  payment_enabled_rate: 'Tỷ lệ TTHC có yêu cầu NVTC được triển khai thanh toán trực tuyến',
  payment_online_rate: 'Tỷ lệ giao dịch thanh toán trực tuyến',
  online_service_rate: 'Tỷ lệ TTHC đủ điều kiện được cung cấp trực tuyến',
  portal_integrated_rate: 'Tỷ lệ TTHC tích hợp, cung cấp trên Cổng DVCQG',
  online_rate: 'Tỷ lệ hồ sơ TTHC giải quyết trực tuyến',
  eid_verified_rate: 'Tỷ lệ người dân, DN được xác thực định danh điện tử',
  satisfaction_procedures: 'Mức độ hài lòng của người dân, doanh nghiệp về giải quyết TTHC',
  satisfaction_key_sectors: 'Mức độ hài lòng về giải quyết TTHC đất đai, xây dựng, đầu tư',
  payroll_cut_rate: 'Tỷ lệ giảm biên chế sự nghiệp hưởng lương từ NSNN so với năm 2025',
  satisfaction_agencies: 'Mức độ hài lòng đối với sự phục vụ của cơ quan HCNN',
  satisfaction_health_education: 'Mức độ hài lòng về dịch vụ y tế, giáo dục công lập',
  data_digitised_rate: 'Tỷ lệ số hóa dữ liệu đất đai, quy hoạch, thủ tục đầu tư, kinh doanh',
  multi_device_rate: 'Tỷ lệ DVCTT toàn trình được cung cấp trên nhiều phương tiện truy cập',
  work_files_online_rate: 'Tỷ lệ hồ sơ công việc được xử lý trên môi trường mạng',
  digital_skills_rate: 'Tỷ lệ CBCCVC làm chủ kỹ năng số',
  dossier_digitised_rate: 'Tỷ lệ hồ sơ, kết quả giải quyết TTHC được số hóa',
} as const;

export type IndicatorId = keyof typeof phrases;

/** One row an indicator, numbered from 1: the words, then what `cells` gives for it. Those left out get no row. */
export function indicatorRows(cells: (id: IndicatorId) => Entry[], leftOut: IndicatorId[] = []): Entry[][] {
  return (Object.keys(phrases) as IndicatorId[])
    .filter((id) => !leftOut.includes(id))
    .map((id, index) => [index + 1, phrases[id], ...cells(id)]);
}

const tcvn3Letters = 'áàảãạăắằẳẵặâấầẩẫậéèẻẽẹêếềểễệíìỉĩịóòỏõọôốồổỗộơớờởỡợúùủũụưứừửữựýỳỷỹỵđĂÂÊÔƠƯĐ';
const tcvn3Codes =
  'B8B5B6B7B9A8BEBBBCBDC6A9CAC7C8C9CBD0CCCECFD1AAD5D2D3D4D6DDD7D8DCDEE3DFE1E2E4ABE8E5E6E7E9ACEDEAEBECEEF3EFF1F2F4ADF8F5F6F7F9FDFAFBFCFEAEA1A2A3A4A5A6A7';

/** The text as a TCVN3 font holds it. */
export const inTcvn3 = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const at = tcvn3Letters.indexOf(letter);
      return at < 0 ? letter : String.fromCharCode(parseInt(tcvn3Codes.slice(at * 2, at * 2 + 2), 16));
    })
    .join('');

/** Marks of VNI by tone: none, acute, grave, hook, tilde, dot below. */
const tones = ['', '\u0301', '\u0300', '\u0309', '\u0303', '\u0323'];
const vniMarks = { '': ' ùøûõï', '\u0302': 'âáàåãä', '\u0306': 'êéèúüë' };
const vniWhole: Record<string, string> = { í: 'í', ì: 'ì', ỉ: 'æ', ĩ: 'ó', ị: 'ò', ỵ: 'î', đ: 'ñ', Đ: 'Ñ' };

/** The text as a VNI font holds it: each letter, then one that stands for its marks. */
export const inVni = (text: string): string =>
  [...text.normalize('NFC')]
    .map((letter) => {
      const whole = vniWhole[letter];
      if (whole !== undefined) return whole;
      const [base = '', ...marks] = [...letter.normalize('NFD')];
      const tone = tones.findIndex((mark) => mark !== '' && marks.includes(mark));
      const hat = marks.find((mark) => mark === '\u0302' || mark === '\u0306') ?? '';
      if (marks.includes('\u031b')) {
        const horned = { o: 'ô', O: 'Ô', u: 'ö', U: 'Ö' }[base] ?? base;
        return horned + (tone > 0 ? vniMarks[''].charAt(tone) : '');
      }
      if (hat === '' && tone < 0) return base;
      return base + vniMarks[hat as keyof typeof vniMarks].charAt(Math.max(tone, 0));
    })
    .join('');

/** The lead agency of part VI in the short form that officers write. */
export function leadOf(id: IndicatorId): string {
  if (id === 'legal_docs_reviewed_rate') return 'VP HĐND và UBND';
  const procedures: IndicatorId[] = [
    'satisfaction_disclosed_rate',
    'payment_enabled_rate',
    'payment_online_rate',
    'online_service_rate',
    'portal_integrated_rate',
    'online_rate',
    'eid_verified_rate',
    'satisfaction_procedures',
    'satisfaction_key_sectors',
  ];
  return procedures.includes(id) ? 'TTPVHCC' : 'Phòng VH-XH';
}
