import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** The year's target, then what each quarter aimed at and reached. */
const figures: Partial<Record<IndicatorId, Entry[]>> = {
  online_rate: ['≥ 75%', '70%', percent(0.725), '75%', '≥ 75%'],
  payment_online_rate: ['50%', '40%', '45% (giảm 3% so với cùng kỳ)', '50%', percent(0.52)],
  // The plan says 90 %.
  eid_verified_rate: ['95%', '90%', percent(0.91), '95%', percent(0.956)],
};

export default [
  {
    name: 'Theo dõi 2026',
    rows: [
      ['BẢNG THEO DÕI CHỈ TIÊU CẢI CÁCH HÀNH CHÍNH NĂM 2026'],
      ['TT', 'Nội dung chỉ tiêu', 'ĐVT', 'Chỉ tiêu giao năm 2026', 'Quý I', null, 'Quý II', null],
      [null, null, null, null, 'Kế hoạch', 'Thực hiện', 'Kế hoạch', 'Thực hiện'],
      ...indicatorRows((id) => ['%', ...(figures[id] ?? [null, null, percent(1), null, percent(1)])]),
    ],
    merges: ['A2:A3', 'B2:B3', 'C2:C3', 'D2:D3', 'E2:F2', 'G2:H2'],
  },
] satisfies SheetDeclaration[];
