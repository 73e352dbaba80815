import { indicatorRows, percent, type SheetDeclaration } from '../declare';

/** One agency merged over the rows that it leads, a letterhead above, notes and signatures below: all in order. */
export default [
  {
    name: 'BC Quý I-2026',
    rows: [
      ['UBND XÃ TÂN MINH', null, null, null, null],
      ['(Số liệu mẫu, không phải số liệu thật)', null, null, null, null],
      [],
      ['STT', 'Nội dung chỉ tiêu', 'ĐVT', 'Kết quả thực hiện Quý I/2026', 'Đơn vị chủ trì'],
      ...indicatorRows((id) => [
        '%',
        percent(1),
        id === 'legal_docs_reviewed_rate'
          ? 'VP HĐND&UBND'
          : id === 'satisfaction_disclosed_rate'
            ? 'VP HĐND&UBND, TT Phục vụ HCC'
            : id === 'payroll_cut_rate'
              ? 'P. VH-XH'
              : null,
      ]),
      [null, 'Ghi chú: số liệu tính đến hết kỳ.', null, null, null],
      [],
      [null, 'NGƯỜI LẬP BIỂU', null, 'TRƯỞNG PHÒNG', null],
      [null, '(Ký, ghi rõ họ tên)', null, '(Ký, ghi rõ họ tên)', null],
    ],
    merges: ['A1:E1', 'A2:E2', 'E6:E14', 'E15:E22'],
  },
] satisfies SheetDeclaration[];
