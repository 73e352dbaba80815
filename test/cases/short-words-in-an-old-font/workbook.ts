import { indicatorRows, inTcvn3, percent, type Entry, type IndicatorId, type SheetDeclaration } from '../declare';

const results: Partial<Record<IndicatorId, Entry>> = {
  payment_online_rate: 'chưa có',
  online_rate: percent(0.765),
};

/** Text of .VnTime after someone set the whole sheet in Arial: only the long cells tell by themselves what they are. */
const rows: Entry[][] = [
  ['STT', 'Nội dung', 'ĐVT', 'Kết quả Quý II/2026', 'Ghi chú'],
  ...indicatorRows((id) => ['%', results[id] ?? percent(1), id === 'online_rate' ? 'đạt' : null]),
];
const inOldFont = (entry: Entry): Entry => (typeof entry === 'string' ? inTcvn3(entry) : entry);

export default [
  { name: 'Theo doi', font: 'Arial', rows: rows.map((row) => row.map(inOldFont)) },
] satisfies SheetDeclaration[];
