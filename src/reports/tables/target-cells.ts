import { message } from '../../messages';
import type { IndicatorResult, Status } from '../../check/types';
import type { Indicator } from '../../plan/types';
import type { Observation } from '../../tracking/types';
import type { ReportContext } from '../form';
import { differenceOf, formulaText } from '../formulas';
import { differenceFormat, percentDigits, percentFormat } from '../percent-format';
import { empty, textContent, type ComputedContent, type SpanContent } from '../sheet-builder';
import { sourceFormula, sourceText } from '../source-cell';
import type { CellContent } from '../types';

/** An indicator with everything that a row says about it. */
export interface IndicatorRow {
  indicator: Indicator;
  result: IndicatorResult;
  observation: Observation | undefined;
  /** Running number in the table, from 1. */
  index: number;
}

interface ValueInput {
  row: IndicatorRow;
  context: ReportContext;
}

export const percentage = (value: number, target?: number): CellContent => ({
  kind: 'number',
  value,
  numberFormat: percentFormat(percentDigits(value, target)),
});

function actualContent({ row: { result, observation } }: ValueInput): CellContent {
  if (result.actual === null) return empty;
  const formula = sourceFormula(result, observation);
  if (formula === undefined) return percentage(result.actual, result.target);
  const numberFormat = percentFormat(percentDigits(result.actual, result.target));
  return { kind: 'formula', formula, result: result.actual, numberFormat };
}

/** Rounded at the ninth decimal: binary noise must not turn 95 % of 95 % into a shortfall. */
function gapContent({ row: { result } }: ValueInput): ComputedContent {
  const digits = Math.max(percentDigits(result.target), percentDigits(result.actual ?? result.target, result.target));
  return {
    kind: 'computed',
    compute: (cell) => differenceOf(cell(result.id, 'actual'), cell(result.id, 'target'), differenceFormat(digits)),
  };
}

/** Judged from the difference, so that a value typed into the report is judged too. */
function statusContent({ row: { result }, context: { language } }: ValueInput): ComputedContent {
  const text = (status: Status) => message(language, `status.${status}`);
  const words = (status: Status) => formulaText(text(status));
  const without = result.status === 'unreadable' ? 'unreadable' : 'no-data';
  const possible = (['met', 'not-met', without] as const).map(text);
  return {
    kind: 'computed',
    longestText: possible.reduce((longest, one) => (one.length > longest.length ? one : longest)),
    compute: (cell) => {
      const gap = cell(result.id, 'gap');
      const status = typeof gap.value === 'number' ? (gap.value >= 0 ? 'met' : 'not-met') : without;
      return {
        kind: 'formula',
        formula: `=IF(ISNUMBER(${gap.address}),IF(${gap.address}>=0,${words('met')},${words('not-met')}),${words(without)})`,
        result: text(status),
      };
    },
  };
}

const valueSources: Record<string, (input: ValueInput) => SpanContent> = {
  index: ({ row: { index } }) => ({ kind: 'number', value: index, numberFormat: '0' }),
  name: ({ row: { indicator }, context: { language } }) => textContent(indicator.name[language]),
  unit: ({ row: { indicator }, context: { language } }) => textContent(message(language, `unit.${indicator.unit}`)),
  target: ({ row: { result } }) => percentage(result.target),
  actual: actualContent,
  gap: gapContent,
  status: statusContent,
  lead: ({ row: { indicator }, context: { plan, language } }) =>
    textContent(
      plan
        .leads(indicator.id)
        .map(({ name }) => name[language])
        .join('; '),
    ),
  source: ({ row: { result, observation }, context: { language } }) =>
    textContent(sourceText(language, result, observation)),
};

/** Contents of an indicator's row, one for each column of the form. */
export const indicatorCells = (row: IndicatorRow, context: ReportContext): SpanContent[] =>
  context.form.columns.map(({ id }) => valueSources[id]?.({ row, context }) ?? empty);
