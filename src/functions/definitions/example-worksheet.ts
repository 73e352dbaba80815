import type { CellValue } from '../../tracking/types';

/**
 * The worksheet that the examples of the help refer to, from A1 on: an indicator a row, the last without data, and
 * cells of every sort in column F; beside them, from G1 on, a list of dossiers. "=…" is a formula.
 */
export const exampleWorksheet: readonly (readonly CellValue[])[] = [
  [
    ...['Chỉ tiêu', 'Kết quả', 'Tử số', 'Mẫu số', 'Mức xuất phát', 'Lẫn lộn'],
    ...['Mã hồ sơ', 'Ngày tiếp nhận', 'Ngày hẹn trả', 'Ngày trả kết quả', 'Kênh tiếp nhận'],
  ],
  [
    ...['Tỷ lệ hồ sơ giải quyết trực tuyến', 0.785, 157, 200, 0.65, '=NA()'],
    ...['HS-2607-0001', '02/07/2026', '09/07/2026', '08/07/2026', 'Trực tuyến'],
  ],
  [
    ...['II.2.a.3', '46,5%', 93, 200, 0.4, null],
    ...['HS-2607-0002', '06/07/2026', '13/07/2026', '13/07/2026', 'Trực tuyến'],
  ],
  [
    ...['satisfaction_procedures', null, null, 0, null, '80%'],
    ...['HS-2608-0003', '04/08/2026', '11/08/2026', '12/08/2026', 'Trực tiếp'],
  ],
  [...[null, null, null, null, null, 0], ...['HS-2609-0004', '07/09/2026', '14/09/2026', '10/09/2026', 'Trực tuyến']],
];

/** Number formats of the worksheet: text stays as it is typed, dates and percentages included. */
export const exampleFormats: readonly (readonly string[])[] = exampleWorksheet.map((row) =>
  row.map((value) => (typeof value === 'string' && !value.startsWith('=') ? '@' : 'General')),
);
