import { intersection } from '../address';
import type { Chart, ChartSeries, ChartSource } from '../chart';
import { invalidArgument, itemNotFound } from '../errors';
import { omit } from '../features';
import type { HostState } from '../state';
import { labelsObject, newLabels } from './chart-labels';
import {
  change,
  changeChart,
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
import { isHostObject, objectOf, property, read, reads, writes, type Definition, type HostObject } from './definition';
import { integer, text, type RangeTarget } from './range-target';

/** Excel's most series of a chart. */
const MAX_SERIES = 255;

interface SeriesTarget extends ChartTarget {
  series: string;
}

const find = (chart: Chart, id: string): ChartSeries => {
  const series = chart.series.find((one) => one.id === id);
  if (!series) throw itemNotFound(id);
  return series;
};

const lensOf = ({ sheet, id, series }: SeriesTarget): Lens<ChartSeries> => ({
  sheet,
  id,
  get: (chart) => find(chart, series),
  set: (chart, changed) => ({
    ...chart,
    series: chart.series.map((one) => (one.id === series ? changed : one)),
  }),
});

/** The text of a series' name: its own, or its cell's. */
export function seriesName({ name }: ChartSeries, index: number, state: HostState): string {
  if (typeof name === 'string') return name;
  const [value] = name ? sourceValues(name, state) : [];
  return value === null || value === undefined ? `Series${index + 1}` : String(value);
}

/** The values of a source, row after row; null where a cell is empty. */
export function sourceValues(source: ChartSource, state: HostState): (string | number | boolean | null)[] {
  if (!('area' in source)) return source.cached;
  const { cells, sheets } = state.engine;
  if (!sheets.byId(source.sheet)) return [];
  const used = cells.used(source.sheet, true);
  const area = (used && intersection(source.area, used)) ?? { ...source.area, rows: 0, columns: 0 };
  const count = Math.min(source.area.rows * source.area.columns, area.rows * area.columns || 1);
  return Array.from({ length: count }, (_, index) => {
    const row = source.area.row + Math.floor(index / source.area.columns);
    return cells.content(source.sheet, row, source.area.column + (index % source.area.columns)).value;
  });
}

/** A range argument as the source of a chart. */
function sourceArgument(value: unknown): ChartSource {
  if (!isHostObject(value) || value.definition.name !== 'Range' || value.isNull) throw invalidArgument('sourceData');
  const { sheet, area } = value.target as RangeTarget;
  return { sheet, area };
}

const ofSeries = <K extends 'gapWidth' | 'overlap'>(name: K, otherwise: number, least: number, most: number) =>
  scalar<ChartSeries>(
    (series) => series[name] ?? otherwise,
    (series, value) => ({ ...series, [name]: number(value, name, least, most) }),
  );

/** A scalar of the series that `lens` stands for, on the series itself. */
const onSeries = (inner: ReturnType<typeof ofSeries>) =>
  property<SeriesTarget>(
    (target, state) => inner.get(lensOf(target), state),
    (target, value, state) => inner.set?.(lensOf(target), value, state),
  );

const pointDefinition: Definition<Lens<string | undefined>> = {
  name: 'ChartPoint',
  sheet: ({ sheet }) => sheet,
  objects: {
    format: (lens) =>
      formatObject('ChartPointFormat', {
        shape: within(
          lens,
          (fill) => (fill === undefined ? {} : { fill }),
          (_, { fill }) => fill ?? undefined,
        ),
      }),
  },
};

const pointOf = (target: SeriesTarget, index: number): Lens<string | undefined> =>
  within(
    lensOf(target),
    ({ points }) => points[index],
    (series, fill) => ({
      ...series,
      points: fill === undefined ? omit(series.points, index) : { ...series.points, [index]: fill },
    }),
  );

const pointsDefinition: Definition<SeriesTarget> = {
  name: 'ChartPointsCollection',
  scalars: { count: read((target, state) => pointCount(target, state)) },
  items: (target, state) =>
    Array.from({ length: pointCount(target, state) }, (_, index) => objectOf(pointDefinition, pointOf(target, index))),
  methods: {
    getCount: reads((target, _, state) => pointCount(target, state)),
    getItemAt: reads((target, [index], state) =>
      objectOf(pointDefinition, pointOf(target, integer(index, 'index', 0, pointCount(target, state) - 1))),
    ),
  },
};

const pointCount = (target: SeriesTarget, state: HostState): number => {
  const { values } = lensOf(target).get(chartOf(target, state));
  return values ? sourceValues(values, state).length : 0;
};

const labelsLens = (target: SeriesTarget) =>
  within(
    lensOf(target),
    ({ labels }) => labels ?? newLabels,
    (series, labels) => ({ ...series, labels }),
  );

const seriesDefinition: Definition<SeriesTarget> = {
  name: 'ChartSeries',
  id: ({ series }) => series,
  sheet: ({ sheet }) => sheet,
  exists: (target, state) => chartOf(target, state).series.some(({ id }) => id === target.series),
  scalars: {
    chartType: read((target, state) => chartOf(target, state).type),
    gapWidth: onSeries(ofSeries('gapWidth', 150, 0, 500)),
    hasDataLabels: onSeries(
      scalar(
        ({ labels }) => labels !== undefined,
        (series, value) => (flag(value) ? { ...series, labels: series.labels ?? newLabels } : omit(series, 'labels')),
      ),
    ),
    name: property(
      (target, state) => {
        const chart = chartOf(target, state);
        const index = chart.series.findIndex(({ id }) => id === target.series);
        return seriesName(find(chart, target.series), index, state);
      },
      (target, value, state) => change(lensOf(target), (series) => ({ ...series, name: text(value, 'name') }), state),
    ),
    overlap: onSeries(ofSeries('overlap', 0, -100, 100)),
    plotOrder: read((target, state) => chartOf(target, state).series.findIndex(({ id }) => id === target.series)),
    smooth: onSeries(
      scalar(
        ({ smooth }) => smooth ?? false,
        (series, value) => ({ ...series, smooth: flag(value) }),
      ),
    ),
  },
  objects: {
    dataLabels: (target) => labelsObject(labelsLens(target)),
    format: (target) => formatObject('ChartSeriesFormat', { shape: member(lensOf(target), 'shape') }),
    points: (target) => objectOf(pointsDefinition, target),
  },
  methods: {
    delete: writes((target, _, state) =>
      changeChart(
        target,
        (chart) => ({ ...chart, series: chart.series.filter(({ id }) => id !== target.series) }),
        state,
      ),
    ),
    setValues: writes((target, [source], state) =>
      change(lensOf(target), (series) => ({ ...series, values: sourceArgument(source) }), state),
    ),
    setXAxisValues: writes((target, [source], state) =>
      change(lensOf(target), (series) => ({ ...series, categories: sourceArgument(source) }), state),
    ),
  },
};

function add(target: ChartTarget, [name, index]: unknown[], state: HostState): HostObject {
  const { series } = chartOf(target, state);
  if (series.length >= MAX_SERIES) throw invalidArgument('series');
  const at = index === null || index === undefined ? series.length : integer(index, 'index', 0, series.length);
  const id = state.engine.features.newId();
  const [first] = series;
  const added: ChartSeries = {
    id,
    ...(typeof name === 'string' && { name }),
    ...(first?.categories && { categories: first.categories }),
    shape: {},
    points: {},
  };
  changeChart(target, (chart) => ({ ...chart, series: chart.series.toSpliced(at, 0, added) }), state);
  return objectOf(seriesDefinition, { ...target, series: id });
}

const object = (target: ChartTarget, series: ChartSeries | undefined): HostObject => {
  if (!series) throw itemNotFound('ChartSeries');
  return objectOf(seriesDefinition, { sheet: target.sheet, id: target.id, series: series.id });
};

/** `chart.series`. */
export const seriesCollectionDefinition: Definition<ChartTarget> = {
  name: 'ChartSeriesCollection',
  sheet: ({ sheet }) => sheet,
  scalars: { count: read((target, state) => chartOf(target, state).series.length) },
  item: (target, key, state) =>
    object(
      target,
      chartOf(target, state).series.find(({ id }) => id === key),
    ),
  items: (target, state) => chartOf(target, state).series.map((series) => object(target, series)),
  methods: {
    add: writes(add),
    getCount: reads((target, _, state) => chartOf(target, state).series.length),
    getItemAt: reads((target, [index], state) =>
      object(target, chartOf(target, state).series[integer(index, 'index', 0)]),
    ),
  },
};
