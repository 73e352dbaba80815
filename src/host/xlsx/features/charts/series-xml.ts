import {
  isLine,
  isRound,
  isStacked,
  seriesColors,
  type Chart,
  type ChartLabels,
  type ChartSeries,
  type ChartSource,
  type ChartType,
} from '../../../chart';
import { encodeXml, encodeXstring } from '../../xml/text';
import { fontXml, shapeXml } from './shapes';

/** A source as a file holds it: its reference, its values row after row, and their number format. */
export interface SourceData {
  formula: string;
  values: readonly (string | number | null)[];
  format?: string;
}

export type SourceDataOf = (source: ChartSource) => SourceData;

const points = (values: SourceData['values']): string =>
  `<c:ptCount val="${values.length}"/>` +
  values
    .map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${text(value)}</c:v></c:pt>`))
    .join('');

const text = (value: string | number): string => (typeof value === 'number' ? String(value) : encodeXstring(value));

const strings = ({ formula, values }: SourceData): string =>
  `<c:strRef><c:f>${encodeXml(formula)}</c:f><c:strCache>${points(values)}</c:strCache></c:strRef>`;

function numbers({ formula, values, format = 'General' }: SourceData): string {
  const known = values.map((value) => (typeof value === 'number' ? value : null));
  const code = `<c:formatCode>${encodeXml(format)}</c:formatCode>`;
  return `<c:numRef><c:f>${encodeXml(formula)}</c:f><c:numCache>${code}${points(known)}</c:numCache></c:numRef>`;
}

const areNumbers = ({ values }: SourceData): boolean =>
  values.some((value) => value !== null) && values.every((value) => typeof value !== 'string');

export function seriesXml(chart: Chart, series: ChartSeries, index: number, dataOf: SourceDataOf): string {
  const { name, values, categories, labels } = series;
  const categoryData = categories && dataOf(categories);
  const title =
    name === undefined
      ? ''
      : `<c:tx>${typeof name === 'string' ? `<c:v>${encodeXml(name)}</c:v>` : strings(dataOf(name))}</c:tx>`;
  return [
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${title}`,
    seriesShape(chart, series, index),
    isLine(chart.type) || isRound(chart.type) ? '' : '<c:invertIfNegative val="0"/>',
    isLine(chart.type) ? marker(chart, series, index) : '',
    ...Object.entries(series.points).map(([point, fill]) => pointXml(chart, Number(point), fill)),
    labels ? labelsXml(chart.type, labels) : '',
    categoryData ? `<c:cat>${areNumbers(categoryData) ? numbers(categoryData) : strings(categoryData)}</c:cat>` : '',
    values ? `<c:val>${numbers(dataOf(values))}</c:val>` : '',
    isLine(chart.type) ? `<c:smooth val="${series.smooth ? 1 : 0}"/>` : '',
    '</c:ser>',
  ].join('');
}

/** The colour that the program gives a series by its place. */
export const automaticColor = (index: number): string => seriesColors[index % seriesColors.length]!;

/** A line is drawn in its fill's colour where only that was chosen, as Excel's own pane would set both. */
function seriesShape({ type }: Chart, { shape }: ChartSeries, index: number): string {
  if (!isLine(type)) return shapeXml(shape);
  const color = shape.line?.color ?? shape.fill ?? automaticColor(index);
  const line = shape.line === null ? null : { color, weight: shape.line?.weight ?? 2.25 };
  return shapeXml({ line });
}

function marker({ type }: Chart, { shape }: ChartSeries, index: number): string {
  if (type === 'Line') return '<c:marker><c:symbol val="none"/></c:marker>';
  const color = shape.fill ?? shape.line?.color ?? automaticColor(index);
  return `<c:marker><c:symbol val="circle"/><c:size val="5"/>${shapeXml({ fill: color, line: { color } })}</c:marker>`;
}

const pointXml = ({ type }: Chart, index: number, fill: string): string =>
  `<c:dPt><c:idx val="${index}"/>${isRound(type) || isLine(type) ? '' : '<c:invertIfNegative val="0"/>'}` +
  `<c:bubble3D val="0"/>${shapeXml({ fill })}</c:dPt>`;

/** Places of labels by kind of chart (ISO 29500-1, 21.2.3.9, as Excel reads it: any other place is damage to it). */
function allowsPosition(type: ChartType, position: string): boolean {
  if (type === 'Doughnut') return false;
  if (type === 'Pie') return ['bestFit', 'ctr', 'inEnd', 'outEnd'].includes(position);
  if (isLine(type)) return ['t', 'b', 'l', 'r', 'ctr'].includes(position);
  return ['ctr', 'inEnd', 'inBase', ...(isStacked(type) ? [] : ['outEnd'])].includes(position);
}

function labelsXml(type: ChartType, { numberFormat, position, font, ...shown }: ChartLabels): string {
  const flag = (name: string, value: boolean) => `<c:${name} val="${value ? 1 : 0}"/>`;
  const format =
    numberFormat === undefined ? '' : `<c:numFmt formatCode="${encodeXml(numberFormat)}" sourceLinked="0"/>`;
  return [
    `<c:dLbls>${format}<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${fontXml(font)}`,
    position === undefined || !allowsPosition(type, position) ? '' : `<c:dLblPos val="${position}"/>`,
    flag('showLegendKey', false),
    flag('showVal', shown.showValue),
    flag('showCatName', shown.showCategoryName),
    flag('showSerName', shown.showSeriesName),
    flag('showPercent', shown.showPercentage),
    flag('showBubbleSize', false),
    '</c:dLbls>',
  ].join('');
}
