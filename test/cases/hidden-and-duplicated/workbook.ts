import { indicatorRows, percent, phrases, type SheetDeclaration } from '../declare';

/** Quý I is hidden; one indicator stands twice with different figures; a hidden draft gives everything at 50 %. */
export default [
  {
    name: 'Theo dõi',
    rows: [
      ['Năm 2026'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'],
      ...indicatorRows(() => ['%', percent(0.99), percent(1)]),
      [19, phrases.online_rate, '%', percent(0.99), percent(0.98)],
    ],
    hiddenColumns: ['D'],
  },
  {
    name: 'Nháp',
    hidden: true,
    rows: [
      ['Năm 2026'],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'],
      ...indicatorRows(() => ['%', percent(0.5), percent(0.5)]),
    ],
  },
] satisfies SheetDeclaration[];
