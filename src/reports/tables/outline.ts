import { message } from '../../messages';
import type { OutlineFigure, OutlineSentence, OutlineTable, ReportContext } from '../form';
import { rounded, sentenceOf, shareOf, type SentencePart } from '../formulas';
import { percentFormat } from '../percent-format';
import { empty, single, textContent, type CellLookup, type SheetBuilder, type SpanContent } from '../sheet-builder';
import { addHeader } from '../table-header';
import type { StyleName } from '../styles';
import type { IndicatorRow } from './target-cells';
import { indicatorRows } from './targets';
import type { CellContent, RowSpan } from '../types';
import { withNext, type TableBuilder } from './table';

type Context = ReportContext<OutlineTable>;

/** A sentence of the catalogue as parts: words, and `{name}` for each figure. */
function partsOf(text: string, figure: (name: string) => SentencePart | undefined): (string | SentencePart)[] {
  return text
    .split(/(\{\w+\})/)
    .filter((part) => part !== '')
    .map((part) => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1];
      return name === undefined ? part : (figure(name) ?? part);
    });
}

/** A figure that a sentence uses: it stands in the table at the end, so that it can be traced and mended. */
interface Line {
  key: string;
  label: string;
  content: SpanContent;
  source: string;
}

interface Draft {
  lines: Line[];
  sheets: string[];
}

function addParagraph(
  sheet: SheetBuilder,
  context: Context,
  longestText: string,
  compute: (cell: CellLookup) => CellContent,
) {
  const last = context.form.columns.length - 1;
  sheet.add([{ first: 0, last, content: { kind: 'computed', compute, longestText }, style: 'paragraph' }]);
}

/** A figure takes about as much room as this one. */
const withFigures = (text: string): string => text.replace(/\{\w+\}/g, '12,34%');
const longer = (a: string, b: string): string => {
  const [first, second] = [withFigures(a), withFigures(b)];
  return first.length > second.length ? first : second;
};

/** A figure's line; a share is worked out from two other lines. */
function lineOf(context: Context, prefix: string, name: string, entry: OutlineFigure): Line & { sheet?: string } {
  const { language, figures } = context;
  const key = `${prefix}.${name}`;
  const label = message(language, entry.label);
  if ('share' in entry) {
    const { part, whole } = entry.share;
    const content: SpanContent = {
      kind: 'computed',
      compute: (cell) =>
        shareOf(cell(`${prefix}.${part}`, 'figure'), cell(`${prefix}.${whole}`, 'figure'), percentFormat(2)),
    };
    return { key, label, content, source: message(language, 'report.outline.computed') };
  }
  const figure = figures.find(entry.sources, label);
  return {
    key,
    label,
    content: figure ? { ...figure.content, numberFormat: entry.as === 'percent' ? percentFormat(2) : '#,##0' } : empty,
    source: figure?.source ?? message(language, 'report.statistic.no-data'),
    ...(figure && { sheet: figure.sheet }),
  };
}

function addSentence(sheet: SheetBuilder, context: Context, sentence: OutlineSentence, number: number): Draft {
  const { language } = context;
  const prefix = `sentence.${number}`;
  const entries = Object.entries(sentence.figures);
  const lines = entries.map(([name, entry]) => lineOf(context, prefix, name, entry));
  const otherwise = message(language, sentence.otherwise);
  const text = message(language, sentence.text);
  addParagraph(sheet, context, longer(text, otherwise), (cell) => {
    const part = (name: string): SentencePart | undefined => {
      const entry = sentence.figures[name];
      if (!entry) return undefined;
      return { operand: cell(`${prefix}.${name}`, 'figure'), as: 'share' in entry ? 'percent' : entry.as };
    };
    return sentenceOf(partsOf(text, part), otherwise);
  });
  return { lines, sheets: lines.flatMap(({ sheet: name }) => name ?? []) };
}

/** A sentence for each indicator of these: result, target, whether it is met. */
function addIndicator(sheet: SheetBuilder, context: Context, { indicator, result }: IndicatorRow): Draft {
  const { language, figures } = context;
  const figure = figures.find([{ from: 'indicator', indicator: indicator.id }]);
  const name = indicator.name[language];
  const [actualKey, targetKey] = [`${indicator.id}.actual`, `${indicator.id}.target`];
  const text = (kind: 'met' | 'short' | 'none') => message(language, `report.outline.indicator-${kind}`, { name });
  addParagraph(sheet, context, longer(text('met'), text('short')), (cell) => {
    const [actual, target] = [cell(actualKey, 'figure'), cell(targetKey, 'figure')];
    const part = (id: string): SentencePart => ({ operand: id === 'target' ? target : actual, as: 'percent' });
    const [met, short] = [
      sentenceOf(partsOf(text('met'), part), text('none')),
      sentenceOf(partsOf(text('short'), part), text('none')),
    ];
    const reached = rounded(Number(actual.value) - Number(target.value)) >= 0;
    return {
      kind: 'formula',
      formula: `=IF(ROUND(N(${actual.address})-${target.address},9)>=0,${met.formula.slice(1)},${short.formula.slice(1)})`,
      result: reached ? met.result : short.result,
    };
  });
  const numberFormat = '0.00%';
  return {
    sheets: figure ? [figure.sheet] : [],
    lines: [
      {
        key: actualKey,
        label: message(language, 'report.outline.actual', { name }),
        content: figure ? { ...figure.content, numberFormat } : empty,
        source: figure?.source ?? message(language, 'report.statistic.no-data'),
      },
      {
        key: targetKey,
        label: message(language, 'report.outline.target', { name }),
        content: { kind: 'number', value: result.target, numberFormat: '0%' },
        source: message(language, 'report.outline.in-plan', { section: indicator.section }),
      },
    ],
  };
}

/** The figures of all sentences: a change here is a change there. */
function addFigures(sheet: SheetBuilder, context: Context, lines: readonly Line[]): RowSpan {
  const header = addHeader(sheet, context);
  for (const { key, label, content, source } of lines) {
    sheet.add(
      [
        single(sheet.column('label'), textContent(label), 'small'),
        single(sheet.column('figure'), content, 'centred'),
        single(sheet.column('source'), textContent(source), 'small'),
      ],
      { key },
    );
  }
  return header;
}

/** Headings of the report, sentences that follow their figures, lines to write on, and the figures. */
export const outlineTable: TableBuilder<OutlineTable> = (sheet, context) => {
  const { form, language, label, plan, result } = context;
  const last = form.columns.length - 1;
  const indicators = indicatorRows(plan, result);
  const keepTogether: RowSpan[] = [];
  const drafts: Draft[] = [];
  const whole = (text: string, style: StyleName) => sheet.add([{ first: 0, last, content: textContent(text), style }]);
  form.table.parts.forEach((part, number) => {
    if ('heading' in part) {
      const style = part.level === 1 ? 'paragraphHeading' : 'paragraphSubheading';
      keepTogether.push(withNext(whole(label(`${form.id}.${number + 1}`, part.heading), style)));
    } else if ('sentence' in part) {
      drafts.push(addSentence(sheet, context, part.sentence, number));
    } else if ('indicators' in part) {
      const chosen = indicators.filter(({ indicator }) => part.indicators.includes(indicator.id));
      drafts.push(...chosen.map((row) => addIndicator(sheet, context, row)));
    } else {
      whole(message(language, part.blank), 'paragraph');
    }
  });
  const heading = whole(message(language, 'report.outline.figures'), 'paragraphHeading');
  const header = addFigures(
    sheet,
    context,
    drafts.flatMap(({ lines }) => lines),
  );
  keepTogether.push({ first: heading, last: header.last + 1 });
  return {
    header,
    keepTogether,
    endingRow: sheet.length - 1,
    sources: { sheets: drafts.flatMap(({ sheets }) => sheets) },
    notices: [],
  };
};
