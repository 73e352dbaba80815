import {
  formula,
  indicatorRows,
  percent,
  phrases,
  type Entry,
  type IndicatorId,
  type SheetDeclaration,
} from '../declare';

/** The first two quarters; the year is not over. */
const quarters: Partial<Record<IndicatorId, [number, number]>> = {
  online_rate: [0.7, 0.76],
  payment_online_rate: [0.56, 0.48],
};
const rowOf = (id: IndicatorId): number => Object.keys(phrases).indexOf(id) + 3;

const cells = (id: IndicatorId): Entry[] => {
  const [first, second] = quarters[id] ?? [1, 1];
  const average = formula(`AVERAGE(C${rowOf(id)}:F${rowOf(id)})`, (first + second) / 2, '0.0%');
  return [percent(first), percent(second), null, null, average];
};

export default [
  {
    name: 'Năm 2026',
    rows: [
      ['THEO DÕI CHỈ TIÊU NĂM 2026'],
      ['STT', 'Chỉ tiêu', 'Quý I', 'Quý II', 'Quý III', 'Quý IV', 'Cả năm'],
      ...indicatorRows(cells),
    ],
  },
] satisfies SheetDeclaration[];
