import assert from 'node:assert/strict';
import { newAxis, type Chart, type ChartSeries, type ChartType } from '../../src/host/chart';
import { parseXml, type Element } from '../../src/host/xlsx/xml/scan';
import type { ChartData } from '../../src/preview/charts/data';
import { chartSvg } from '../../src/preview/charts/chart-svg';

const series = (id: string): ChartSeries => ({ id, shape: {}, points: {} });

const chartOf = (type: ChartType, change: Partial<Chart> = {}): Chart => ({
  id: 'chart',
  name: 'Biểu đồ 1',
  type,
  left: 0,
  top: 0,
  width: 360,
  height: 216,
  title: { visible: true, text: 'Kết quả & "mục tiêu" <2026>', font: {}, overlay: false },
  legend: { visible: true, position: 'bottom', font: {}, overlay: false },
  series: [series('a'), series('b')],
  categoryAxis: newAxis(false),
  valueAxis: { ...newAxis(true), numberFormat: '0%' },
  shape: {},
  plot: {},
  font: {},
  ...change,
});

const colors = ['#107C41', '#ED7D31'];

const dataOf = (...values: (number | null)[][]): ChartData => ({
  categories: ['Trực tuyến', 'Đúng hạn', 'Số hóa'],
  series: values.map((list, index) => ({
    name: ['Thực hiện', 'Mục tiêu'][index]!,
    color: colors[index]!,
    colorAt: () => colors[index]!,
    values: list,
    labelAt: (point) => (list[point] === null ? undefined : `nhãn ${index}.${point}`),
  })),
  format: '0.0%',
});

const size = { width: 480, height: 288 };

/** All elements of the drawing, which must be well-formed. */
function drawn(chart: Chart, data: ChartData): Element[] {
  const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
  return all(parseXml(chartSvg(chart, data, size, 'Biểu đồ: thử')));
}

const numbers = ({ tag }: Element, ...names: string[]): number[] =>
  names.map((name) => Number(new RegExp(`\\s${name}="([^"]*)"`).exec(tag.source.slice(tag.start, tag.end))?.[1]));

/** The bars of a colour, without the legend's square of ten pixels. */
const bars = (elements: Element[], color: string) =>
  elements
    .filter(({ name, tag }) => name === 'rect' && tag.source.slice(tag.start, tag.end).includes(color))
    .filter((bar) => numbers(bar, 'width', 'height').join() !== '10,10');

const texts = (elements: Element[]) => elements.filter(({ name }) => name === 'text').map(({ text }) => text);

describe('preview: charts', () => {
  it('draw one bar a value, as long as the value, and none where there is no value', () => {
    const elements = drawn(chartOf('BarClustered'), dataOf([0.25, 0.5, null], [0.8, 0.8, 0.8]));
    const [first, second, ...none] = bars(elements, colors[0]!).map((bar) => numbers(bar, 'width')[0]!);
    assert.deepEqual(none, []);
    assert.equal(bars(elements, colors[1]!).length, 3);
    assert.ok(Math.abs(second! / first! - 2) < 0.01);
  });

  it('say their title, their categories, their ends and their labels, with texts escaped', () => {
    const words = texts(drawn(chartOf('ColumnClustered'), dataOf([0.25, 0.5, null], [1, 1, 1])));
    for (const wanted of ['Kết quả & "mục tiêu" <2026>', 'Đúng hạn', 'Thực hiện', '0%', '100%', 'nhãn 0.1'])
      assert.ok(words.includes(wanted), wanted);
    assert.ok(!words.includes('nhãn 0.2'));
  });

  it('put stacked columns one on the other', () => {
    const elements = drawn(chartOf('ColumnStacked'), dataOf([1, 1, 1], [2, 2, 2]));
    const [lowerTop, lowerHeight] = numbers(bars(elements, colors[0]!)[0]!, 'y', 'height');
    const [upperTop, upperHeight] = numbers(bars(elements, colors[1]!)[0]!, 'y', 'height');
    assert.ok(Math.abs(upperTop! + upperHeight! - lowerTop!) < 0.1);
    assert.ok(Math.abs(upperHeight! / lowerHeight! - 2) < 0.01);
  });

  it('leave a gap in a line where there is no value', () => {
    const paths = drawn(chartOf('Line'), dataOf([1, null, 3], [1, 2, 3])).filter(({ name }) => name === 'path');
    const steps = paths.map(({ tag }) =>
      [.../ d="([^"]*)"/.exec(tag.source.slice(tag.start, tag.end))![1]!.matchAll(/[ML]/g)].join(''),
    );
    assert.deepEqual(steps, ['MM', 'MLL']);
  });

  it('divide a pie into all of its parts, even when one is the whole', () => {
    const slices = (values: number[]) =>
      drawn(chartOf('Pie'), dataOf(values)).filter(({ name }) => name === 'path').length;
    assert.equal(slices([1, 2, 3]), 3);
    assert.equal(slices([5, 0, 0]), 2);
    assert.equal(slices([0, 0, 0]), 0);
  });

  it('draw within their frame, whatever is asked of the axis', () => {
    for (const type of ['BarClustered', 'ColumnStacked', 'Line', 'ColumnStacked100'] as const) {
      const valueAxis = { ...newAxis(true), minimum: 0, maximum: 1, majorUnit: 1e-9 };
      const elements = drawn(chartOf(type, { valueAxis }), dataOf([-5, 0.5, 99], [null, null, null]));
      assert.ok(elements.length < 500, type);
      for (const bar of elements.filter(({ name }) => name === 'rect')) {
        const [x, y, width, height] = numbers(bar, 'x', 'y', 'width', 'height') as [number, number, number, number];
        assert.ok(x >= 0 && y >= 0 && x + width <= size.width + 0.1 && y + height <= size.height + 0.1, type);
      }
    }
  });

  it('are an image with a name to a screen reader, also when they hold nothing', () => {
    const svg = chartSvg(chartOf('Doughnut', { series: [] }), dataOf(), size, 'Biểu đồ: "trống"');
    assert.match(svg, /role="img" aria-label="Biểu đồ: &#34;trống&#34;"/);
  });
});
