import {
  chartTypes,
  newAxis,
  type Chart,
  type ChartAxis,
  type ChartLabels,
  type ChartSeries,
  type ChartSource,
  type ChartType,
} from '../../../chart';
import { fromFileForm } from '../../formula/file-form';
import { attribute, child, childrenOf, parseXml, type Element } from '../../xml/scan';
import { decodeXstring, encodeXml } from '../../xml/text';
import { chartXml } from './chart-xml';
import { readFont, readShape, readTitle } from './read-shapes';
import type { SourceData } from './series-xml';

/** The cells of the workbook that a reference names; undefined where it names none. */
export type CellsOf = (formula: string) => ChartSource | undefined;

/** What a chart's part says of it; its name and its place are in the drawing. */
export type ChartContent = Omit<Chart, 'id' | 'name' | 'left' | 'top' | 'width' | 'height' | 'origin'>;

const value = (parent: Element | undefined, name: string): string | undefined => {
  const element = child(parent, name);
  return element && attribute(element.tag, 'val');
};

const flag = (parent: Element | undefined, name: string, otherwise = false): boolean => {
  const element = child(parent, name);
  if (!element) return otherwise;
  return !['0', 'false'].includes(attribute(element.tag, 'val') ?? '1');
};

const number = (parent: Element | undefined, name: string): number | undefined => {
  const text = value(parent, name);
  return text === undefined || !Number.isFinite(Number(text)) ? undefined : Number(text);
};

const plots = ['barChart', 'bar3DChart', 'lineChart', 'line3DChart', 'pieChart', 'pie3DChart', 'doughnutChart'];

/** Reads a chart of a kind that the host draws; undefined for others. `prefix` begins the ids of its series. */
export function readChart(source: string, prefix: string, cellsOf: CellsOf): ChartContent | undefined {
  const root = parseXml(source);
  const chart = child(root, 'chart');
  const area = child(chart, 'plotArea');
  const plot = area?.children.find(({ name }) => plots.includes(name));
  if (!chart || !area || !plot) return undefined;
  const sources = new Sources(cellsOf);
  const series = childrenOf(plot, 'ser').map((element, index) =>
    readSeries(element, plot, `${prefix}-${index + 1}`, sources),
  );
  const legend = child(chart, 'legend');
  const title = child(chart, 'title');
  const text = readTitle(title);
  const content: ChartContent = {
    type: typeOf(plot, childrenOf(plot, 'ser')[0]),
    title: {
      visible: title !== undefined,
      ...(text.text !== undefined && { text: text.text }),
      font: text.font,
      overlay: flag(title, 'overlay'),
    },
    legend: {
      visible: legend !== undefined,
      position: legendPositions[value(legend, 'legendPos') ?? 'r'] ?? 'right',
      font: readFont(child(legend, 'txPr')),
      overlay: flag(legend, 'overlay'),
    },
    series,
    categoryAxis: readAxis(child(area, 'catAx') ?? child(area, 'dateAx'), false),
    valueAxis: readAxis(child(area, 'valAx'), true),
    shape: readShape(child(root, 'spPr')),
    plot: readShape(child(area, 'spPr')),
    font: readFont(child(root, 'txPr')),
  };
  // What is written from it being what was read means that nothing of it is unknown.
  const place = { id: '', name: '', left: 0, top: 0, width: 0, height: 0 };
  const isKnown = chartXml({ ...content, ...place }, (one) => sources.data.get(one)!) === source;
  return isKnown ? content : { ...content, isPartlyKnown: true };
}

const legendPositions: Readonly<Record<string, Chart['legend']['position']>> = {
  t: 'top',
  b: 'bottom',
  l: 'left',
  r: 'right',
  tr: 'corner',
};

function typeOf(plot: Element, first: Element | undefined): ChartType {
  if (plot.name.startsWith('pie')) return 'Pie';
  if (plot.name === 'doughnutChart') return 'Doughnut';
  if (plot.name.startsWith('line')) return value(child(first, 'marker'), 'symbol') === 'none' ? 'Line' : 'LineMarkers';
  const grouping = { stacked: 'Stacked', percentStacked: 'Stacked100' }[value(plot, 'grouping') ?? ''] ?? 'Clustered';
  const type = `${value(plot, 'barDir') === 'bar' ? 'Bar' : 'Column'}${grouping}`;
  return chartTypes.find((known) => known === type) ?? 'ColumnClustered';
}

/** The sources of a chart, with what the file keeps of their values. */
class Sources {
  readonly data = new Map<ChartSource, SourceData>();

  constructor(private readonly cellsOf: CellsOf) {}

  read(element: Element | undefined): ChartSource | undefined {
    const reference = element?.children.find(({ name }) => ['strRef', 'numRef', 'multiLvlStrRef'].includes(name));
    const text = child(reference, 'f')?.text.trim();
    if (!reference || text === undefined) return undefined;
    const cache = reference.children.find(({ name }) => name.endsWith('Cache'));
    const values = cachedValues(cache, reference.name === 'numRef');
    const source = this.cellsOf(fromFileForm(text)) ?? { formula: text, cached: values };
    const format = child(cache, 'formatCode')?.text;
    this.data.set(source, { formula: text, values, ...(format !== undefined && { format }) });
    return source;
  }
}

function cachedValues(cache: Element | undefined, isNumber: boolean): (string | number | null)[] {
  const levels = childrenOf(cache, 'lvl');
  const points = childrenOf(levels[0] ?? cache, 'pt');
  const count = number(cache, 'ptCount') ?? points.length;
  const values = new Array<string | number | null>(Math.min(count, 100_000)).fill(null);
  for (const point of points) {
    const index = Number(attribute(point.tag, 'idx') ?? -1);
    const text = child(point, 'v')?.text ?? '';
    if (index in values) values[index] = isNumber ? Number(text) : decodeXstring(encodeXml(text));
  }
  return values;
}

function readSeries(element: Element, plot: Element, id: string, sources: Sources): ChartSeries {
  const title = child(element, 'tx');
  const name = sources.read(title) ?? child(title, 'v')?.text;
  const categories = sources.read(child(element, 'cat'));
  const values = sources.read(child(element, 'val'));
  const labels = readLabels(child(element, 'dLbls') ?? child(plot, 'dLbls'));
  const [gapWidth, overlap] = [number(plot, 'gapWidth'), number(plot, 'overlap')];
  const points = childrenOf(element, 'dPt').flatMap((point): [number, string][] => {
    const { fill } = readShape(child(point, 'spPr'));
    return fill ? [[number(point, 'idx') ?? 0, fill]] : [];
  });
  return {
    id,
    ...(name !== undefined && { name }),
    ...(values && { values }),
    ...(categories && { categories }),
    shape: readShape(child(element, 'spPr')),
    points: Object.fromEntries(points),
    ...(labels && { labels }),
    ...(gapWidth !== undefined && { gapWidth }),
    ...(overlap !== undefined && { overlap }),
    ...(flag(element, 'smooth') && { smooth: true }),
  };
}

function readLabels(element: Element | undefined): ChartLabels | undefined {
  if (!element || flag(element, 'delete')) return undefined;
  const format = child(element, 'numFmt');
  const linked = format && attribute(format.tag, 'sourceLinked');
  const code = format && linked !== '1' && linked !== 'true' ? attribute(format.tag, 'formatCode') : undefined;
  const position = value(element, 'dLblPos');
  const shown = {
    showValue: flag(element, 'showVal'),
    showCategoryName: flag(element, 'showCatName'),
    showSeriesName: flag(element, 'showSerName'),
    showPercentage: flag(element, 'showPercent'),
  };
  if (!Object.values(shown).includes(true)) return undefined;
  return {
    ...shown,
    ...(code !== undefined && { numberFormat: code }),
    ...(position !== undefined && { position }),
    font: readFont(child(element, 'txPr')),
  };
}

function readAxis(element: Element | undefined, isValue: boolean): ChartAxis {
  if (!element) return newAxis(isValue);
  const scaling = child(element, 'scaling');
  const format = child(element, 'numFmt');
  const isOwn = format && ['0', 'false'].includes(attribute(format.tag, 'sourceLinked') ?? '1');
  const [minimum, maximum, majorUnit] = [number(scaling, 'min'), number(scaling, 'max'), number(element, 'majorUnit')];
  const labels = value(element, 'tickLblPos') ?? 'nextTo';
  const title = child(element, 'title') && readTitle(child(element, 'title'));
  return {
    visible: !flag(element, 'delete'),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum }),
    ...(majorUnit !== undefined && { majorUnit }),
    ...(isOwn && { numberFormat: attribute(format.tag, 'formatCode') ?? 'General' }),
    reversed: value(scaling, 'orientation') === 'maxMin',
    gridlines: child(element, 'majorGridlines') !== undefined,
    labels: labels as ChartAxis['labels'],
    ...(title && { title: { text: title.text ?? '', font: title.font } }),
    font: readFont(child(element, 'txPr')),
    shape: readShape(child(element, 'spPr')),
  };
}
