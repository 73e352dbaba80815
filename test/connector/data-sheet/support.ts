import fc from 'fast-check';
import type { TableSheet } from '../../../src/connector/data-sheet';
import { measures } from '../../../src/connector/measures';
import { daysOfPeriod, isoOfDay } from '../../../src/connector/period-days';
import type { SummaryRow } from '../../../src/connector/types';
import type { CellValue, Grid } from '../../../src/tracking/types';

export interface Placement {
  sheet?: string;
  firstRow?: number;
  firstColumn?: number;
  /** The written columns in the order in which they shall stand. */
  order?: number[];
}

/** The worksheet as Excel would give it back, wherever the officer moved the table. */
export function gridOfModel(model: TableSheet, placement: Placement = {}): Grid {
  const order = placement.order ?? model.headings.map((_, index) => index);
  const pick = <T>(cells: readonly T[], otherwise: T): T[] => order.map((index) => cells[index] ?? otherwise);
  const width = order.length;
  const alone = (text: CellValue): CellValue[] => [text, ...Array<CellValue>(width - 1).fill(null)];
  const formats = pick(
    model.columns.map(({ numberFormat }) => numberFormat),
    'General',
  );
  const values: CellValue[][] = [
    ...model.title.map(alone),
    ...Array.from({ length: model.headerRow - model.title.length }, () => alone(null)),
    pick<CellValue>(model.headings, null),
    ...model.rows.map((row) => pick(row, null)),
  ];
  return {
    sheet: placement.sheet ?? model.tab,
    visible: true,
    firstRow: placement.firstRow ?? 0,
    firstColumn: placement.firstColumn ?? 0,
    values,
    formulas: values.map((row) => row.map(() => null)),
    numberFormats: values.map((row, index) => (index > model.headerRow ? formats : row.map(() => 'General'))),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

const periods = ['2026-Q1', '2026-Q3', '2026-H1', '2026-9M', '2026-04', '2026'];

/** Rows without the coordinates that reading adds. */
export const plainRows = (rows: readonly (SummaryRow & { row?: number })[]): SummaryRow[] =>
  rows.map(({ row: _row, ...rest }) => rest);

const word = fc.constantFrom('Đất đai', 'Hộ tịch', 'Chứng thực', 'Bảo trợ xã hội', 'Xây dựng');
const counts = fc.dictionary(fc.constantFrom(...measures.filter((measure) => measure !== 'value')), fc.nat(2_000_000), {
  minKeys: 1,
}) as fc.Arbitrary<SummaryRow['counts']>;

export const summaryRow: fc.Arbitrary<SummaryRow> = fc
  .record(
    {
      kind: fc.constantFrom('dossiers', 'payments', 'digitisation', 'survey', 'indicator'),
      period: fc.constantFrom(...periods),
      unit: fc.constantFrom('Phòng Kinh tế', 'Trung tâm PVHCC'),
      field: word,
      channel: fc.constantFrom('online', 'direct', 'postal', 'direct-or-postal'),
      group: fc.constantFrom('Y tế', 'Giáo dục'),
      indicator: fc.constantFrom('online_rate', 'data_digitised_rate'),
      counts,
    },
    { requiredKeys: ['kind', 'period', 'counts'], noNullPrototype: true },
  )
  .map((row) => {
    const days = daysOfPeriod(row.period, 'calendar');
    return { ...row, counts: { ...row.counts }, from: isoOfDay(days?.from ?? 0), to: isoOfDay(days?.to ?? 0) };
  }) as fc.Arbitrary<SummaryRow>;
