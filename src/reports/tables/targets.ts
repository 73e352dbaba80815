import { message } from '../../messages';
import type { Plan } from '../../plan/plan';
import type { CheckResult } from '../../check/types';
import type { ReportContext, TargetsTable } from '../form';
import { countOf, total } from '../formulas';
import { empty, single, textContent, type SheetBuilder, type Span } from '../sheet-builder';
import { sourceObservation } from '../source-cell';
import { addHeader } from '../table-header';
import type { ReportChart, RowSpan } from '../types';
import { indicatorCells, type IndicatorRow } from './target-cells';
import { countKey, romanNumerals, withNext, type TableBuilder } from './table';

type Context = ReportContext<TargetsTable>;

/** "II.2.a" → "II.2": the table is grouped by the plan's main headings. */
export const headingOf = (section: string): string => section.split('.').slice(0, 2).join('.');

/** The plan's indicators in its order, each with its result and the cell behind it. */
export function indicatorRows(plan: Plan, result: CheckResult): IndicatorRow[] {
  const results = new Map(result.indicators.map((indicator) => [indicator.id, indicator]));
  return plan.indicators.flatMap((indicator, order) => {
    const found = results.get(indicator.id);
    return found ? [{ indicator, result: found, observation: sourceObservation(result, found), index: order + 1 }] : [];
  });
}

function sectionTitle({ form, language, plan }: Context, section: string): string {
  const wording = form.table.sections[section];
  const heading = wording === undefined ? plan.section(section)?.heading : message(language, wording);
  return heading === undefined
    ? message(language, 'report.targets.section-other', { section })
    : message(language, 'report.targets.section', { heading, section });
}

function addSection(sheet: SheetBuilder, context: Context, section: string, index: number): number {
  const { columns } = context.form;
  return sheet.add([
    single(0, textContent(romanNumerals[index] ?? String(index + 1)), 'sectionNumber'),
    { first: 1, last: columns.length - 1, content: textContent(sectionTitle(context, section)), style: 'section' },
  ]);
}

function addIndicator(sheet: SheetBuilder, context: Context, row: IndicatorRow): void {
  const contents = indicatorCells(row, context);
  const spans = context.form.columns.map(({ style }, column) => single(column, contents[column] ?? empty, style));
  sheet.add(spans, { key: row.indicator.id });
}

function addSummary(sheet: SheetBuilder, { form, language, plan }: Context): void {
  const { table, columns } = form;
  const status = sheet.column('status');
  const line = (text: string, key: string, count: Span['content']): void => {
    sheet.add(
      [
        { first: 0, last: status - 1, content: textContent(text), style: 'summary' },
        single(status, count, 'summaryCount'),
        { first: status + 1, last: columns.length - 1, content: empty, style: 'text' },
      ],
      { key },
    );
  };
  const keyOf = (one: string) => `${countKey}.${one}`;
  for (const { status: one, message: id } of table.summary) {
    line(message(language, id), keyOf(one), {
      kind: 'computed',
      compute: (cell) =>
        countOf(
          plan.indicators.map(({ id: indicator }) => cell(indicator, 'status')),
          message(language, `status.${one}`),
        ),
    });
  }
  line(message(language, table.total), countKey, {
    kind: 'computed',
    compute: (cell) => {
      const counts = table.summary.map(({ status: one }) => cell(keyOf(one), 'status'));
      const [first, last] = [counts[0]?.address, counts.at(-1)?.address];
      const values = counts.map(({ value }) => Number(value));
      return { kind: 'formula', formula: `=SUM(${first}:${last})`, result: total(values), numberFormat: '0' };
    },
  });
}

/** Room of the chart: rows of this height, few enough to stand on a page under the header and a heading. */
const chartRowPoints = 18;
const chartRows = 15;

/** A part of the table of its own: results beside targets, a pair of bars for each indicator. */
function addChart(sheet: SheetBuilder, { form, language }: Context, rows: readonly IndicatorRow[]): ReportChart {
  const last = form.columns.length - 1;
  const title = message(language, 'report.targets.chart');
  sheet.add([{ first: 0, last, content: textContent(title), style: 'section' }]);
  const first = sheet.length;
  for (let row = 0; row < chartRows; row += 1) {
    const spans: Span[] = row === 0 ? [{ first: 0, last, content: empty, style: 'text', rows: chartRows }] : [];
    sheet.add(spans, { leastHeightPoints: chartRowPoints });
  }
  const [top, bottom] = [sheet.row(rows[0]?.indicator.id ?? ''), sheet.row(rows.at(-1)?.indicator.id ?? '')];
  const area = (column: string) => ({ top, bottom, left: sheet.column(column), right: sheet.column(column) });
  return {
    name: 'CCCH targets',
    title,
    kind: 'columns',
    categories: area('index'),
    series: [
      { name: message(language, 'report.targets.chart.target'), values: area('target'), colour: '#BFBFBF' },
      { name: message(language, 'report.targets.chart.actual'), values: area('actual'), colour: '#1F6FB5' },
    ],
    numberFormat: '0%',
    axis: { minimum: 0, maximum: 1 },
    rows: { first, last: sheet.length - 1 },
  };
}

/** Where the plan gives no figure, the report must say whose reading the target is. */
function impliedNotes({ language }: Context, rows: readonly IndicatorRow[]): string[] {
  const implied = rows.filter(({ indicator }) => indicator.implied === true).map(({ index }) => index);
  return implied.length === 0 ? [] : [message(language, 'report.note.implied', { indicators: implied.join(', ') })];
}

function gapNotices({ language }: Context, rows: readonly IndicatorRow[]): string[] {
  const without = rows.filter(({ result }) => result.actual === null);
  if (without.length === 0) return [];
  const list = without.map(({ index }) => index).join(', ');
  return [message(language, 'report.notice.targets-gaps', { count: without.length, total: rows.length, list })];
}

/** The plan's indicators under their headings, the counts, and the chart. */
export const targetsTable: TableBuilder<TargetsTable> = (sheet, context) => {
  const rows = indicatorRows(context.plan, context.result);
  const header = addHeader(sheet, context);
  const sections = [...new Set(rows.map(({ indicator }) => headingOf(indicator.section)))];
  const headings: RowSpan[] = [];
  for (const row of rows) {
    const section = headingOf(row.indicator.section);
    const before = rows[row.index - 2];
    if (before === undefined || headingOf(before.indicator.section) !== section) {
      headings.push(withNext(addSection(sheet, context, section, sections.indexOf(section))));
    }
    addIndicator(sheet, context, row);
  }
  const bars = [sheet.row(rows[0]?.indicator.id ?? ''), sheet.row(rows.at(-1)?.indicator.id ?? '')];
  const chart = addChart(sheet, context, rows);
  const endingRow = sheet.length;
  addSummary(sheet, context);
  const actual = sheet.column('actual');
  return {
    header,
    keepTogether: [...headings, { first: chart.rows.first - 1, last: chart.rows.last }],
    endingRow,
    sources: {
      sheets: rows.flatMap(({ result }) => (result.cell === undefined ? [] : (result.sheet ?? []))),
      lines: impliedNotes(context, rows),
    },
    notices: gapNotices(context, rows),
    dataBars: [
      {
        area: { top: bars[0] ?? 0, bottom: bars[1] ?? 0, left: actual, right: actual },
        full: 1,
        colour: '#9BC2E6',
      },
    ],
    charts: [chart],
  };
};
