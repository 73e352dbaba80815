import { formula, indicatorRows, percent, type SheetDeclaration } from '../declare';

/** What goes wrong in other workbooks is in order here: formulas, counts, dates, totals, cumulative figures. */
let row = 1;

export default [
  {
    name: 'Năm 2026',
    rows: [
      [
        'STT',
        'Chỉ tiêu',
        'Tử số',
        'Mẫu số',
        'Kết quả Quý I/2026',
        'Lũy kế đến 31/3/2026',
        'Lũy kế đến 30/6/2026',
        'Thời hạn',
      ],
      ...indicatorRows(() => {
        row += 1;
        const rate = formula(`C${row}/D${row}`, 1, '0.0%');
        return [120, 120, rate, percent(0.9), percent(0.95), { value: 46387, numFmt: 'dd/mm/yyyy' }];
      }),
      ['V', 'Hồ sơ theo lĩnh vực', null, null, null, null, null, null],
      [1, 'Số hồ sơ đất đai', null, 120, null, null, null, null],
      [2, 'Số hồ sơ hộ tịch', null, 80, null, null, null, null],
      [null, 'Tổng cộng', null, formula("SUM('Năm 2026'!D21:D22)", 200), null, null, null, null],
    ],
  },
] satisfies SheetDeclaration[];
