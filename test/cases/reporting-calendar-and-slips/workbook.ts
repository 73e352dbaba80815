import { indicatorRows, percent, phrases, type Entry, type SheetDeclaration } from '../declare';

/** Marks lost or confused when a scanned text was pasted: "hồ sơ" as "hô sơ", "hợp" as "họp", "số hóa" as "sổ hóa". */
const slips: Record<string, string> = {
  [phrases.online_rate]: 'Tỷ lệ hô sơ TTHC giải quyêt trực tuyên',
  [phrases.portal_integrated_rate]: 'Tỷ lệ TTHC tích họp, cung câp trên Cổng DVCQG',
  [phrases.dossier_digitised_rate]: 'Tỷ lệ hổ sơ, kết quả giải quyết TTHC được sổ hóa',
};
const scanned = (entry: Entry): Entry => (typeof entry === 'string' ? (slips[entry] ?? entry) : entry);

/** The quarter of the CCHC report: from the 15th to the 14th. */
export default [
  {
    name: 'BC CCHC',
    rows: [
      ['BÁO CÁO KẾT QUẢ THỰC HIỆN CHỈ TIÊU CCHC QUÝ I NĂM 2026', null, null, null],
      ['(Từ ngày 15/12/2025 đến ngày 14/3/2026)', null, null, null],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
      ...indicatorRows(() => ['%', percent(1)]).map((row) => row.map(scanned)),
    ],
    merges: ['A1:D1', 'A2:D2'],
  },
] satisfies SheetDeclaration[];
