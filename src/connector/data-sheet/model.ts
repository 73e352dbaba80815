import { message, type Language } from '../../messages';
import { tanMinhPlan, type Plan } from '../../plan/plan';
import { ownTablePrefix } from '../../tracking/own-report';
import { comparePeriods } from '../../tracking/period';
import type { SummaryRow } from '../types';
import { layOut, type TableSheet } from './declared-table';
import { alwaysWritten, summaryColumns, summaryKinds } from './summary-columns';

export interface DataSheetOptions {
  /** Vietnamese when absent. */
  language?: Language;
  plan?: Plan;
  /** Where the figures come from, one line a source, under the title. */
  sources?: readonly string[];
}

/** Name of the Excel table that holds the summary. */
const dataTableName = `${ownTablePrefix}SoLieu`;

const collator = new Intl.Collator('vi');
const byText = (a: string | undefined, b: string | undefined): number => collator.compare(a ?? '', b ?? '');

/** The order of the data sheet: time, kind of data, then the words that tell rows apart. */
export function compareSummaryRows(a: SummaryRow, b: SummaryRow): number {
  return (
    comparePeriods(a.period, b.period) ||
    summaryKinds.indexOf(a.kind) - summaryKinds.indexOf(b.kind) ||
    byText(a.unit, b.unit) ||
    byText(a.field, b.field) ||
    byText(a.channel, b.channel) ||
    byText(a.group, b.group) ||
    byText(a.indicator, b.indicator)
  );
}

/** The worksheet "Số liệu CCHC": the summary as one Excel table, only with the columns that some row fills. */
export function dataSheetModel(
  rows: readonly SummaryRow[],
  { language = 'vi', plan = tanMinhPlan, sources = [] }: DataSheetOptions = {},
): TableSheet {
  return layOut(summaryColumns(plan), [...rows].sort(compareSummaryRows), {
    tab: message(language, 'connector.sheet.data'),
    table: dataTableName,
    title: [
      message(language, 'connector.sheet.data.title'),
      message(language, 'connector.sheet.data.note'),
      ...sources.map((source) => message(language, 'connector.sheet.source', { source })),
    ],
    language,
    always: alwaysWritten,
  });
}
