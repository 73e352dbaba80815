import { message } from '../../messages';
import type { ReportContext, ScoreRow, ScoresTable } from '../form';
import { addressList, sumOf, total } from '../formulas';
import { empty, single, textContent, type Operand, type SheetBuilder, type SpanContent } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { RowSpan } from '../types';
import { keptContent, keptNotice } from './kept';
import { withNext, type TableBuilder } from './table';

type Context = ReportContext<ScoresTable>;

/** Points have no fixed digits, and "0.##" would show a comma behind whole ones. */
const scoreFormat = 'General';

/** A group's lines: those of the form, or as many as the commune filled in before, and some to spare. */
function linesUnder(context: Context, heading: ScoreRow): string[] {
  const { rows, blankRows } = context.form.table;
  const own = rows.filter(({ key, heading: isHeading }) => !isHeading && key.startsWith(`${heading.key}.`));
  if (own.length > 0) return own.map(({ key }) => key);
  const before = context.previous.keys.filter((key) => key.startsWith(`${heading.key}.`));
  const filled = before.filter((key) => context.previous.value(key, 'label') !== null).length;
  return Array.from({ length: Math.max(blankRows, filled) }, (_, at) => `${heading.key}.${at + 1}`);
}

/** The sum of a group's points as far as they are entered. */
const groupSum = (keys: readonly string[], column: string): SpanContent => ({
  kind: 'computed',
  compute: (cell) =>
    sumOf(
      keys.map((key) => cell(key, column)),
      scoreFormat,
    ),
});

function addHeading(sheet: SheetBuilder, context: Context, row: ScoreRow, keys: readonly string[]): number {
  const { form, label } = context;
  const maximum: SpanContent =
    row.maximum === undefined
      ? groupSum(keys, 'maximum')
      : { kind: 'number', value: row.maximum, numberFormat: scoreFormat };
  const contents: Record<string, SpanContent> = {
    index: textContent(row.key),
    label: textContent(label(`${form.id}.${row.key}`, row.label)),
    maximum,
    score: groupSum(keys, 'score'),
  };
  const spans = form.columns.map(({ id }, at) =>
    single(at, contents[id] ?? empty, id === 'label' ? 'textBold' : 'centredBold'),
  );
  return sheet.add(spans, { key: row.key });
}

function addLine(sheet: SheetBuilder, context: Context, key: string): void {
  const { form, label, figures } = context;
  const row = form.table.rows.find((one) => one.key === key);
  const wording = row && label(`${form.id}.${key}`, row.label);
  // The portal's own points: entered in the workbook, never worked out here.
  const figure = wording === undefined ? undefined : figures.find([], wording);
  const spans = form.columns.map(({ id, style }, at) => {
    if (id === 'index') return single(at, textContent(key), style);
    if (id === 'label' && wording !== undefined) return single(at, textContent(wording), style);
    if (id === 'maximum' && row?.maximum !== undefined) {
      return single(at, { kind: 'number', value: row.maximum, numberFormat: scoreFormat }, style);
    }
    if (id === 'score' && figure) return single(at, { ...figure.content, numberFormat: scoreFormat }, style);
    return single(at, keptContent(context, key, id), style);
  });
  sheet.add(spans, { key });
}

/** Groups added up, deducted ones taken off; points that somebody entered below zero are taken off as well. */
const totalOf = (headings: readonly ScoreRow[], column: string): SpanContent => ({
  kind: 'computed',
  compute: (cell) => {
    const operands = (deducted: boolean) =>
      headings.filter((one) => Boolean(one.deducted) === deducted).map(({ key }) => cell(key, column));
    const [added, taken] = [operands(false), column === 'maximum' ? [] : operands(true)];
    const sum = sumOf(added, scoreFormat);
    if (taken.length === 0) return sum;
    const all = addressList([...added, ...taken]);
    const off = taken.map(({ address }) => `ABS(N(${address}))`).join('+');
    const points = (cells: readonly Operand[]) => total(cells.map(({ value }) => Number(value ?? 0)));
    const none = [...added, ...taken].every(({ value }) => typeof value !== 'number');
    return {
      kind: 'formula',
      formula: `=IF(COUNT(${all})=0,"",SUM(${addressList(added)})-(${off}))`,
      result: none ? null : points(added) - total(taken.map(({ value }) => Math.abs(Number(value ?? 0)))),
      numberFormat: scoreFormat,
    };
  },
});

function addTotal(sheet: SheetBuilder, context: Context, headings: readonly ScoreRow[]): number {
  const { form, language } = context;
  const spans = form.columns.map(({ id }, at) => {
    if (id === 'label') return single(at, textContent(message(language, form.table.total)), 'textBold');
    return single(at, id === 'maximum' || id === 'score' ? totalOf(headings, id) : empty, 'centredBold');
  });
  return sheet.add(spans, { key: 'total' });
}

/** Points by criteria under their groups. Points are entered by officers or stand in the workbook; none is computed. */
export const scoresTable: TableBuilder<ScoresTable> = (sheet, context) => {
  const header = addHeader(sheet, context);
  const headings = context.form.table.rows.filter(({ heading }) => heading);
  const keepTogether: RowSpan[] = [];
  let keptCount = 0;
  for (const heading of headings) {
    const keys = linesUnder(context, heading);
    keepTogether.push(withNext(addHeading(sheet, context, heading, keys)));
    for (const key of keys) addLine(sheet, context, key);
    keptCount += keys.filter((key) => context.previous.value(key, 'score') !== null).length;
  }
  const endingRow = addTotal(sheet, context, headings);
  return {
    header,
    keepTogether,
    endingRow,
    sources: { sheets: context.previous.sheet === undefined ? [] : [context.previous.sheet] },
    notices: keptNotice(context, keptCount),
  };
};
