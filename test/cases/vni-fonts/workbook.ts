import { indicatorRows, inVni, percent, type Entry, type SheetDeclaration } from '../declare';

/** A workbook from the south: VNI-Times throughout; the numbers are ordinary ones. */
const rows: Entry[][] = [
  ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kết quả Quý II/2026'],
  ...indicatorRows((id) => ['%', id === 'payment_online_rate' ? percent(0.45) : percent(1)]),
];
const inOldFont = (entry: Entry): Entry => (typeof entry === 'string' ? inVni(entry) : entry);

export default [
  { name: 'Theo doi', font: 'VNI-Times', rows: rows.map((row) => row.map(inOldFont)) },
] satisfies SheetDeclaration[];
