import { invalidArgument } from '../errors';
import { omit, type DataBar, type DataBarBound } from '../features';
import type { HostState } from '../state';
import { colorArgument } from './colors';
import type { FormatTarget } from './conditional-formats';
import { colorOrNone, formulaText, ruleOf, setRule } from './conditional-rules';
import { objectOf, property, type Definition, type HostObject, type Scalar } from './definition';
import { oneOf } from './range-target';

const sheet = (target: FormatTarget): string => target.sheet;

const part = (get: (bar: DataBar) => unknown, set: (bar: DataBar, value: unknown) => DataBar): Scalar<FormatTarget> =>
  property(
    (target, state) => get(ruleOf(target, 'dataBar', state)),
    (target, value, state) => setRule(target, set(ruleOf(target, 'dataBar', state), value), state),
  );

/** Office.js's types of a bar's ends. */
const boundTypes: Readonly<Record<string, DataBarBound['type']>> = {
  Automatic: 'auto',
  LowestValue: 'min',
  HighestValue: 'max',
  Number: 'num',
  Percent: 'percent',
  Formula: 'formula',
  Percentile: 'percentile',
};

const boundObject = ({ type, value }: DataBarBound) => ({
  type: Object.keys(boundTypes).find((name) => boundTypes[name] === type),
  ...(value !== undefined && { formula: type === 'formula' ? `=${value}` : value }),
});

function bound(value: unknown): DataBarBound {
  const { type, formula } = (value ?? {}) as { type?: unknown; formula?: unknown };
  const named = boundTypes[oneOf(type, Object.keys(boundTypes), 'type')]!;
  if (named === 'auto' || named === 'min' || named === 'max') return { type: named };
  const given = formulaText(formula, 'formula');
  if (given === '') throw invalidArgument('formula');
  return { type: named, value: given };
}

const positiveDefinition: Definition<FormatTarget> = {
  name: 'ConditionalDataBarPositiveFormat',
  sheet,
  scalars: {
    borderColor: part(
      ({ border }) => border ?? '',
      (bar, value) => withBorder(bar, colorOrNone(value)),
    ),
    fillColor: part(
      ({ fill }) => fill,
      (bar, value) => ({ ...bar, fill: colorArgument(value) }),
    ),
    gradientFill: part(
      ({ gradient }) => gradient,
      (bar, value) => ({ ...bar, gradient: value === true }),
    ),
  },
};

const withBorder = (bar: DataBar, border: string | undefined): DataBar => ({
  ...omit(bar, 'border'),
  ...(border !== undefined && { border }),
});

type Negative = DataBar['negative'];

const negativePart = (get: (negative: Negative) => unknown, set: (value: unknown) => Partial<Negative>) =>
  part(
    ({ negative }) => get(negative),
    (bar, value) => ({ ...bar, negative: { ...bar.negative, ...set(value) } }),
  );

const negativeDefinition: Definition<FormatTarget> = {
  name: 'ConditionalDataBarNegativeFormat',
  sheet,
  scalars: {
    borderColor: negativePart(
      ({ border }) => border ?? '',
      (value) => ({ border: colorArgument(value) }),
    ),
    fillColor: negativePart(
      ({ fill }) => fill ?? '',
      (value) => ({ fill: colorArgument(value) }),
    ),
    matchPositiveBorderColor: negativePart(
      ({ matchBorder }) => matchBorder,
      (value) => ({ matchBorder: value === true }),
    ),
    matchPositiveFillColor: negativePart(
      ({ matchFill }) => matchFill,
      (value) => ({ matchFill: value === true }),
    ),
  },
};

const directions = ['Context', 'LeftToRight', 'RightToLeft'] as const;
const axes: Readonly<Record<string, DataBar['axis']>> = {
  Automatic: 'automatic',
  None: 'none',
  CellMidPoint: 'middle',
};

const small = (word: string): string => word.charAt(0).toLowerCase() + word.slice(1);

const dataBarDefinition: Definition<FormatTarget> = {
  name: 'DataBarConditionalFormat',
  sheet,
  scalars: {
    axisColor: part(
      ({ axisColor }) => axisColor,
      (bar, value) => ({ ...bar, axisColor: colorArgument(value) }),
    ),
    axisFormat: part(
      ({ axis }) => Object.keys(axes).find((name) => axes[name] === axis),
      (bar, value) => ({ ...bar, axis: axes[oneOf(value, Object.keys(axes), 'axisFormat')]! }),
    ),
    barDirection: part(
      ({ direction }) => directions.find((name) => small(name) === direction),
      (bar, value) => ({
        ...bar,
        direction: small(oneOf(value, directions, 'barDirection')) as DataBar['direction'],
      }),
    ),
    lowerBoundRule: part(
      ({ lower }) => boundObject(lower),
      (bar, value) => ({ ...bar, lower: bound(value) }),
    ),
    showDataBarOnly: part(
      ({ showBarOnly }) => showBarOnly,
      (bar, value) => ({ ...bar, showBarOnly: value === true }),
    ),
    upperBoundRule: part(
      ({ upper }) => boundObject(upper),
      (bar, value) => ({ ...bar, upper: bound(value) }),
    ),
  },
  objects: {
    positiveFormat: (target) => objectOf(positiveDefinition, target),
    negativeFormat: (target) => objectOf(negativeDefinition, target),
  },
};

export const dataBarObject = (target: FormatTarget, _: HostState): HostObject => objectOf(dataBarDefinition, target);
