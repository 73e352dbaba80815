import type { IStyleData } from '@univerjs/core';
import type { EngineRule } from '../../engine/conditional-rule';
import { conditionalId } from '../features/conditional-read';
import { cellName, parseAreas, toRange } from '../address';
import { fromFileForm } from '../formula/file-form';
import { attribute, booleanAttribute, child, childrenOf, numberAttribute, type Element } from '../xml/scan';

interface RuleContext {
  style: IStyleData;
  /** Address of the first cell of the range, to which relative references count. */
  anchor: string;
  formulas: string[];
}

/** Conditional formats of a sheet, the one that wins first. Kinds that the engine lacks are left to the file. */
export function readConditional(elements: Element[], differential: IStyleData[]): EngineRule[] {
  const found: { priority: number; rule: EngineRule }[] = [];
  let index = 0;
  for (const element of elements) {
    if (element.name !== 'conditionalFormatting') continue;
    const areas = parseAreas(attribute(element.tag, 'sqref') ?? '');
    const anchor = areas[0] ? cellName(areas[0].row, areas[0].column) : 'A1';
    for (const entry of childrenOf(element, 'cfRule')) {
      const cfId = conditionalId(index++);
      const style = differential[numberAttribute(entry.tag, 'dxfId') ?? -1] ?? {};
      const formulas = childrenOf(entry, 'formula').map((formula) => fromFileForm(formula.text.trim()));
      const rule = readers[attribute(entry.tag, 'type') ?? '']?.(entry, { style, anchor, formulas });
      if (!rule) continue;
      found.push({
        priority: numberAttribute(entry.tag, 'priority') ?? Number.MAX_SAFE_INTEGER,
        rule: {
          cfId,
          ranges: areas.map(toRange),
          stopIfTrue: booleanAttribute(entry.tag, 'stopIfTrue') ?? false,
          rule,
        },
      });
    }
  }
  return found.sort((a, b) => a.priority - b.priority).map((entry) => entry.rule);
}

type Reader = (entry: Element, context: RuleContext) => Record<string, unknown> | undefined;

const highlight = (context: RuleContext, rest: Record<string, unknown>) => ({
  type: 'highlightCell',
  style: context.style,
  ...rest,
});

const byFormula = (context: RuleContext, formula: string) =>
  highlight(context, { subType: 'formula', value: `=${formula}` });

const textReader =
  (operator: string): Reader =>
  (entry, context) => {
    const value = attribute(entry.tag, 'text');
    return highlight(context, { subType: 'text', operator, ...(value !== undefined && { value }) });
  };

const comparisons: Readonly<Record<string, string>> = {
  equal: '=',
  notEqual: '<>',
  greaterThan: '>',
  greaterThanOrEqual: '>=',
  lessThan: '<',
  lessThanOrEqual: '<=',
};

const readCellIs: Reader = (entry, context) => {
  const operator = attribute(entry.tag, 'operator') ?? 'equal';
  const [first = '', second = ''] = context.formulas;
  const numbers = context.formulas.map(Number);
  const numeric = context.formulas.every((formula) => formula !== '' && Number.isFinite(Number(formula)));
  const isSpan = operator === 'between' || operator === 'notBetween';
  if (numeric) return highlight(context, { subType: 'number', operator, value: isSpan ? numbers : numbers[0] });
  const { anchor } = context;
  if (operator === 'between') return byFormula(context, `AND(${anchor}>=${first},${anchor}<=${second})`);
  if (operator === 'notBetween') return byFormula(context, `OR(${anchor}<${first},${anchor}>${second})`);
  return byFormula(context, `${anchor}${comparisons[operator] ?? '='}${first}`);
};

const readRank: Reader = (entry, context) =>
  highlight(context, {
    subType: 'rank',
    isBottom: booleanAttribute(entry.tag, 'bottom') ?? false,
    isPercent: booleanAttribute(entry.tag, 'percent') ?? false,
    value: numberAttribute(entry.tag, 'rank') ?? 10,
  });

const readAverage: Reader = (entry, context) => {
  const above = booleanAttribute(entry.tag, 'aboveAverage') ?? true;
  const equal = booleanAttribute(entry.tag, 'equalAverage') ? 'OrEqual' : '';
  return highlight(context, { subType: 'average', operator: `${above ? 'greaterThan' : 'lessThan'}${equal}` });
};

/** A bound of a scale: `<cfvo type="num" val="5"/>`. */
function readBound({ tag }: Element): { type: string; value?: number | string } {
  const type = (attribute(tag, 'type') ?? 'min').replace(/^auto/, '').toLowerCase();
  const value = attribute(tag, 'val');
  if (value === undefined || type === 'min' || type === 'max') return { type };
  return Number.isFinite(Number(value))
    ? { type, value: Number(value) }
    : { type: 'formula', value: `=${fromFileForm(value)}` };
}

const colorOf = (element: Element | undefined) =>
  `#${(element && attribute(element.tag, 'rgb'))?.slice(-6) ?? '638EC6'}`;

const readColorScale: Reader = (entry) => {
  const scale = child(entry, 'colorScale');
  const colors = childrenOf(scale, 'color').map(colorOf);
  const config = childrenOf(scale, 'cfvo').map((bound, index) => ({
    index,
    color: colors[index] ?? '#FFFFFF',
    value: readBound(bound),
  }));
  return { type: 'colorScale', config };
};

/** Files list an icon's bounds from the lowest; the engine from the highest, whose icon is its first. */
const readIconSet: Reader = (entry) => {
  const set = child(entry, 'iconSet');
  if (!set) return undefined;
  const bounds = childrenOf(set, 'cfvo');
  const reversed = booleanAttribute(set.tag, 'reverse') ?? false;
  const iconType = attribute(set.tag, 'iconSet') ?? '3TrafficLights1';
  const config = bounds.map((bound, index) => ({
    operator: (booleanAttribute(bound.tag, 'gte') ?? true) ? 'greaterThanOrEqual' : 'greaterThan',
    value: readBound(bound),
    iconType,
    iconId: String(reversed ? index : bounds.length - 1 - index),
  }));
  return { type: 'iconSet', isShowValue: booleanAttribute(set.tag, 'showValue') ?? true, config: config.reverse() };
};

const readers: Readonly<Record<string, Reader>> = {
  cellIs: readCellIs,
  expression: (_, context) => (context.formulas[0] ? byFormula(context, context.formulas[0]) : undefined),
  top10: readRank,
  aboveAverage: readAverage,
  colorScale: readColorScale,
  iconSet: readIconSet,
  duplicateValues: (_, context) => highlight(context, { subType: 'duplicateValues' }),
  uniqueValues: (_, context) => highlight(context, { subType: 'uniqueValues' }),
  timePeriod: (entry, context) =>
    highlight(context, { subType: 'timePeriod', operator: attribute(entry.tag, 'timePeriod') ?? 'today' }),
  containsText: textReader('containsText'),
  notContainsText: textReader('notContainsText'),
  beginsWith: textReader('beginsWith'),
  endsWith: textReader('endsWith'),
  containsBlanks: textReader('containsBlanks'),
  notContainsBlanks: textReader('notContainsBlanks'),
  containsErrors: textReader('containsErrors'),
  notContainsErrors: textReader('notContainsErrors'),
};
