import { dataSheetModel, dueSheetModel, type TableSheet } from '../../src/connector/data-sheet';
import type { Channel, DueDossier, SummaryRow } from '../../src/connector/types';
import type { Grid } from '../../src/tracking/types';

/** Invented counts of one quarter, by field and channel. */
const fields: [field: string, counts: Partial<Record<Channel, number>>][] = [
  ['Hộ tịch', { online: 412, direct: 96, postal: 12 }],
  ['Chứng thực', { online: 1180, direct: 640, postal: 0 }],
  ['Đất đai', { online: 155, direct: 88, postal: 4 }],
  ['Bảo trợ xã hội', { online: 97, direct: 41, postal: 2 }],
  ['Xây dựng', { online: 38, direct: 9, postal: 0 }],
];

function dossiers(period: string, field: string, channel: Channel, received: number): SummaryRow[] {
  const carried = Math.round(received * 0.05);
  const late = Math.round(received * 0.02);
  const open = Math.round(received * 0.06);
  const early = Math.round(received * 0.7);
  const finished = received + carried - open;
  const base = { period, from: '2026-07-01', to: '2026-09-30', field, channel };
  return [
    {
      ...base,
      kind: 'dossiers',
      counts: {
        received,
        carried,
        finished,
        'finished-early': early,
        'finished-on-time': finished - late - early,
        'finished-late': late,
        'open-in-time': open - Math.round(open * 0.1),
        'open-late': Math.round(open * 0.1),
      },
    },
    {
      ...base,
      kind: 'payments',
      counts: { 'with-fee': Math.round(received * 0.4), 'paid-online': Math.round(received * 0.3) },
    },
    {
      ...base,
      kind: 'digitisation',
      counts: {
        received,
        finished,
        'papers-digitised': Math.round(received * 0.8),
        'papers-reused': Math.round(received * 0.2),
        'result-digitised': Math.round(early * 0.9),
      },
    },
  ];
}

const surveys: [group: string, field: string | undefined, levels: [number, number, number, number, number]][] = [
  ['Giải quyết TTHC', 'Hộ tịch', [88, 52, 6, 2, 0]],
  ['Giải quyết TTHC', 'Đất đai', [41, 37, 9, 3, 1]],
  ['Y tế', undefined, [60, 71, 14, 4, 1]],
  ['Giáo dục', undefined, [92, 66, 8, 1, 0]],
];

export const exampleSummary = (period = '2026-Q3'): SummaryRow[] => [
  ...fields.flatMap(([field, counts]) =>
    (Object.entries(counts) as [Channel, number][])
      .filter(([, received]) => received > 0)
      .flatMap(([channel, received]) => dossiers(period, field, channel, received)),
  ),
  ...surveys.map(([group, field, [five, four, three, two, one]]): SummaryRow => {
    const valid = five + four + three + two + one;
    return {
      kind: 'survey',
      period,
      group,
      ...(field !== undefined && { field }),
      counts: {
        forms: valid + 5,
        'valid-forms': valid,
        'very-satisfied': five,
        satisfied: four,
        neutral: three,
        dissatisfied: two,
        'very-dissatisfied': one,
      },
    };
  }),
];

const due = (code: string, procedure: string, field: string, received: string, day: string, daysLate: number) => ({
  period: '2026-Q3',
  code,
  procedure,
  field,
  received,
  due: day,
  daysLate,
});

export const exampleDue: DueDossier[] = [
  due('H24.112-260801-0147', 'Đăng ký biến động quyền sử dụng đất', 'Đất đai', '2026-08-01', '2026-09-10', 20),
  due('H24.112-260820-0312', 'Cấp giấy phép xây dựng nhà ở riêng lẻ', 'Xây dựng', '2026-08-20', '2026-09-19', 11),
  due('H24.112-260921-0098', 'Đăng ký khai tử', 'Hộ tịch', '2026-09-21', '2026-10-02', -2),
];

/** A worksheet of the connector as it is read back. */
export function gridOfTable({ tab, title, headerRow, headings, rows, columns }: TableSheet): Grid {
  const width = headings.length;
  const line = (cells: readonly (string | number | boolean | null)[]) =>
    Array.from({ length: width }, (_, at) => cells[at] ?? null);
  const values = [
    ...Array.from({ length: headerRow }, (_, row) => line([title[row] ?? null])),
    line(headings),
    ...rows.map(line),
  ];
  const formats = columns.map(({ numberFormat }) => numberFormat);
  return {
    sheet: tab,
    visible: true,
    firstRow: 0,
    firstColumn: 0,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row, at) => (at > headerRow ? formats : row.map(() => 'General'))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** The two worksheets that an import leaves in the workbook. */
export const exampleDataGrids = (): Grid[] => [
  gridOfTable(dataSheetModel(exampleSummary())),
  gridOfTable(dueSheetModel(exampleDue)),
];
