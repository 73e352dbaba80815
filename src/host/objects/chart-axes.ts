import { axisScale, type Chart, type ChartAxis } from '../chart';
import { HostError } from '../errors';
import { omit } from '../features';
import type { HostState } from '../state';
import {
  change,
  chartOf,
  flag,
  formatObject,
  member,
  number,
  scalar,
  within,
  type ChartTarget,
  type Lens,
} from './chart-parts';
import { sourceValues } from './chart-series';
import { objectOf, property, type Definition, type HostObject, type Scalar } from './definition';
import { oneOf, text } from './range-target';

type Kind = 'categoryAxis' | 'valueAxis';

interface AxisLens extends Lens<ChartAxis> {
  kind: Kind;
}

const lensOf = ({ sheet, id }: ChartTarget, kind: Kind): AxisLens => ({
  sheet,
  id,
  kind,
  get: (chart) => chart[kind],
  set: (chart, axis) => ({ ...chart, [kind]: axis }),
});

/** All numbers of a chart; those of stacked bars are added up. */
export function chartNumbers(chart: Chart, state: HostState): number[] {
  const lists = chart.series.map(({ values }) =>
    (values ? sourceValues(values, state) : []).map((value) => (typeof value === 'number' ? value : 0)),
  );
  if (chart.type.endsWith('Stacked100')) return [0, 1];
  if (!chart.type.endsWith('Stacked')) return lists.flat();
  const longest = Math.max(0, ...lists.map((list) => list.length));
  const sum = (index: number, sign: number) =>
    lists.reduce((total, list) => total + Math.max(0, sign * (list[index] ?? 0)), 0) * sign;
  return Array.from({ length: longest }, (_, index) => [sum(index, 1), sum(index, -1)]).flat();
}

/** An end of the axis: a number, or "" for the one that the values ask for, which is then what is read. */
const end = (name: 'minimum' | 'maximum' | 'majorUnit'): Scalar<AxisLens> => ({
  ...property(
    (lens, state) => {
      const chart = chartOf(lens, state);
      const axis = lens.get(chart);
      if (axis[name] !== undefined) return axis[name];
      if (lens.kind === 'categoryAxis') return '';
      const { step, ...ends } = axisScale(chartNumbers(chart, state), axis);
      return name === 'majorUnit' ? step : ends[name];
    },
    (lens, value, state) =>
      change(
        lens,
        (axis) =>
          value === '' || value === null
            ? omit(axis, name)
            : { ...axis, [name]: number(value, name, name === 'majorUnit' ? Number.MIN_VALUE : -Number.MAX_VALUE) },
        state,
      ),
  ),
  calculated: true,
});

const axisScalar = (get: (axis: ChartAxis) => unknown, set: (axis: ChartAxis, value: unknown) => ChartAxis) =>
  scalar<ChartAxis>(get, set) as Scalar<AxisLens>;

type Title = ChartAxis['title'];

const titleDefinition: Definition<Lens<Title>> = {
  name: 'ChartAxisTitle',
  sheet: ({ sheet }) => sheet,
  scalars: {
    text: scalar(
      (title) => title?.text ?? '',
      (title, value) => ({ font: {}, ...title, text: text(value, 'text') }),
    ),
    visible: scalar(
      (title) => title !== undefined,
      (title, value) => (flag(value) ? (title ?? { text: '', font: {} }) : undefined),
    ),
  },
  objects: {
    format: (lens) =>
      formatObject('ChartAxisTitleFormat', {
        font: within(
          lens,
          (title) => title?.font ?? {},
          (title, font) => ({ text: '', ...title, font }),
        ),
      }),
  },
};

const titleLens = (lens: AxisLens): Lens<Title> =>
  within(
    lens,
    ({ title }): Title => title,
    (axis, title) => (title ? { ...axis, title } : omit(axis, 'title')),
  );

/** Gridlines are all there is of them to say. */
const gridlinesObject = (lens: AxisLens, major: boolean): HostObject =>
  objectOf<AxisLens>(
    {
      name: 'ChartGridlines',
      sheet: ({ sheet }) => sheet,
      scalars: {
        visible: axisScalar(
          ({ gridlines }) => major && gridlines,
          (axis, value) => {
            if (!major && value === true)
              throw new HostError('UnsupportedOperation', 'host.unsupported', { member: 'ChartAxis.minorGridlines' });
            return major ? { ...axis, gridlines: flag(value) } : axis;
          },
        ),
      },
    },
    lens,
  );

const labelPositions: Readonly<Record<string, ChartAxis['labels']>> = {
  NextToAxis: 'nextTo',
  Low: 'low',
  High: 'high',
  None: 'none',
};

const axisDefinition: Definition<AxisLens> = {
  name: 'ChartAxis',
  sheet: ({ sheet }) => sheet,
  scalars: {
    majorUnit: end('majorUnit'),
    maximum: end('maximum'),
    minimum: end('minimum'),
    numberFormat: axisScalar(
      ({ numberFormat }) => numberFormat ?? 'General',
      (axis, value) => ({ ...axis, numberFormat: text(value, 'numberFormat') }),
    ),
    reversePlotOrder: axisScalar(
      ({ reversed }) => reversed,
      (axis, value) => ({ ...axis, reversed: flag(value) }),
    ),
    tickLabelPosition: axisScalar(
      ({ labels }) => Object.keys(labelPositions).find((name) => labelPositions[name] === labels),
      (axis, value) => ({
        ...axis,
        labels: labelPositions[oneOf(value, Object.keys(labelPositions), 'tickLabelPosition')]!,
      }),
    ),
    visible: axisScalar(
      ({ visible }) => visible,
      (axis, value) => ({ ...axis, visible: flag(value) }),
    ),
  },
  objects: {
    format: (lens) => formatObject('ChartAxisFormat', { font: member(lens, 'font'), shape: member(lens, 'shape') }),
    majorGridlines: (lens) => gridlinesObject(lens, true),
    minorGridlines: (lens) => gridlinesObject(lens, false),
    title: (lens) => objectOf(titleDefinition, titleLens(lens)),
  },
};

const axisObject = (target: ChartTarget, kind: Kind): HostObject => objectOf(axisDefinition, lensOf(target, kind));

/** `chart.axes`. */
export const axesDefinition: Definition<ChartTarget> = {
  name: 'ChartAxes',
  objects: {
    categoryAxis: (target) => axisObject(target, 'categoryAxis'),
    valueAxis: (target) => axisObject(target, 'valueAxis'),
  },
};
