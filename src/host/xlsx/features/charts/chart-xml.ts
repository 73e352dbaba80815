import { isHorizontal, isLine, isRound, isStacked, type Chart, type ChartAxis } from '../../../chart';
import { encodeXml } from '../../xml/text';
import { seriesXml, type SourceDataOf } from './series-xml';
import { fontXml, shapeXml, titleXml } from './shapes';

const namespaces = {
  c: 'http://schemas.openxmlformats.org/drawingml/2006/chart',
  a: 'http://schemas.openxmlformats.org/drawingml/2006/main',
};

const categoryId = 500_000_001;
const valueId = 500_000_002;

const legendPositions = { top: 't', bottom: 'b', left: 'l', right: 'r', corner: 'tr' } as const;

/** A chart part (ISO 29500-1, 21.2). */
export function chartXml(chart: Chart, dataOf: SourceDataOf): string {
  const { title, legend } = chart;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<c:chartSpace xmlns:c="${namespaces.c}" xmlns:a="${namespaces.a}">`,
    '<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart>',
    title.visible ? titleXml(title.text, title.font, title.overlay) : '',
    `<c:autoTitleDeleted val="${title.visible ? 0 : 1}"/>`,
    `<c:plotArea><c:layout/>${plotXml(chart, dataOf)}`,
    isRound(chart.type) ? '' : axesXml(chart),
    `${shapeXml(chart.plot)}</c:plotArea>`,
    legend.visible
      ? `<c:legend><c:legendPos val="${legendPositions[legend.position]}"/><c:overlay val="${legend.overlay ? 1 : 0}"/>${fontXml(legend.font)}</c:legend>`
      : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    shapeXml(chart.shape),
    fontXml(chart.font),
    '</c:chartSpace>',
  ].join('');
}

function plotXml(chart: Chart, dataOf: SourceDataOf): string {
  const { type } = chart;
  const series = chart.series.map((one, index) => seriesXml(chart, one, index, dataOf)).join('');
  const axes = `<c:axId val="${categoryId}"/><c:axId val="${valueId}"/>`;
  if (type === 'Pie') return `<c:pieChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/></c:pieChart>`;
  if (type === 'Doughnut')
    return `<c:doughnutChart><c:varyColors val="1"/>${series}<c:firstSliceAng val="0"/><c:holeSize val="60"/></c:doughnutChart>`;
  if (isLine(type))
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`;
  const grouping = type.endsWith('100') ? 'percentStacked' : isStacked(type) ? 'stacked' : 'clustered';
  const [first] = chart.series;
  const overlap = first?.overlap ?? (isStacked(type) ? 100 : undefined);
  return [
    `<c:barChart><c:barDir val="${isHorizontal(type) ? 'bar' : 'col'}"/><c:grouping val="${grouping}"/>`,
    `<c:varyColors val="0"/>${series}<c:gapWidth val="${first?.gapWidth ?? 150}"/>`,
    overlap === undefined ? '' : `<c:overlap val="${overlap}"/>`,
    `${axes}</c:barChart>`,
  ].join('');
}

function axesXml({ type, categoryAxis, valueAxis }: Chart): string {
  const isBar = isHorizontal(type);
  const end = '<c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="0"/>';
  const step = valueAxis.majorUnit === undefined ? '' : `<c:majorUnit val="${valueAxis.majorUnit}"/>`;
  const category = axisXml('catAx', categoryAxis, { id: categoryId, other: valueId, place: isBar ? 'l' : 'b', end });
  const between = `<c:crossBetween val="between"/>${step}`;
  const place = isBar ? 'b' : 'l';
  return category + axisXml('valAx', valueAxis, { id: valueId, other: categoryId, place, end: between });
}

interface AxisWriting {
  id: number;
  other: number;
  place: string;
  end: string;
}

function axisXml(name: string, axis: ChartAxis, { id, other, place, end }: AxisWriting): string {
  const { maximum, minimum, title, numberFormat } = axis;
  const limit = (element: string, value: number | undefined) =>
    value === undefined ? '' : `<c:${element} val="${value}"/>`;
  const format = `formatCode="${encodeXml(numberFormat ?? 'General')}" sourceLinked="${numberFormat === undefined ? 1 : 0}"`;
  return [
    `<c:${name}><c:axId val="${id}"/><c:scaling><c:orientation val="${axis.reversed ? 'maxMin' : 'minMax'}"/>`,
    `${limit('max', maximum)}${limit('min', minimum)}</c:scaling><c:delete val="${axis.visible ? 0 : 1}"/>`,
    `<c:axPos val="${place}"/>${axis.gridlines ? gridlines : ''}`,
    title ? titleXml(title.text, title.font, false) : '',
    `<c:numFmt ${format}/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>`,
    `<c:tickLblPos val="${axis.labels}"/>${shapeXml(axis.shape)}${fontXml(axis.font)}`,
    `<c:crossAx val="${other}"/><c:crosses val="autoZero"/>${end}</c:${name}>`,
  ].join('');
}

const gridlines =
  '<c:majorGridlines><c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
