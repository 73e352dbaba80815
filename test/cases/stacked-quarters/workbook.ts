import { indicatorRows, percent, type Entry, type SheetDeclaration } from '../declare';

const block = (quarter: string, value: number): Entry[][] => [
  [`Kết quả ${quarter} năm 2026`, null, null, null],
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
  ...indicatorRows((id) => ['%', id === 'payment_online_rate' ? percent(value) : percent(1)]),
];

/** One table a quarter, one under the other, each with its own title. */
export default [
  { name: 'Tổng hợp 2026', rows: [...block('Quý I', 0.45), [], ...block('Quý II', 0.55)] },
] satisfies SheetDeclaration[];
