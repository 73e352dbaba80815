import type { IRange, IStyleData } from '@univerjs/core';
import { columnLetters } from '../address';
import type { ConditionalFormat, ConditionalStyle, DataBar, DataBarBound } from '../features';
import { toRange } from './sheets';

/** The engine's conditional format (`IConditionFormattingRule` of @univerjs/sheets-conditional-formatting). */
export interface EngineRule {
  cfId: string;
  ranges: IRange[];
  stopIfTrue: boolean;
  rule: Record<string, unknown>;
}

/** The least and the greatest number of a format's cells; undefined where they hold none. */
export type Extremes = (format: ConditionalFormat) => readonly [number, number] | undefined;

/** The engine's own rule for a conditional format; undefined for kinds that only the file has, and incomplete ones. */
export function conditionalRule(format: ConditionalFormat, extremes?: Extremes): EngineRule | undefined {
  const rule = ruleOf(format, extremes);
  if (!rule) return undefined;
  return { cfId: format.id, ranges: format.areas.map(toRange), stopIfTrue: format.stopIfTrue, rule };
}

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

function ruleOf(format: ConditionalFormat, extremes?: Extremes): Record<string, unknown> | undefined {
  const { rule, areas } = format;
  const anchor = areas[0] ? `${columnLetters(areas[0].column)}${areas[0].row + 1}` : 'A1';
  switch (rule.kind) {
    case 'dataBar':
      return dataBar(rule, extremes?.(format) ?? [0, 0]);
    case 'custom':
      return rule.formula === '' ? undefined : byFormula(rule.formula, rule.style);
    case 'cellValue':
      return rule.formula1 === '' ? undefined : cellValue(rule, anchor);
    case 'text':
      return highlight(rule.style, { subType: 'text', operator: textOperator(rule.operator), value: rule.text });
    default:
      return undefined;
  }
}

const textOperator = (operator: string) => (operator === 'notContains' ? 'notContainsText' : operator);

const highlight = (style: ConditionalStyle, rest: object) => ({
  type: 'highlightCell',
  style: engineStyle(style),
  ...rest,
});

const byFormula = (formula: string, style: ConditionalStyle) =>
  highlight(style, { subType: 'formula', value: `=${formula}` });

function cellValue(
  { operator, formula1, formula2 = '', style }: Extract<ConditionalFormat['rule'], { kind: 'cellValue' }>,
  anchor: string,
) {
  const isSpan = operator === 'between' || operator === 'notBetween';
  const values = (isSpan ? [formula1, formula2] : [formula1]).map(Number);
  if (values.every(Number.isFinite))
    return highlight(style, { subType: 'number', operator, value: isSpan ? values : values[0] });
  if (operator === 'between') return byFormula(`AND(${anchor}>=${formula1},${anchor}<=${formula2})`, style);
  if (operator === 'notBetween') return byFormula(`OR(${anchor}<${formula1},${anchor}>${formula2})`, style);
  return byFormula(`${anchor}${comparisons[operator] ?? '='}${formula1}`, style);
}

/** The engine's bars know no "automatic" end: it is 0, or the least (greatest) value where that lies beyond. */
function dataBar(bar: DataBar, [least, greatest]: readonly [number, number]) {
  const bound = ({ type, value }: DataBarBound, automatic: 'min' | 'max') => {
    if (type === 'auto') {
      const isBeyond = automatic === 'min' ? least < 0 : greatest >= 0;
      return isBeyond ? { type: automatic } : { type: 'num', value: 0 };
    }
    if (type === 'min' || type === 'max') return { type };
    const number = Number(value);
    return type !== 'formula' && Number.isFinite(number)
      ? { type, value: number }
      : { type: 'formula', value: `=${value}` };
  };
  return {
    type: 'dataBar',
    isShowValue: !bar.showBarOnly,
    config: {
      min: bound(bar.lower, 'min'),
      max: bound(bar.upper, 'max'),
      isGradient: bar.gradient,
      positiveColor: bar.fill,
      nativeColor: bar.negative.matchFill ? bar.fill : (bar.negative.fill ?? '#FF0000'),
    },
  };
}

/** Value of TextDecoration for a double line. */
const double = 10;

function engineStyle(style: ConditionalStyle): IStyleData {
  const { fill, color, bold, italic, strikethrough, underline, numberFormat } = style;
  return {
    ...(fill !== undefined && { bg: { rgb: fill } }),
    ...(color !== undefined && { cl: { rgb: color } }),
    ...(bold !== undefined && { bl: bold ? 1 : 0 }),
    ...(italic !== undefined && { it: italic ? 1 : 0 }),
    ...(strikethrough !== undefined && { st: { s: strikethrough ? 1 : 0 } }),
    ...(underline !== undefined && { ul: { s: 1, ...(underline === 'double' && { t: double }) } }),
    ...(numberFormat !== undefined && { n: { pattern: numberFormat } }),
  };
}
