import { percent, phrases, type Entry, type SheetDeclaration } from '../declare';

/** One row an indicator and quarter; the name is written once and left blank below. */
const rows: Entry[][] = Object.values(phrases).flatMap((name, at): Entry[][] => [
  [at + 1, name, 'Quý I/2026', percent(0.9)],
  [null, null, 'Quý II/2026', name === phrases.online_rate ? percent(0.7) : percent(1)],
]);

export default [
  { name: 'Danh sách', rows: [['STT', 'Chỉ tiêu', 'Kỳ báo cáo', 'Kết quả'], ...rows] },
] satisfies SheetDeclaration[];
