import { message } from '../messages';
import type { IndicatorRow, ReportContext } from './form';
import { periodName } from './periods';
import { empty, textContent, type SheetBuilder, type Span } from './sheet-builder';
import { columnLetter, countFormula, indicatorCells } from './table-values';
import type { RowSpan } from './types';

/** "II.2.a" → "II.2": the table is grouped by the plan's main headings. */
const headingOf = (section: string): string => section.split('.').slice(0, 2).join('.');

const romanNumerals = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X'];

function addHeader(sheet: SheetBuilder, { form, language, result }: ReportContext): RowSpan {
  const period = periodName(language, result.period);
  const headers = form.columns.map(({ header, headerWithoutPeriod }, column): Span => {
    const id = period === undefined ? (headerWithoutPeriod ?? header) : header;
    return single(column, message(language, id, { period: period ?? '' }), 'tableHeader');
  });
  const first = sheet.add(headers);
  const last = sheet.add(form.columns.map(({ number }, column) => single(column, `(${number})`, 'columnNumber')));
  return { first, last };
}

const single = (column: number, text: string, style: Span['style']): Span => ({
  first: column,
  last: column,
  content: textContent(text),
  style,
});

function sectionTitle({ form, language, plan }: ReportContext, section: string): string {
  const wording = form.sections[section];
  const heading = wording === undefined ? plan.section(section)?.heading : message(language, wording);
  return heading === undefined
    ? message(language, 'report.targets.section-other', { section })
    : message(language, 'report.targets.section', { heading, section });
}

function addSection(sheet: SheetBuilder, context: ReportContext, section: string, index: number): void {
  sheet.add([
    single(0, romanNumerals[index] ?? String(index + 1), 'sectionNumber'),
    {
      first: 1,
      last: context.form.columns.length - 1,
      content: textContent(sectionTitle(context, section)),
      style: 'section',
    },
  ]);
}

function addIndicator(sheet: SheetBuilder, context: ReportContext, row: IndicatorRow): void {
  const { columns } = context.form;
  const contents = indicatorCells(columns, row, context, sheet.rows.length + 1);
  sheet.add(
    columns.map(({ style }, column) => ({ first: column, last: column, content: contents[column] ?? empty, style })),
  );
}

function addSummary(sheet: SheetBuilder, { form, language }: ReportContext, body: RowSpan): void {
  const statusColumn = form.columns.findIndex(({ id }) => id === 'status');
  const letter = columnLetter(statusColumn);
  const line = (text: string, formula: string): void => {
    sheet.add([
      { first: 0, last: statusColumn - 1, content: textContent(text), style: 'summary' },
      {
        first: statusColumn,
        last: statusColumn,
        content: { kind: 'formula', formula, numberFormat: '0' },
        style: 'summaryCount',
      },
      { first: statusColumn + 1, last: form.columns.length - 1, content: empty, style: 'text' },
    ]);
  };
  const area = `${letter}${body.first + 1}:${letter}${body.last + 1}`;
  const firstLine = sheet.rows.length + 1;
  for (const { status, message: id } of form.summary) {
    line(message(language, id), countFormula(area, message(language, `status.${status}`)));
  }
  line(message(language, form.total), `=SUM(${letter}${firstLine}:${letter}${sheet.rows.length})`);
}

export interface TablePlace {
  header: RowSpan;
  /** Each heading with the row under it: a heading at the foot of a page would head nothing. */
  headings: RowSpan[];
  /** First row of the counts under the table. */
  summaryRow: number;
}

/** The table: header, the plan's indicators under their headings, and the counts. */
export function addTable(sheet: SheetBuilder, context: ReportContext, rows: readonly IndicatorRow[]): TablePlace {
  const header = addHeader(sheet, context);
  const sections = [...new Set(rows.map(({ indicator }) => headingOf(indicator.section)))];
  const first = sheet.rows.length;
  const headings: RowSpan[] = [];
  for (const row of rows) {
    const section = headingOf(row.indicator.section);
    const before = rows[row.index - 2];
    const begins = before === undefined || headingOf(before.indicator.section) !== section;
    if (begins) {
      headings.push({ first: sheet.rows.length, last: sheet.rows.length + 1 });
      addSection(sheet, context, section, sections.indexOf(section));
    }
    addIndicator(sheet, context, row);
  }
  const summaryRow = sheet.rows.length;
  addSummary(sheet, context, { first, last: summaryRow - 1 });
  return { header, headings, summaryRow };
}
