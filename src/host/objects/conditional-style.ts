import { itemNotFound } from '../errors';
import { omit, type ConditionalStyle } from '../features';
import type { HostState } from '../state';
import { colorArgument } from './colors';
import { formatOf, type FormatTarget } from './conditional-formats';
import { setRule } from './conditional-rules';
import { objectOf, property, writes, type Definition, type HostObject, type Scalar } from './definition';
import { oneOf, text } from './range-target';

const sheet = (target: FormatTarget): string => target.sheet;

/** The rule of a format that has a style, and the style. */
function styled(target: FormatTarget, state: HostState) {
  const { rule } = formatOf(target, state);
  if (!('style' in rule)) throw itemNotFound('format');
  return rule;
}

function patch(target: FormatTarget, changes: ConditionalStyle, state: HostState): void {
  const rule = styled(target, state);
  setRule(target, { ...rule, style: { ...rule.style, ...changes } }, state);
}

function remove(target: FormatTarget, names: (keyof ConditionalStyle)[], state: HostState): void {
  const rule = styled(target, state);
  setRule(target, { ...rule, style: omit(rule.style, ...names) }, state);
}

const part = (
  get: (style: ConditionalStyle) => unknown,
  set: (value: unknown) => ConditionalStyle,
): Scalar<FormatTarget> =>
  property(
    (target, state) => get(styled(target, state).style),
    (target, value, state) => patch(target, set(value), state),
  );

const fillDefinition: Definition<FormatTarget> = {
  name: 'ConditionalRangeFill',
  sheet,
  scalars: {
    color: part(
      ({ fill }) => fill ?? '',
      (value) => ({ fill: colorArgument(value) }),
    ),
  },
  methods: { clear: writes((target, _, state) => remove(target, ['fill'], state)) },
};

const underlines = ['None', 'Single', 'Double'] as const;

const fontDefinition: Definition<FormatTarget> = {
  name: 'ConditionalRangeFont',
  sheet,
  scalars: {
    bold: part(
      ({ bold }) => bold ?? null,
      (value) => ({ bold: value === true }),
    ),
    color: part(
      ({ color }) => color ?? '',
      (value) => ({ color: colorArgument(value) }),
    ),
    italic: part(
      ({ italic }) => italic ?? null,
      (value) => ({ italic: value === true }),
    ),
    strikethrough: part(
      ({ strikethrough }) => strikethrough ?? null,
      (value) => ({ strikethrough: value === true }),
    ),
    underline: property(
      (target, state) => {
        const { underline = 'none' } = styled(target, state).style;
        return oneOf(underline, underlines, 'underline');
      },
      (target, value, state) => {
        const named = oneOf(value, underlines, 'underline');
        if (named === 'None') remove(target, ['underline'], state);
        else patch(target, { underline: named === 'Double' ? 'double' : 'single' }, state);
      },
    ),
  },
  methods: {
    clear: writes((target, _, state) =>
      remove(target, ['bold', 'color', 'italic', 'strikethrough', 'underline'], state),
    ),
  },
};

const formatDefinition: Definition<FormatTarget> = {
  name: 'ConditionalRangeFormat',
  sheet,
  scalars: {
    numberFormat: part(
      ({ numberFormat }) => numberFormat ?? 'General',
      (value) => ({ numberFormat: text(value, 'numberFormat') }),
    ),
  },
  objects: {
    fill: (target) => objectOf(fillDefinition, target),
    font: (target) => objectOf(fontDefinition, target),
  },
};

/** The look that a conditional format gives. */
export const conditionalStyleObject = (target: FormatTarget): HostObject => objectOf(formatDefinition, target);
