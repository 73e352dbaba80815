import { message } from '../messages';
import type { FormColumn, ReportContext } from './form';
import { yearOf } from './head';
import { periodName } from './periods';
import { markText } from './form-mark';
import { keyColumn, single, textContent, textHeightPoints, type SheetBuilder, type Span } from './sheet-builder';
import { linesHeightPoints } from './text-size';
import { reportStyles } from './styles';
import type { RowSpan } from './types';

function headerText({ form, language, result, label, plan }: ReportContext, column: FormColumn): string {
  const period = periodName(language, result.period);
  const id = period === undefined ? (column.headerWithoutPeriod ?? column.header) : column.header;
  return label(`${form.id}.column.${column.id}`, id, { period: period ?? '', year: yearOf(result, plan) });
}

/** Headings of one level; neighbours under the same headings become one. */
function levelSpans(
  columns: readonly FormColumn[],
  level: number,
  depth: number,
  text: (column: FormColumn, level: number) => string,
): Span[] {
  const spans: Span[] = [];
  const groupsOf = ({ groups = [] }: FormColumn): string => groups.slice(0, level + 1).join('\n');
  columns.forEach((column, at) => {
    const own = column.groups?.length ?? 0;
    if (own < level) return;
    const before = columns[at - 1];
    const open = spans.at(-1);
    if (
      own > level &&
      open &&
      before &&
      groupsOf(before) === groupsOf(column) &&
      (before.groups?.length ?? 0) > level
    ) {
      open.last = at;
      return;
    }
    const isLeaf = own === level;
    spans.push({
      ...single(at, textContent(text(column, level)), 'tableHeader'),
      ...(isLeaf && depth - level > 1 && { rows: depth - level }),
    });
  });
  return spans;
}

/** The header of the table, in as many rows as its headings have levels, and the row of column numbers. */
export function addHeader(sheet: SheetBuilder, context: ReportContext): RowSpan {
  const { form, language } = context;
  const columns = [...form.columns, ...(form.screenColumns ?? [])];
  const depth = Math.max(...columns.map(({ groups = [] }) => groups.length)) + 1;
  const text = (column: FormColumn, level: number): string => {
    const group = column.groups?.[level];
    return group === undefined ? headerText(context, column) : message(language, group);
  };
  const lineHeight = linesHeightPoints(1, reportStyles.tableHeader.size);
  const tallest = Math.max(
    ...columns.map((column, at) => {
      const covered = depth - (column.groups?.length ?? 0);
      const needed = textHeightPoints(sheet.columns.slice(at, at + 1), headerText(context, column), 'tableHeader');
      return needed - (covered - 1) * lineHeight;
    }),
  );
  const first = sheet.length;
  for (let level = 0; level < depth; level += 1) {
    const options = level === depth - 1 ? { leastHeightPoints: tallest } : {};
    const spans = levelSpans(columns, level, depth, text);
    sheet.add(level === 0 ? [...spans, ...mark(sheet, context, columns)] : spans, options);
  }
  if (form.columns.some(({ number }) => number !== undefined)) {
    const numbers = form.columns.map(({ number }, at) =>
      single(at, textContent(number === undefined ? '' : `(${number})`), 'columnNumber'),
    );
    return { first, last: sheet.add(numbers) };
  }
  return { first, last: sheet.length - 1 };
}

/** What the sheet is, for the add-in: see `form-mark.ts`. */
function mark(sheet: SheetBuilder, { form, result }: ReportContext, columns: readonly FormColumn[]): Span[] {
  const at = sheet.columns.findIndex(({ id }) => id === keyColumn);
  const ids = columns.map(({ id }) => id);
  return at < 0 ? [] : [single(at, textContent(markText(form.id, result.period, ids)), 'key')];
}
