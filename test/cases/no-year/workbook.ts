import { indicatorRows, percent, type SheetDeclaration } from '../declare';

/** Quarters without a year in headings, title or the sheet's name. */
export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'],
      ...indicatorRows((id) => ['%', percent(1), id === 'online_rate' ? percent(0.7) : percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
