import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Quý I, Quý II, cumulative to March, cumulative to June. */
const values: Partial<Record<IndicatorId, Entry[]>> = {
  // From 40 % to 80 % in one quarter; 50 % to 75 % is within what happens.
  online_rate: [40, 80, 40, 60],
  payment_online_rate: [50, 75, 50, 62],
  // Year to date, June cannot be below March.
  dossier_digitised_rate: [100, 100, 95, 90],
};

export default [
  {
    name: 'Năm 2026',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II', 'Lũy kế đến 31/3/2026', 'Lũy kế đến 30/6/2026'],
      ...indicatorRows((id) => ['%', ...(values[id] ?? [100, 100, 100, 100])]),
    ],
  },
] satisfies SheetDeclaration[];
