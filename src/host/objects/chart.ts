import { chartTypes, type Chart } from '../chart';
import { HostError } from '../errors';
import type { HostState } from '../state';
import { axesDefinition } from './chart-axes';
import { labelsObject, newLabels } from './chart-labels';
import {
  changeChart,
  chartOf,
  findChart,
  flag,
  formatObject,
  member,
  number,
  scalar,
  within,
  type ChartTarget,
  type Lens,
} from './chart-parts';
import { seriesCollectionDefinition, seriesName } from './chart-series';
import { objectOf, property, read, writes, type Definition, type HostObject, type Scalar } from './definition';
import { edges } from './range';
import { oneOf, rangeOrAddress, text } from './range-target';
import { worksheetDefinition } from './worksheet';

const whole = ({ sheet, id }: ChartTarget): Lens<Chart> => ({
  sheet,
  id,
  get: (chart) => chart,
  set: (_, part) => part,
});

const sheet = (target: ChartTarget): string => target.sheet;

const length = (name: 'left' | 'top' | 'width' | 'height'): Scalar<ChartTarget> =>
  property(
    (target, state) => chartOf(target, state)[name],
    (target, value, state) => {
      const points = number(value, name, 0, 1e6);
      changeChart(target, (chart) => ({ ...chart, [name]: points }), state);
    },
  );

type Title = Chart['title'];

const titleDefinition: Definition<Lens<Title>> = {
  name: 'ChartTitle',
  sheet,
  scalars: {
    overlay: scalar(
      ({ overlay }) => overlay,
      (title, value) => ({ ...title, overlay: flag(value) }),
    ),
    text: property(
      (lens, state) => {
        const chart = chartOf(lens, state);
        const [first, ...others] = chart.series;
        return chart.title.text ?? (first && others.length === 0 ? seriesName(first, 0, state) : '');
      },
      (lens, value, state) =>
        // A title that is given its text is there to be seen.
        changeChart(
          lens,
          (chart) => lens.set(chart, { ...chart.title, text: text(value, 'text'), visible: true }),
          state,
        ),
    ),
    visible: scalar(
      ({ visible }) => visible,
      (title, value) => ({ ...title, visible: flag(value) }),
    ),
  },
  objects: { format: (lens) => formatObject('ChartTitleFormat', { font: member(lens, 'font') }) },
};

type Legend = Chart['legend'];

const legendPositions = ['Top', 'Bottom', 'Left', 'Right', 'Corner'] as const;

const legendDefinition: Definition<Lens<Legend>> = {
  name: 'ChartLegend',
  sheet,
  scalars: {
    overlay: scalar(
      ({ overlay }) => overlay,
      (legend, value) => ({ ...legend, overlay: flag(value) }),
    ),
    position: scalar(
      ({ position }) => legendPositions.find((name) => name.toLowerCase() === position),
      (legend, value) => ({
        ...legend,
        position: oneOf(value, legendPositions, 'position').toLowerCase() as Legend['position'],
      }),
    ),
    visible: scalar(
      ({ visible }) => visible,
      (legend, value) => ({ ...legend, visible: flag(value) }),
    ),
  },
  objects: { format: (lens) => formatObject('ChartLegendFormat', { font: member(lens, 'font') }) },
};

/** Labels of the chart: those of its first series, and set for all. */
const allLabels = (target: ChartTarget) =>
  within(
    whole(target),
    ({ series }) => series[0]?.labels ?? newLabels,
    (chart, labels) => ({ ...chart, series: chart.series.map((one) => ({ ...one, labels })) }),
  );

function setPosition(target: ChartTarget, [startCell, endCell]: unknown[], state: HostState): void {
  const start = rangeOrAddress(startCell, target.sheet, state);
  const [left, startWidth] = edges(start, 'column', state);
  const [top, startHeight] = edges(start, 'row', state);
  const place = { left, top, width: startWidth, height: startHeight };
  if (endCell === null || endCell === undefined || endCell === '') {
    // Without an end the chart keeps its size.
    const { width, height } = chartOf(target, state);
    Object.assign(place, start.area.rows * start.area.columns === 1 ? { width, height } : {});
  } else {
    const end = rangeOrAddress(endCell, target.sheet, state);
    const [right, endWidth] = edges(end, 'column', state);
    const [bottom, endHeight] = edges(end, 'row', state);
    place.left = Math.min(left, right);
    place.top = Math.min(top, bottom);
    place.width = Math.max(left + startWidth, right + endWidth) - place.left;
    place.height = Math.max(top + startHeight, bottom + endHeight) - place.top;
  }
  changeChart(target, (chart) => ({ ...chart, ...place }), state);
}

function rename(target: ChartTarget, value: unknown, state: HostState): void {
  const name = text(value, 'name');
  const others = state.engine.features.of(target.sheet, 'charts').filter(({ id }) => id !== target.id);
  if (others.some((chart) => chart.name.toLowerCase() === name.toLowerCase()))
    throw new HostError('ItemAlreadyExists', 'host.itemAlreadyExists', { item: name });
  changeChart(target, (chart) => ({ ...chart, name }), state);
}

export const chartDefinition: Definition<ChartTarget> = {
  name: 'Chart',
  id: ({ id }) => id,
  sheet,
  exists: (target, state) => findChart(target, state) !== undefined,
  scalars: {
    chartType: property(
      (target, state) => chartOf(target, state).type,
      (target, value, state) => {
        const type = oneOf(value, chartTypes, 'chartType');
        changeChart(target, (chart) => ({ ...chart, type }), state);
      },
    ),
    height: length('height'),
    id: read(({ id }) => id),
    left: length('left'),
    name: property((target, state) => chartOf(target, state).name, rename),
    top: length('top'),
    width: length('width'),
  },
  objects: {
    axes: (target) => objectOf(axesDefinition, target),
    dataLabels: (target) => labelsObject(allLabels(target)),
    format: (target) =>
      formatObject('ChartAreaFormat', { font: member(whole(target), 'font'), shape: member(whole(target), 'shape') }),
    legend: (target) => objectOf(legendDefinition, member(whole(target), 'legend')),
    plotArea: (target): HostObject =>
      objectOf(
        {
          name: 'ChartPlotArea',
          objects: { format: () => formatObject('ChartPlotAreaFormat', { shape: member(whole(target), 'plot') }) },
        },
        null,
      ),
    series: (target) => objectOf(seriesCollectionDefinition, target),
    title: (target) => objectOf(titleDefinition, member(whole(target), 'title')),
    worksheet: (target) => objectOf(worksheetDefinition, target.sheet),
  },
  methods: {
    delete: writes((target, _, state) =>
      state.engine.features.set(
        target.sheet,
        'charts',
        state.engine.features.of(target.sheet, 'charts').filter(({ id }) => id !== target.id),
      ),
    ),
    setPosition: writes(setPosition),
  },
};
