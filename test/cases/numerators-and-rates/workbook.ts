import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Numerator, denominator and the rate in percent as typed. */
const counted: Partial<Record<IndicatorId, Entry[]>> = {
  // Right: 160 of 200, and 2 of 3 rounded to one decimal.
  online_rate: [160, 200, 80],
  satisfaction_agencies: [2, 3, 66.7],
  // 110 of 200 are 55 %, not 60 %.
  payment_online_rate: [110, 200, 60],
  // More people verified than took part.
  eid_verified_rate: [210, 200, 100],
};

export default [
  {
    name: 'Quý III',
    rows: [
      ['STT', 'Chỉ tiêu', 'Kết quả Quý III/2026', null, null],
      [null, null, 'Số liệu', null, 'Tỷ lệ (%)'],
      [null, null, 'Tử số', 'Mẫu số', null],
      ['(1)', '(2)', '(3)', '(4)', '(5)=(3)/(4)'],
      ...indicatorRows((id) => counted[id] ?? [50, 50, 100]),
    ],
    merges: ['A1:A3', 'B1:B3', 'C1:E1', 'C2:D2', 'E2:E3'],
  },
] satisfies SheetDeclaration[];
