import { message } from '../../messages';
import type { ReportContext, StatisticRow, StatisticsTable } from '../form';
import type { Figure } from '../figures';
import { formulaText, identityCheck, shareOf, type IdentityTest } from '../formulas';
import { percentFormat } from '../percent-format';
import {
  empty,
  single,
  textContent,
  type ComputedContent,
  type SheetBuilder,
  type SpanContent,
} from '../sheet-builder';
import { addHeader } from '../table-header';
import type { CellContent, RowSpan } from '../types';
import type { StyleName } from '../styles';
import { keptContent, keptNotice } from './kept';
import { withNext, type TableBuilder } from './table';

type Context = ReportContext<StatisticsTable>;

const levelOf = ({ key }: StatisticRow): number => key.split('.').length;

interface Filled {
  row: StatisticRow;
  figure: Figure | undefined;
  /** What the officer typed into the last sheet of this form and period. */
  kept: CellContent | undefined;
}

const typed = (context: Context, key: string): CellContent | undefined => {
  const content = keptContent(context, key, 'result');
  return content.kind === 'empty' ? undefined : content;
};

const rateFormat = percentFormat(2);

function resultContent({ row, figure, kept }: Filled): SpanContent {
  if (row.rate) {
    const { part, whole } = row.rate;
    const otherwise = figure?.content.kind === 'formula' ? figure.content : undefined;
    const computed: ComputedContent = {
      kind: 'computed',
      compute: (cell) => {
        const share = shareOf(cell(part, 'result'), cell(whole, 'result'), rateFormat, otherwise);
        // A rate read from a text has no formula to fall back on.
        return share.result === null && figure?.content.kind === 'number' ? figure.content : share;
      },
    };
    return computed;
  }
  return figure?.content ?? kept ?? empty;
}

/** Says where a figure stands or, where the form has figures but not this one, that there is none. */
function noteContent({ language }: Context, { row, figure, kept }: Filled, anyFigure: boolean): SpanContent {
  if (figure) return textContent(figure.source);
  if (kept || !anyFigure || row.unit === undefined) return empty;
  const text = message(language, 'report.statistic.no-data');
  return {
    kind: 'computed',
    longestText: text,
    compute: (cell) => {
      const { address, value } = cell(row.key, 'result');
      return {
        kind: 'formula',
        formula: `=IF(${address}="",${formulaText(text)},"")`,
        result: value === null ? text : null,
      };
    },
  };
}

function styles(row: StatisticRow): { number: StyleName; text: StyleName; result: StyleName } {
  return levelOf(row) === 1 || row.rate
    ? { number: 'centredBold', text: 'textBold', result: 'centredBold' }
    : { number: 'centred', text: 'text', result: 'centred' };
}

function addRow(sheet: SheetBuilder, context: Context, filled: Filled, anyFigure: boolean): number {
  const { row } = filled;
  const { form, language, label } = context;
  const look = styles(row);
  const unit = row.unit === undefined ? '' : message(language, row.unit);
  return sheet.add(
    [
      single(sheet.column('index'), textContent(row.key), look.number),
      single(sheet.column('label'), textContent(label(`${form.id}.${row.key}`, row.label)), look.text),
      single(sheet.column('unit'), textContent(unit), 'centred'),
      single(sheet.column('result'), row.unit === undefined ? empty : resultContent(filled), look.result),
      single(sheet.column('note'), noteContent(context, filled, anyFigure), 'small'),
      ...(form.screenColumns ? [single(sheet.column('check'), checkContent(context, row.key), 'screenCheck')] : []),
    ],
    { key: row.key },
  );
}

/** What a row must agree with: a part with its whole, a sum with its parts. */
function checkContent({ form, language }: Context, key: string): SpanContent {
  const held = form.table.identities.filter(({ whole }) => whole === key);
  if (held.length === 0) return empty;
  return {
    kind: 'computed',
    compute: (cell) => {
      const tests = held.map(({ parts, relation }): IdentityTest => {
        const sign = relation === 'sum' ? '=' : '≥';
        const identity = `(${key}) ${sign} ${parts.map((part) => `(${part})`).join(' + ')}`;
        return {
          left: [cell(key, 'result')],
          right: parts.map((part) => cell(part, 'result')),
          relation: relation === 'sum' ? 'equal' : 'at-least',
          breach: message(language, 'report.check.breach', { identity }),
        };
      });
      return identityCheck(tests, message(language, 'report.check.good'));
    },
  };
}

/** Rows of counts and rates: a rate stands above the numbers that it is made of. */
export const statisticsTable: TableBuilder<StatisticsTable> = (sheet, context) => {
  const { table } = context.form;
  const filled = table.rows.map((row): Filled => {
    const figure = context.figures.find(row.sources ?? [], context.label(`${context.form.id}.${row.key}`, row.label));
    return { row, figure, kept: figure ? undefined : typed(context, row.key) };
  });
  const anyFigure = filled.some(({ figure }) => figure !== undefined);
  const header = addHeader(sheet, context);
  const keepTogether: RowSpan[] = [];
  let last = header.last;
  for (const one of filled) {
    last = addRow(sheet, context, one, anyFigure);
    if (one.row.rate || one.row.unit === undefined) keepTogether.push(withNext(last));
  }
  const wanted = filled.filter(({ row }) => row.unit !== undefined && row.rate === undefined);
  const missing = wanted.filter(({ figure, kept }) => figure === undefined && kept === undefined);
  return {
    header,
    keepTogether,
    endingRow: last,
    sources: { sheets: filled.flatMap(({ figure }) => (figure ? [figure.sheet] : [])) },
    notices: [
      ...(missing.length > 0
        ? [message(context.language, 'report.notice.gaps', { count: missing.length, total: wanted.length })]
        : []),
      ...keptNotice(context, filled.filter(({ kept }) => kept !== undefined).length),
    ],
  };
};
