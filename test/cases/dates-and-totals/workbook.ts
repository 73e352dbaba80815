import { indicatorRows, percent, type Entry, type SheetDeclaration } from '../declare';

/** Deadlines typed as text in two rows, as real dates in the others. */
const deadline = (id: string): Entry => {
  if (id === 'online_rate') return '31/12/2026';
  if (id === 'digital_skills_rate') return '30.6.2026';
  return { value: 46387, numFmt: 'dd/mm/yyyy' };
};

/** Counts under a heading of their own: the first total is wrong, the second right. */
const counts: Entry[][] = [
  ['V', 'Hồ sơ theo lĩnh vực', null, null, null],
  [1, 'Số hồ sơ đất đai', 'Hồ sơ', 120, null],
  [2, 'Số hồ sơ hộ tịch', 'Hồ sơ', 80, null],
  [null, 'Tổng cộng', 'Hồ sơ', 210, null],
  ['VI', 'Hồ sơ theo hình thức nộp', null, null, null],
  [1, 'Số hồ sơ nộp trực tiếp', 'Hồ sơ', 50, null],
  [2, 'Số hồ sơ qua bưu chính', 'Hồ sơ', 10, null],
  [null, 'Tổng cộng', 'Hồ sơ', 60, null],
];

export default [
  {
    name: 'Quý I-2026',
    rows: [
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026', 'Thời hạn'],
      ...indicatorRows((id) => ['%', percent(1), deadline(id)]),
      ...counts,
    ],
  },
] satisfies SheetDeclaration[];
