import { indicatorRows, inTcvn3, percent, type Entry, type SheetDeclaration } from '../declare';

/** A workbook kept since the 1990s: .VnTime for the rows, the letterhead in its capital font. */
const rows: Entry[][] = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả Quý II/2026'],
  ...indicatorRows((id) => ['%', id === 'online_rate' ? percent(0.71) : percent(1)]),
];
const inOldFont = (entry: Entry): Entry => (typeof entry === 'string' ? inTcvn3(entry) : entry);

export default [
  { name: 'Theo doi', font: '.VnTime', rows: rows.map((row) => row.map(inOldFont)) },
] satisfies SheetDeclaration[];
