import { indicatorRows, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

/** Percentages as text with a comma, the column's witness; fractions; a fraction that Excel turned into a date. */
const values: Partial<Record<IndicatorId, Entry>> = {
  online_rate: '75,5',
  payment_online_rate: '52,25',
  digital_skills_rate: '24/24',
  multi_device_rate: '12/15',
  // 12/15 typed into a General cell: 12 May to Excel, and nobody can tell.
  data_digitised_rate: { value: 46154, numFmt: 'd/m' },
};

export default [
  {
    name: 'Quý III-2026',
    rows: [['STT', 'Chỉ tiêu', 'Kết quả Quý III/2026 (%)'], ...indicatorRows((id) => [values[id] ?? '100,0'])],
  },
] satisfies SheetDeclaration[];
