import { indicatorRows, percent, type Entry, type SheetDeclaration } from '../declare';

const block = (value: number): Entry[][] => [
  ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
  ...indicatorRows((id) => ['%', percent(id === 'payment_online_rate' ? value : 1)]),
];
const second = block(0.49);

/** A table a quarter, set beside each other under their own titles. */
export default [
  {
    name: 'CCHC 2026',
    rows: [
      ['QUÝ I NĂM 2026', null, null, null, null, 'QUÝ II NĂM 2026'],
      ...block(0.45).map((row, at) => [...row, null, ...(second[at] ?? [])]),
    ],
    merges: ['A1:D1', 'F1:I1'],
  },
] satisfies SheetDeclaration[];
