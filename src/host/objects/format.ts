import { invalidArgument } from '../errors';
import type { HostState } from '../state';
import { bordersDefinition } from './borders';
import { objectOf, property, writes, type Definition, type Scalar } from './definition';
import { autofit } from './range-actions';
import type { RangeTarget } from './range-target';
import {
  alignmentProperties,
  common,
  fillProperties,
  fontProperties,
  setStyleValue,
  styleValue,
  type StyleProperty,
} from './style-values';

/** The members of Office.js for a table of style properties. */
const scalarsOf = (properties: Record<string, StyleProperty>): Record<string, Scalar<RangeTarget>> =>
  Object.fromEntries(
    Object.entries(properties).map(([name, style]) => [
      name,
      property<RangeTarget>(
        (target, state) => styleValue(target, style, state),
        (target, value, state) => setStyleValue(target, style, value, state),
      ),
    ]),
  );

const sheet = (target: RangeTarget): string => target.sheet;

const fontDefinition: Definition<RangeTarget> = { name: 'RangeFont', sheet, scalars: scalarsOf(fontProperties) };

const fillDefinition: Definition<RangeTarget> = {
  name: 'RangeFill',
  sheet,
  scalars: scalarsOf(fillProperties),
  methods: { clear: writes((target, _, state) => state.engine.styles.patch(target.sheet, target.area, { bg: null })) },
};

/** Row height or column width in points; null where the lines differ. */
const size = (axis: 'row' | 'column'): Scalar<RangeTarget> =>
  property(
    (target, state) =>
      common(target, state, (row, column) =>
        state.engine.lines.size(target.sheet, axis, axis === 'row' ? row : column),
      ),
    ({ sheet: id, area }, value, state) => {
      if (typeof value !== 'number' || value < 0 || value > (axis === 'row' ? 409.5 : 2000))
        throw invalidArgument(axis);
      state.engine.lines.setSize(id, axis, area, value);
    },
  );

/** Kept beside the style, because the engine has no such property. */
const shrinkToFit: Scalar<RangeTarget> = property(
  (target, state) =>
    common(
      target,
      state,
      (row, column) => state.engine.cells.raw(target.sheet, row, column)?.custom?.['shrinkToFit'] === true,
    ),
  (target, value, state: HostState) =>
    state.engine.cells.write(target.sheet, target.area, () => ({
      custom: value === true ? { shrinkToFit: true } : null,
    })),
);

export const rangeFormatDefinition: Definition<RangeTarget> = {
  name: 'RangeFormat',
  sheet,
  scalars: { ...scalarsOf(alignmentProperties), columnWidth: size('column'), rowHeight: size('row'), shrinkToFit },
  objects: {
    borders: (target) => objectOf(bordersDefinition, target),
    fill: (target) => objectOf(fillDefinition, target),
    font: (target) => objectOf(fontDefinition, target),
  },
  methods: {
    autofitColumns: writes((target, _, state) => autofit(target, 'column', state)),
    autofitRows: writes((target, _, state) => autofit(target, 'row', state)),
  },
};
