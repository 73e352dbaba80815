/** What sound workbooks hold and a check must not take for a defect. */
import assert from 'node:assert/strict';
import { check } from '../../src/check/check';
import { tanMinhPlan } from '../../src/plan/plan';
import type { CellValue, Grid } from '../../src/tracking/types';
import type { SheetOptions } from '../tracking/build';
import { names, table } from './rules/tables.support';

/** Rules about the plan's own contents: every table here tracks a few indicators only. */
const ofThePlan = new Set(['missing-indicator', 'below-target', 'hard-coded-target', 'unknown-indicator']);

function found(...grids: Grid[]): string[] {
  const result = check(tanMinhPlan, grids);
  assert.ok(result.ok);
  return result.value.findings
    .filter(({ rule }) => !ofThePlan.has(rule))
    .map(({ rule, cell = '' }) => `${rule} ${cell}`.trim());
}

interface Twin {
  title: string;
  header: CellValue[];
  rows: CellValue[][];
  options?: SheetOptions;
  /** The same table with one cell changed so that it is a defect, and what is found then. */
  defect: { cell: [row: number, column: number]; value: CellValue; finds: string[] };
}

const counted = ['Chỉ tiêu', 'Tử số', 'Mẫu số', 'Tỷ lệ (%) Quý I/2026'];
const payroll = 'Tỷ lệ giảm biên chế sự nghiệp hưởng lương từ NSNN so với năm 2025';
const quotients = (rows: number[]): SheetOptions => ({
  formulas: Object.fromEntries(rows.map((row) => [`D${row}`, `=B${row}/C${row}*100`])),
});

const twins: Twin[] = [
  {
    title: 'a rate from a survey among rates that are computed',
    header: counted,
    rows: [
      [names.online, 80, 100, 80],
      [names.payment, 60, 100, 60],
      [names.satisfaction, null, null, 96.5],
      [names.identity, 95, 100, 95],
      [names.skills, 30, 30, 100],
    ],
    options: quotients([2, 3, 5, 6]),
    defect: { cell: [3, 1], value: 97, finds: [] },
  },
  {
    title: 'a cut of posts computed in its own way',
    header: counted,
    rows: [
      [names.online, 80, 100, 80],
      [names.payment, 60, 100, 60],
      [payroll, 90, 100, 10],
      [names.identity, 95, 100, 95],
      [names.skills, 30, 30, 100],
    ],
    options: { formulas: { ...quotients([2, 3, 5, 6]).formulas, D4: '=100-B4/C4*100' } },
    defect: { cell: [2, 1], value: 61, finds: [] },
  },
  {
    title: 'a cut of posts typed beside the posts that are left',
    header: counted,
    rows: [[payroll, 90, 100, 10]],
    defect: { cell: [1, 3], value: 12, finds: ['rate-mismatch D2'] },
  },
  {
    title: 'more dossiers settled than came in, some being from the quarter before',
    header: ['Chỉ tiêu', 'Số đã giải quyết', 'Tổng số tiếp nhận trong kỳ', 'Kết quả Quý I/2026 (%)'],
    rows: [[names.online, 210, 200, 80]],
    defect: { cell: [1, 3], value: 180, finds: ['out-of-range D2'] },
  },
  {
    title: 'a total of rates that is their average',
    header: ['Chỉ tiêu', 'ĐVT', 'Quý I/2026'],
    rows: [
      [names.online, '%', 70],
      [names.payment, '%', 60],
      ['Tổng cộng', '%', 65],
    ],
    defect: { cell: [1, 2], value: 170, finds: ['out-of-range C2'] },
  },
  {
    title: 'a total of money whose parts are rounded',
    header: ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I/2026'],
    rows: [
      [1, names.online, '%', 70],
      ['II', 'Kinh phí', null, null],
      [2, 'Số kinh phí tuyên truyền', 'triệu đồng', 10.3],
      [3, 'Số kinh phí thiết bị', 'triệu đồng', 20.4],
      [null, 'Tổng cộng', 'triệu đồng', 30.8],
    ],
    defect: { cell: [5, 3], value: 31.8, finds: ['total-mismatch D6'] },
  },
  {
    title: 'a total that counts only the rows a filter shows',
    header: ['STT', 'Chỉ tiêu', 'ĐVT', 'Quý I/2026'],
    rows: [
      [1, names.online, '%', 70],
      ['II', 'Hồ sơ', null, null],
      [2, 'Số hồ sơ đất đai', 'hồ sơ', 120],
      [3, 'Số hồ sơ hộ tịch', 'hồ sơ', 80],
      [null, 'Tổng cộng', 'hồ sơ', 120],
    ],
    options: { formulas: { D6: '=SUBTOTAL(109,D4:D5)' } },
    defect: { cell: [1, 3], value: 'xem phụ lục', finds: ['unreadable-value D2'] },
  },
  {
    title: 'dates in remarks and over the table',
    header: ['Chỉ tiêu', 'Quý I/2026', 'Thời hạn', 'Ghi chú'],
    rows: [
      [names.online, 0.8, 46112, '31/03/2026'],
      [names.payment, 0.6, 46112, 'theo báo cáo ngày 15/3/2026'],
    ],
    options: { formats: { 'C2:C3': 'dd/mm/yyyy', 'B2:B3': '0%' } },
    defect: { cell: [2, 2], value: '31/03/2026', finds: ['date-as-text C3'] },
  },
  {
    title: 'a running total whose first cell has a formula of its own',
    header: ['Chỉ tiêu', 'Lũy kế Quý I/2026', 'Lũy kế Quý II/2026', 'Lũy kế Quý III/2026', 'Lũy kế Quý IV/2026'],
    rows: [[names.online, 0.2, 0.4, 0.6, 0.8]],
    options: {
      formats: { 'B2:E2': '0%' },
      formulas: { B2: '=H2', C2: '=B2+I2', D2: '=C2+J2', E2: '=D2+K2' },
    },
    defect: { cell: [1, 3], value: 0.3, finds: ['cumulative-decreases D2'] },
  },
  {
    title: 'a rate that rises by 30 points and no more',
    header: ['Chỉ tiêu', 'Quý I/2026', 'Quý II/2026'],
    rows: [[names.online, '45%', '75%']],
    defect: { cell: [1, 1], value: '44,9%', finds: ['jump C2', 'number-as-text B2', 'number-as-text C2'] },
  },
];

describe('a sound workbook', () => {
  for (const { title, header, rows, options, defect } of twins) {
    it(`may hold ${title}`, () => {
      const grid = table(header, rows, options);
      const textNumbers = (list: string[]) => list.filter((one) => !one.startsWith('number-as-text')).sort();
      assert.deepEqual(textNumbers(found(grid)), []);
      const [row, column] = defect.cell;
      const changed = [header, ...rows].map((line, at) =>
        line.map((value, place) => (at === row && place === column ? defect.value : value)),
      );
      const [, ...changedRows] = changed;
      assert.deepEqual(textNumbers(found(table(header, changedRows, options))), textNumbers(defect.finds));
    });
  }

  it('may state a rate without a period beside dated results', () => {
    const header = ['Chỉ tiêu', 'Quý I/2026', 'Quý II/2026', 'Tỷ lệ (%)'];
    const rows = [
      [names.online, 70, 75, 75],
      [names.payment, 40, 45, 45],
    ];
    assert.deepEqual(found(table(header, rows)), []);
  });

  it('may keep other sheets, tables and names in its formulas', () => {
    const formulas = { B2: "='Số liệu'!A1", B3: '=SUM(Bảng1[Số])', B4: '=TyLe*1' };
    const rows = [names.online, names.payment, names.skills].map((name) => [name, 1]);
    const figures = table([0.8, 'a'], [[1, 'b']], { name: 'Số liệu' });
    assert.deepEqual(found(table(['Chỉ tiêu', 'Quý I/2026'], rows, { formulas }), figures), []);
  });
});
