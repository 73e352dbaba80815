import { chartTypes, isRound, newAxis, type Chart } from '../chart';
import { seriesOf, type SeriesBy } from '../engine/chart-source';
import { invalidArgument, itemNotFound } from '../errors';
import { message } from '../../messages';
import type { HostState } from '../state';
import { chartDefinition } from './chart';
import { isHostObject, objectOf, read, reads, writes, type Definition, type HostObject } from './definition';
import { edges } from './range';
import { integer, oneOf, type RangeTarget } from './range-target';

/** Excel's own size of a new chart, in points, and the distance that is kept from the data. */
const size = { width: 360, height: 216 };
const distance = 12;

const all = (sheet: string, state: HostState): readonly Chart[] => state.engine.features.of(sheet, 'charts');

/** A chart by its name or id. */
const find = (sheet: string, key: unknown, state: HostState): Chart | undefined =>
  all(sheet, state).find(({ id, name }) => id === key || name.toLowerCase() === String(key).toLowerCase());

function newName(charts: readonly Chart[], state: HostState): string {
  for (let number = charts.length + 1; ; number++) {
    const name = message(state.language, 'host.chartName', { number });
    if (!charts.some((chart) => chart.name.toLowerCase() === name.toLowerCase())) return name;
  }
}

function add(sheet: string, [type, source, seriesBy]: unknown[], state: HostState): HostObject {
  const kind = oneOf(type, chartTypes, 'type');
  if (!isHostObject(source) || source.definition.name !== 'Range' || source.isNull) throw invalidArgument('sourceData');
  const range = source.target as RangeTarget;
  const by = oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns', 'Rows'], 'seriesBy').toLowerCase() as SeriesBy;
  const { features, cells } = state.engine;
  const series = seriesOf(cells, range.sheet, range.area, by).map((part) => ({
    id: features.newId(),
    shape: {},
    points: {},
    ...part,
  }));
  const [left, width] = range.sheet === sheet ? edges(range, 'column', state) : [0, 0];
  const chart: Chart = {
    id: features.newId(),
    name: newName(all(sheet, state), state),
    type: kind,
    left: left + width + distance,
    top: range.sheet === sheet ? edges(range, 'row', state)[0] : distance,
    ...size,
    title: { visible: true, font: {}, overlay: false },
    legend: { visible: series.length > 1 || isRound(kind), position: 'bottom', font: {}, overlay: false },
    series,
    categoryAxis: newAxis(false),
    valueAxis: newAxis(true),
    shape: {},
    plot: {},
    font: {},
  };
  features.set(sheet, 'charts', [...all(sheet, state), chart]);
  return objectOf(chartDefinition, { sheet, id: chart.id });
}

function object(sheet: string, chart: Chart | undefined, key: unknown): HostObject {
  if (!chart) throw itemNotFound(String(key));
  return objectOf(chartDefinition, { sheet, id: chart.id });
}

/** `worksheet.charts`, by the sheet's id. */
export const chartsDefinition: Definition<string> = {
  name: 'ChartCollection',
  sheet: (sheet) => sheet,
  scalars: { count: read((sheet, state) => all(sheet, state).length) },
  item: (sheet, key, state) => object(sheet, find(sheet, key, state), key),
  items: (sheet, state) => all(sheet, state).map((chart) => object(sheet, chart, chart.id)),
  methods: {
    add: { ...writes(add), calculated: true },
    getCount: reads((sheet, _, state) => all(sheet, state).length),
    getItem: reads((sheet, [key], state) => object(sheet, find(sheet, key, state), key)),
    getItemAt: reads((sheet, [index], state) => object(sheet, all(sheet, state)[integer(index, 'index', 0)], index)),
    getItemOrNullObject: reads((sheet, [key], state) => {
      const chart = find(sheet, key, state);
      return objectOf(chartDefinition, chart && { sheet, id: chart.id });
    }),
  },
};
