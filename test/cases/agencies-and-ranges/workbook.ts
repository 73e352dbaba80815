import { indicatorRows, leadOf, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const values: Partial<Record<IndicatorId, Entry>> = {
  // Nothing is handled more than wholly.
  portal_integrated_rate: percent(1.05),
  work_files_online_rate: percent(1),
};

/** Part VI of the plan names the Culture and Society Division for digital skills. */
const lead = (id: IndicatorId): string => (id === 'digital_skills_rate' ? 'Phòng Kinh tế' : leadOf(id));

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026', 'Cơ quan chủ trì'],
      ...indicatorRows((id) => ['%', values[id] ?? percent(1), lead(id)]),
    ],
  },
] satisfies SheetDeclaration[];
