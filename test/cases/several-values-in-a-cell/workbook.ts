import { indicatorRows, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const values: Partial<Record<IndicatorId, Entry>> = {
  // Two quarters in one cell, as pasted from a report.
  online_rate: 'Quý I: 70%; Quý II: 76%',
  // Two numbers that nothing tells apart.
  satisfaction_key_sectors: '91%, 93%',
};

export default [
  {
    name: 'BC Quý II-2026',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý II/2026'],
      ...indicatorRows((id) => ['%', values[id] ?? percent(1)]),
    ],
  },
] satisfies SheetDeclaration[];
