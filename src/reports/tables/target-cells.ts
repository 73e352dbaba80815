import { message } from '../messages';
import type { Status } from '../check/types';
import type { FormColumn, IndicatorRow, ReportContext, ValueSource } from './form';
import { differenceFormat, percentDigits, percentFormat } from './percent-format';
import { empty, textContent } from './sheet-builder';
import { sourceFormula, sourceText } from './source-cell';
import type { CellContent } from './types';

/** What a source may know: the row's own data, the report, and the addresses of the row's other cells. */
interface ValueInput {
  row: IndicatorRow;
  context: ReportContext;
  /** A1 address of another column in the same row. */
  cell(column: ValueSource): string;
}

/** Excel quotes a text in a formula by doubling its quotation marks. */
const formulaText = (text: string): string => `"${text.replace(/"/g, '""')}"`;

/** A letter for each column: no report has more than 26. */
export const columnLetter = (index: number): string => String.fromCharCode(65 + index);

const percentage = (value: number, target?: number): CellContent => ({
  kind: 'number',
  value,
  numberFormat: percentFormat(percentDigits(value, target)),
});

function actualContent({ row: { result, observation } }: ValueInput): CellContent {
  if (result.actual === null) return empty;
  const formula = sourceFormula(result, observation);
  if (formula === undefined) return percentage(result.actual, result.target);
  return { kind: 'formula', formula, numberFormat: percentFormat(percentDigits(result.actual, result.target)) };
}

/** Rounded at the ninth decimal: binary noise must not turn 95 % of 95 % into a shortfall. */
function gapContent({ row: { result }, cell }: ValueInput): CellContent {
  const [target, actual] = [cell('target'), cell('actual')];
  const digits = Math.max(percentDigits(result.target), percentDigits(result.actual ?? result.target, result.target));
  return {
    kind: 'formula',
    formula: `=IF(ISNUMBER(${actual}),ROUND(${actual}-${target},9),"")`,
    numberFormat: differenceFormat(digits),
  };
}

/** Judged from the difference, so that a value typed into the report is judged too. */
function statusContent({ row: { result }, context: { language }, cell }: ValueInput): CellContent {
  const words = (status: Status) => formulaText(message(language, `status.${status}`));
  const without = result.status === 'unreadable' ? 'unreadable' : 'no-data';
  const gap = cell('gap');
  const formula = `=IF(ISNUMBER(${gap}),IF(${gap}>=0,${words('met')},${words('not-met')}),${words(without)})`;
  const possible = (['met', 'not-met', without] as const).map((status) => message(language, `status.${status}`));
  const longestText = possible.reduce((longest, text) => (text.length > longest.length ? text : longest));
  return { kind: 'formula', formula, longestText };
}

const valueSources: Record<ValueSource, (input: ValueInput) => CellContent> = {
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

/** Contents of an indicator's row, one for each column; `rowNumber` is the row's 1-based number in the sheet. */
export function indicatorCells(
  columns: readonly FormColumn[],
  row: IndicatorRow,
  context: ReportContext,
  rowNumber: number,
): CellContent[] {
  const cell = (id: ValueSource): string =>
    `${columnLetter(columns.findIndex((column) => column.id === id))}${rowNumber}`;
  return columns.map(({ id }) => valueSources[id]({ row, context, cell }));
}

/** "=COUNTIF(G14:G35,"Đạt")". */
export const countFormula = (area: string, text: string): string => `=COUNTIF(${area},${formulaText(text)})`;
