import { formula, indicatorRows, percent, phrases, type Entry, type SheetDeclaration } from '../declare';

const ids = Object.keys(phrases);

/** Results drawn from the sheet of figures; row 10 was typed over. */
const drawn = (id: string): Entry => {
  const row = ids.indexOf(id) + 2;
  return row === 10 ? percent(0.95) : formula(`'Số liệu'!B${row}`, 1, '0.0%');
};

/** The figures: one from last year's workbook, one whose source was deleted. */
const figures: Entry[][] = ids.map((_, at) => {
  const row = at + 2;
  if (row === 15) return [row, formula("'[so-2025.xlsx]Sheet1'!B15", 1, '0.0%')];
  if (row === 16) return [row, formula('IFERROR(#REF!*2,1)', 1, '0.0%')];
  return [row, percent(1)];
});

export default [
  {
    name: 'Theo dõi',
    rows: [['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả Quý I/2026'], ...indicatorRows((id) => ['%', drawn(id)])],
  },
  { name: 'Số liệu', rows: [['Dòng', 'Số'], ...figures] },
] satisfies SheetDeclaration[];
