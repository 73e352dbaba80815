import { invalidArgument, itemNotFound } from '../errors';
import { omit, type ConditionalRule, type DataBar } from '../features';
import type { HostState } from '../state';
import { conditionalStyleObject } from './conditional-style';
import { colorArgument } from './colors';
import { formatOf, replaceFormat, type FormatTarget } from './conditional-formats';
import { dataBarObject } from './data-bar';
import { objectOf, property, type Definition, type HostObject, type Scalar } from './definition';
import { oneOf, text } from './range-target';

type Kind = ConditionalRule['kind'];
type RuleOf<K extends Kind> = Extract<ConditionalRule, { kind: K }>;

/** Office.js's types by the kinds of rules that can be made; the file's other kinds by their cfRule's type. */
const types: Readonly<Record<string, string>> = {
  dataBar: 'DataBar',
  custom: 'Custom',
  cellValue: 'CellValue',
  text: 'ContainsText',
  colorScale: 'ColorScale',
  iconSet: 'IconSet',
  top10: 'TopBottom',
};

export const typeOfRule = (rule: ConditionalRule): string =>
  types[rule.kind === 'other' ? rule.type : rule.kind] ?? 'PresetCriteria';

/** Excel's own data bar: blue, shaded, from the least value to the greatest. */
const newBar: DataBar = {
  kind: 'dataBar',
  fill: '#638EC6',
  gradient: true,
  border: '#638EC6',
  negative: { fill: '#FF0000', border: '#FF0000', matchFill: false, matchBorder: false },
  showBarOnly: false,
  lower: { type: 'auto' },
  upper: { type: 'auto' },
  direction: 'context',
  axis: 'automatic',
  axisColor: '#000000',
};

/** The rule that a format has when it was just added; a formula is empty until it is set. */
export function newRule(type: 'DataBar' | 'Custom' | 'CellValue' | 'ContainsText'): ConditionalRule {
  if (type === 'DataBar') return newBar;
  if (type === 'Custom') return { kind: 'custom', formula: '', style: {} };
  if (type === 'CellValue') return { kind: 'cellValue', operator: 'between', formula1: '', style: {} };
  return { kind: 'text', operator: 'containsText', text: '', style: {} };
}

/** The rule of a format that is known to be of that kind. */
export function ruleOf<K extends Kind>(target: FormatTarget, kind: K, state: HostState): RuleOf<K> {
  const { rule } = formatOf(target, state);
  if (rule.kind !== kind) throw itemNotFound(kind);
  return rule as RuleOf<K>;
}

/** Changes a format's rule, which is then the file's no longer. */
export function setRule(target: FormatTarget, rule: ConditionalRule, state: HostState): void {
  replaceFormat(target.sheet, { ...omit(formatOf(target, state), 'origin'), rule }, state);
}

const sheet = (target: FormatTarget): string => target.sheet;

export const formulaText = (value: unknown, name: string): string =>
  (typeof value === 'number' ? String(value) : text(value, name)).replace(/^=/, '');

const formula: Scalar<FormatTarget> = property(
  (target, state) => `=${ruleOf(target, 'custom', state).formula}`,
  (target, value, state) =>
    setRule(target, { ...ruleOf(target, 'custom', state), formula: formulaText(value, 'formula') }, state),
);

const customRuleDefinition: Definition<FormatTarget> = {
  name: 'ConditionalFormatRule',
  sheet,
  scalars: { formula, formulaLocal: { ...formula, onRequestOnly: true } },
};

const customDefinition: Definition<FormatTarget> = {
  name: 'CustomConditionalFormat',
  sheet,
  objects: {
    rule: (target) => objectOf(customRuleDefinition, target),
    format: conditionalStyleObject,
  },
};

const operators: Readonly<Record<string, string>> = {
  Between: 'between',
  NotBetween: 'notBetween',
  EqualTo: 'equal',
  NotEqualTo: 'notEqual',
  GreaterThan: 'greaterThan',
  LessThan: 'lessThan',
  GreaterThanOrEqual: 'greaterThanOrEqual',
  LessThanOrEqual: 'lessThanOrEqual',
};

const nameOf = (table: Readonly<Record<string, string>>, value: string) =>
  Object.keys(table).find((key) => table[key] === value);

type Members = Record<string, unknown>;

const cellValueDefinition: Definition<FormatTarget> = {
  name: 'CellValueConditionalFormat',
  sheet,
  scalars: {
    rule: property(
      (target, state) => {
        const { operator, formula1, formula2 } = ruleOf(target, 'cellValue', state);
        const second = formula2 === undefined ? {} : { formula2: `=${formula2}` };
        return { formula1: `=${formula1}`, ...second, operator: nameOf(operators, operator) };
      },
      (target, value, state) => {
        const { formula1, formula2, operator } = (value ?? {}) as Members;
        const named = operators[oneOf(operator, Object.keys(operators), 'operator')]!;
        const isSpan = named === 'between' || named === 'notBetween';
        const rule = {
          ...omit(ruleOf(target, 'cellValue', state), 'formula2'),
          operator: named,
          formula1: formulaText(formula1, 'formula1'),
          ...(isSpan && { formula2: formulaText(formula2, 'formula2') }),
        };
        if (rule.formula1 === '' || rule.formula2 === '') throw invalidArgument('rule');
        setRule(target, rule, state);
      },
    ),
  },
  objects: { format: conditionalStyleObject },
};

const textOperators: Readonly<Record<string, string>> = {
  Contains: 'containsText',
  NotContains: 'notContains',
  BeginsWith: 'beginsWith',
  EndsWith: 'endsWith',
};

const textDefinition: Definition<FormatTarget> = {
  name: 'TextConditionalFormat',
  sheet,
  scalars: {
    rule: property(
      (target, state) => {
        const { operator, text: searched } = ruleOf(target, 'text', state);
        return { operator: nameOf(textOperators, operator), text: searched };
      },
      (target, value, state) => {
        const { operator, text: searched } = (value ?? {}) as Members;
        const named = textOperators[oneOf(operator, Object.keys(textOperators), 'operator')]!;
        setRule(target, { ...ruleOf(target, 'text', state), operator: named, text: text(searched, 'text') }, state);
      },
    ),
  },
  objects: { format: conditionalStyleObject },
};

type ObjectOf = (target: FormatTarget, state: HostState) => HostObject;

/** A kind's object by two names: the one fails for a format of another kind, the other is then a null object. */
function byKind(name: string, kind: Kind | undefined, object: ObjectOf): Record<string, ObjectOf> {
  const has = (target: FormatTarget, state: HostState) => formatOf(target, state).rule.kind === kind;
  return {
    [name]: (target, state) => {
      if (!has(target, state)) throw itemNotFound(name);
      return object(target, state);
    },
    [`${name}OrNullObject`]: (target, state) =>
      has(target, state) ? object(target, state) : objectOf({ name }, undefined),
  };
}

const fileOnly: ObjectOf = () => objectOf({ name: 'ConditionalFormat' }, undefined);

/** The members of a conditional format that are there for one kind each. */
export const conditionalRules: Readonly<Record<string, ObjectOf>> = {
  ...byKind('dataBar', 'dataBar', dataBarObject),
  ...byKind('custom', 'custom', (target) => objectOf(customDefinition, target)),
  ...byKind('cellValue', 'cellValue', (target) => objectOf(cellValueDefinition, target)),
  ...byKind('textComparison', 'text', (target) => objectOf(textDefinition, target)),
  ...Object.fromEntries(
    ['colorScale', 'iconSet', 'preset', 'topBottom'].map((name) => [`${name}OrNullObject`, fileOnly]),
  ),
};

/** A colour that may be taken away with "". */
export const colorOrNone = (value: unknown): string | undefined => (value === '' ? undefined : colorArgument(value));
