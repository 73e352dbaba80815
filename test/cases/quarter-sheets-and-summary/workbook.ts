import { formula, indicatorRows, percent, type IndicatorId, type SheetDeclaration } from '../declare';

const first: Partial<Record<IndicatorId, number>> = { online_rate: 0.7, payment_online_rate: 0.4 };
const second: Partial<Record<IndicatorId, number>> = { online_rate: 0.72, payment_online_rate: 0.51 };

const quarter = (name: string, title: string, figures: Partial<Record<IndicatorId, number>>): SheetDeclaration => ({
  name,
  rows: [
    [title],
    [],
    ['STT', 'Chỉ tiêu', 'ĐVT', 'Kết quả'],
    ...indicatorRows((id) => ['%', percent(figures[id] ?? 1)]),
  ],
});

let line = 3;

export default [
  quarter('Quý I', 'KẾT QUẢ CHỈ TIÊU CCHC QUÝ I NĂM 2026', first),
  quarter('Quý II', 'KẾT QUẢ CHỈ TIÊU CCHC QUÝ II NĂM 2026', second),
  {
    name: 'Tổng hợp',
    rows: [
      ['TỔNG HỢP KẾT QUẢ CHỈ TIÊU CCHC NĂM 2026'],
      [],
      ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I', 'Quý II'],
      ...indicatorRows((id) => {
        line += 1;
        return [
          '%',
          formula(`'Quý I'!D${line}`, first[id] ?? 1, '0.0%'),
          formula(`'Quý II'!D${line}`, second[id] ?? 1, '0.0%'),
        ];
      }),
    ],
  },
  {
    name: 'Hướng dẫn',
    rows: [['Nhập số liệu từng quý vào trang của quý đó; trang Tổng hợp tự lấy.']],
  },
] satisfies SheetDeclaration[];
