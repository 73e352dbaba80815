import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Quý I and quý II; an indicator left out is at 100 % in both. Quý III and IV are still empty. */
const figures: Partial<Record<IndicatorId, [number, number | null]>> = {
  online_rate: [0.7, 0.751],
  payment_online_rate: [0.55, 0.49],
  eid_verified_rate: [0.95, null],
  payroll_cut_rate: [0.1, 0.12],
};

const cells = (id: IndicatorId): Entry[] => {
  const [first, second] = figures[id] ?? [1, 1];
  return ['%', percent(first), second === null ? null : percent(second), percentCell, percentCell];
};
/** Formatted ahead, as the rest of the column. */
const percentCell: Entry = { value: null, numFmt: '0.0%' };

export default [
  {
    name: 'Chỉ tiêu CCHC',
    rows: [
      ['BẢNG THEO DÕI CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH'],
      ['Năm 2026'],
      [],
      ['STT', 'Nội dung chỉ tiêu', 'Đơn vị tính', 'Kết quả thực hiện'],
      [null, null, null, 'Quý I', 'Quý II', 'Quý III', 'Quý IV'],
      ...indicatorRows(cells),
    ],
    merges: ['A1:G1', 'A2:G2', 'A4:A5', 'B4:B5', 'C4:C5', 'D4:G4'],
  },
] satisfies SheetDeclaration[];
