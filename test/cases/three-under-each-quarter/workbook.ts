import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Total, part and rate of quý I, then of quý II. */
const counted: Partial<Record<IndicatorId, Entry[]>> = {
  online_rate: [1234, 925, 74.96, '1.300', '1 001', 77],
  // 1302 of 2100 are 62 %.
  payment_online_rate: [2000, 1100, 55, 2100, 1302, 65],
  satisfaction_procedures: [200, 190, 95, '-', '-', '-'],
};

export default [
  {
    name: 'CCHC',
    rows: [
      ['THEO DÕI CHỈ TIÊU CCHC NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'Quý I', null, null, 'Quý II', null, null],
      [null, null, 'Tổng số', 'Đạt', 'Tỷ lệ %', 'Tổng số', 'Đạt', 'Tỷ lệ %'],
      ...indicatorRows((id) => counted[id] ?? [50, 50, 100, 60, 60, 100]),
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:E2', 'F2:H2'],
  },
] satisfies SheetDeclaration[];
