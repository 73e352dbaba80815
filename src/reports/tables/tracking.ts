import { formatPercent, message } from '../../messages';
import type { ReportContext, TrackingTable } from '../form';
import { empty, single, textContent, type SheetBuilder, type SpanContent } from '../sheet-builder';
import { addHeader } from '../table-header';
import { romanNumerals, withNext, type TableBuilder } from './table';
import { headingOf, indicatorRows } from './targets';
import type { IndicatorRow } from './target-cells';
import type { RowSpan } from '../types';

type Context = ReportContext<TrackingTable>;

function contents(context: Context, { indicator, result, index }: IndicatorRow): Record<string, SpanContent> {
  const { language, plan } = context;
  const comparator = message(language, 'comparator.at-least');
  return {
    index: { kind: 'number', value: index, numberFormat: '0' },
    label: textContent(indicator.name[language]),
    unit: textContent(message(language, `unit.${indicator.unit}`)),
    // In words, as the plan puts it: the plan's figure is looked up by the check, not here.
    target: textContent(`${comparator} ${formatPercent(language, result.target)}`),
    lead: textContent(
      plan
        .leads(indicator.id)
        .map(({ name }) => name[language])
        .join('; '),
    ),
  };
}

function addRow(sheet: SheetBuilder, context: Context, row: IndicatorRow): void {
  const own = contents(context, row);
  sheet.add(
    context.form.columns.map(({ id, style }, at) =>
      single(at, own[id] ?? (style === 'entry' ? { kind: 'blank', numberFormat: '0.0%' } : empty), style),
    ),
  );
}

/** An empty tracking sheet of the plan's indicators with a column for each quarter, to be filled by hand. */
export const trackingTable: TableBuilder<TrackingTable> = (sheet, context) => {
  const { plan, form, language } = context;
  const header = addHeader(sheet, context);
  const rows = indicatorRows(plan, context.result);
  const sections = [...new Set(rows.map(({ indicator }) => headingOf(indicator.section)))];
  const keepTogether: RowSpan[] = [];
  rows.forEach((row, at) => {
    const section = headingOf(row.indicator.section);
    const before = rows[at - 1];
    if (!before || headingOf(before.indicator.section) !== section) {
      const place = sections.indexOf(section);
      const heading = plan.section(section)?.heading ?? message(language, 'report.targets.section-other', { section });
      keepTogether.push(
        withNext(
          sheet.add([
            single(0, textContent(romanNumerals[place] ?? String(place + 1)), 'sectionNumber'),
            { first: 1, last: form.columns.length - 1, content: textContent(heading), style: 'section' },
          ]),
        ),
      );
    }
    addRow(sheet, context, row);
  });
  return { header, keepTogether, endingRow: sheet.length - 1, sources: { sheets: [] }, notices: [] };
};
