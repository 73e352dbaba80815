import { indicatorRows, percent, type SheetDeclaration } from '../declare';

export default [
  {
    name: 'Theo dõi',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'],
      ...indicatorRows(
        () => ['%', percent(1)],
        ['satisfaction_key_sectors', 'multi_device_rate', 'digital_skills_rate'],
      ),
    ],
  },
] satisfies SheetDeclaration[];
