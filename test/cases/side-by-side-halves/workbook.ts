import { indicatorRows, percent, type IndicatorId, type SheetDeclaration } from '../declare';

const figures: Partial<Record<IndicatorId, number>> = { online_rate: 0.7, satisfaction_health_education: 0.85 };
const rows = indicatorRows((id) => ['%', percent(figures[id] ?? 1)]);

/** Eighteen rows set in two halves, so that they fit one landscape page. */
export default [
  {
    name: 'Quý I-2026',
    rows: [
      ['THEO DÕI CHỈ TIÊU CCHC QUÝ I NĂM 2026 (SỐ LIỆU MẪU)'],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả', null, 'STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
      ...rows.slice(0, 9).map((left, at) => [...left, null, ...(rows[at + 9] ?? [])]),
    ],
    merges: ['A1:I1'],
  },
] satisfies SheetDeclaration[];
