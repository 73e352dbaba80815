import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const second: Partial<Record<IndicatorId, number>> = { online_rate: 0.76, payment_online_rate: 0.48 };
const first: Partial<Record<IndicatorId, number>> = { online_rate: 0.7, payment_online_rate: 0.45 };

const rows = (figures: Partial<Record<IndicatorId, number>>): Entry[][] => [
  ['KẾT QUẢ THỰC HIỆN CHỈ TIÊU QUÝ I NĂM 2026'],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
  ...indicatorRows((id) => ['%', percent(figures[id] ?? 1)]),
];

/** The second sheet is a copy of the first: its name and figures were changed, its title was not. */
export default [
  { name: 'Quý I', rows: rows(first) },
  { name: 'Quý II', rows: rows(second) },
] satisfies SheetDeclaration[];
