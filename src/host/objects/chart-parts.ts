import { HostError, invalidArgument, itemNotFound } from '../errors';
import type { Chart, ChartFont, ChartShape } from '../chart';
import { omit } from '../features';
import type { HostState } from '../state';
import { colorArgument } from './colors';
import { objectOf, property, writes, type Definition, type HostObject, type Scalar } from './definition';
import { text } from './range-target';

/** A chart of a sheet. */
export interface ChartTarget {
  sheet: string;
  id: string;
}

/** A part of a chart that an object of Office.js stands for: how it is found in the chart, and put back changed. */
export interface Lens<P> extends ChartTarget {
  get(chart: Chart): P;
  set(chart: Chart, part: P): Chart;
}

export const findChart = ({ sheet, id }: ChartTarget, state: HostState): Chart | undefined =>
  state.engine.features.of(sheet, 'charts').find((chart) => chart.id === id);

export function chartOf(target: ChartTarget, state: HostState): Chart {
  const chart = findChart(target, state);
  if (!chart) throw itemNotFound(target.id);
  return chart;
}

/** Puts a changed chart in the place of the old one. A chart that is known in part only would lose the rest. */
export function changeChart(target: ChartTarget, change: (chart: Chart) => Chart, state: HostState): void {
  const before = chartOf(target, state);
  if (before.isPartlyKnown) throw new HostError('UnsupportedOperation', 'host.unsupported', { member: 'Chart' });
  const changed = omit(change(before), 'origin');
  const charts = state.engine.features.of(target.sheet, 'charts');
  state.engine.features.set(
    target.sheet,
    'charts',
    charts.map((chart) => (chart === before ? changed : chart)),
  );
}

/** A part of a part. */
export const within = <P, Q>(lens: Lens<P>, get: (part: P) => Q, set: (part: P, inner: Q) => P): Lens<Q> => ({
  sheet: lens.sheet,
  id: lens.id,
  get: (chart) => get(lens.get(chart)),
  set: (chart, inner) => lens.set(chart, set(lens.get(chart), inner)),
});

export const member = <P, K extends keyof P>(lens: Lens<P>, name: K): Lens<P[K]> =>
  within(
    lens,
    (part) => part[name],
    (part, inner) => ({ ...part, [name]: inner }),
  );

/** A scalar of a part. */
export const scalar = <P>(
  get: (part: P, chart: Chart) => unknown,
  set: (part: P, value: unknown) => P,
): Scalar<Lens<P>> =>
  property(
    (lens, state) => {
      const chart = chartOf(lens, state);
      return get(lens.get(chart), chart);
    },
    (lens, value, state) => changeChart(lens, (chart) => lens.set(chart, set(lens.get(chart), value)), state),
  );

export function change<P>(lens: Lens<P>, set: (part: P) => P, state: HostState): void {
  changeChart(lens, (chart) => lens.set(chart, set(lens.get(chart))), state);
}

export const flag = (value: unknown): boolean => value === true;

/** A number within bounds. */
export function number(value: unknown, name: string, least: number, most = Number.MAX_VALUE): number {
  if (typeof value !== 'number' || !(value >= least && value <= most)) throw invalidArgument(name);
  return value;
}

const sheet = <P>(lens: Lens<P>): string => lens.sheet;

const fontDefinition: Definition<Lens<ChartFont>> = {
  name: 'ChartFont',
  sheet,
  scalars: {
    bold: scalar(
      ({ bold }) => bold ?? false,
      (font, value) => ({ ...font, bold: flag(value) }),
    ),
    color: scalar(
      ({ color }) => color ?? '#595959',
      (font, value) => ({ ...font, color: colorArgument(value) }),
    ),
    italic: scalar(
      ({ italic }) => italic ?? false,
      (font, value) => ({ ...font, italic: flag(value) }),
    ),
    name: scalar(
      ({ name }, chart) => name ?? chart.font.name ?? 'Calibri',
      (font, value) => ({ ...font, name: text(value, 'name') }),
    ),
    size: scalar(
      ({ size }, chart) => size ?? chart.font.size ?? 10,
      (font, value) => ({ ...font, size: number(value, 'size', 1, 409) }),
    ),
  },
};

const fillDefinition: Definition<Lens<ChartShape>> = {
  name: 'ChartFill',
  sheet,
  methods: {
    clear: writes((lens, _, state) => change(lens, (shape) => ({ ...shape, fill: null }), state)),
    setSolidColor: writes((lens, [color], state) =>
      change(lens, (shape) => ({ ...shape, fill: colorArgument(color) }), state),
    ),
  },
};

const patchLine = (shape: ChartShape, changes: { color?: string; weight?: number }): ChartShape => ({
  ...shape,
  line: { ...shape.line, ...changes },
});

const lineDefinition: Definition<Lens<ChartShape>> = {
  name: 'ChartLineFormat',
  sheet,
  scalars: {
    color: scalar(
      ({ line }) => line?.color ?? '',
      (shape, value) => patchLine(shape, { color: colorArgument(value) }),
    ),
    weight: scalar(
      ({ line }) => line?.weight ?? 0.75,
      (shape, value) => patchLine(shape, { weight: number(value, 'weight', 0, 1584) }),
    ),
  },
  methods: { clear: writes((lens, _, state) => change(lens, (shape) => ({ ...shape, line: null }), state)) },
};

export const fontObject = (lens: Lens<ChartFont>): HostObject => objectOf(fontDefinition, lens);
export const fillObject = (lens: Lens<ChartShape>): HostObject => objectOf(fillDefinition, lens);
export const lineObject = (lens: Lens<ChartShape>): HostObject => objectOf(lineDefinition, lens);

/** The `format` of a part: its font, its fill and its outline, as far as it has them. */
export function formatObject(name: string, parts: { font?: Lens<ChartFont>; shape?: Lens<ChartShape> }): HostObject {
  const { font, shape } = parts;
  return objectOf(
    {
      name,
      objects: {
        ...(font && { font: () => fontObject(font) }),
        ...(shape && { fill: () => fillObject(shape), line: () => lineObject(shape), border: () => lineObject(shape) }),
      },
    },
    null,
  );
}
