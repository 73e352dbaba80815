import { isHorizontal, type Chart } from '../../host/chart';
import type { ChartData } from './data';
import type { Scale } from './scale';
import { fitted, line, pixels, text, textWidth, wrapped, type Box } from './svg';

/** The place between the axes, and the axes' own drawing. */
export interface Frame {
  plot: Box;
  axes: string;
}

const gap = 6;
/** Points of the axes' texts. */
const size = 9;

/** Place of the middle of each category along its axis, and the length that it has. */
export function slots({ type, categoryAxis }: Chart, count: number, plot: Box) {
  const horizontal = isHorizontal(type);
  const length = (horizontal ? plot.height : plot.width) / Math.max(1, count);
  // Excel draws the first category of bars at the bottom.
  const backwards = horizontal !== categoryAxis.reversed;
  const middle = (index: number) => {
    const place = (backwards ? count - 1 - index : index) + 0.5;
    return (horizontal ? plot.y : plot.x) + place * length;
  };
  return { length, middle };
}

/** Axes around a plot of bars that lie: categories beside it, values below it. */
export function lyingFrame(chart: Chart, { categories, series }: ChartData, scale: Scale, box: Box): Frame {
  const { categoryAxis, valueAxis } = chart;
  const labels = series.flatMap(({ values, labelAt }) => values.map((_, index) => labelAt(index) ?? ''));
  const beyond = Math.max(0, ...labels.map((label) => textWidth(label, pixels({}, size)))) + 2 * gap;
  const letters = pixels(categoryAxis.font, size);
  const shown = categoryAxis.visible && categoryAxis.labels !== 'none';
  const longest = Math.max(0, ...categories.map((name) => textWidth(name, letters)));
  const side = shown ? Math.min(longest, box.width * 0.42) + gap : 0;
  const below = valueAxis.visible ? pixels(valueAxis.font, size) + 2 * gap : gap;
  const plot = { x: box.x + side, y: box.y, width: box.width - side - beyond, height: box.height - below };
  const { length, middle } = slots(chart, categories.length, plot);
  const lines = Math.max(1, Math.min(3, Math.floor(length / (letters * 1.15))));
  const names = categories.flatMap((name, index) =>
    wrapped(name, side - gap, letters, lines).map((part, at, all) =>
      text(part, plot.x - gap, middle(index) + (at - (all.length - 1) / 2) * letters * 1.15, {
        font: categoryAxis.font,
        size,
        anchor: 'end',
      }),
    ),
  );
  const ticks = scale.ticks.map(({ share, words }) => {
    const x = plot.x + share * plot.width;
    const grid = valueAxis.gridlines ? line(x, plot.y, x, plot.y + plot.height) : '';
    return (
      grid + (valueAxis.visible ? text(words, x, plot.y + plot.height + below / 2, { font: valueAxis.font, size }) : '')
    );
  });
  const base = plot.x + scale.base * plot.width;
  const axis = categoryAxis.visible ? line(base, plot.y, base, plot.y + plot.height, '#BFBFBF') : '';
  return { plot, axes: [...ticks, axis, ...(shown ? names : [])].join('') };
}

/** Axes around a plot of columns or lines: values beside it, categories below it. */
export function standingFrame(chart: Chart, { categories }: ChartData, scale: Scale, box: Box): Frame {
  const { categoryAxis, valueAxis } = chart;
  const [letters, digits] = [pixels(categoryAxis.font, size), pixels(valueAxis.font, size)];
  const widest = Math.max(0, ...scale.ticks.map(({ words }) => textWidth(words, digits)));
  const side = valueAxis.visible ? widest + 2 * gap : gap;
  const shown = categoryAxis.visible && categoryAxis.labels !== 'none';
  const room = (box.width - side) / Math.max(1, categories.length) - 4;
  const lines = Math.max(1, ...categories.map((name) => wrapped(name, room, letters, 3).length));
  const below = shown ? lines * letters * 1.15 + gap : gap;
  const plot = { x: box.x + side, y: box.y, width: box.width - side, height: box.height - below };
  const { middle } = slots(chart, categories.length, plot);
  const every = Math.max(1, Math.ceil((letters * 1.6) / Math.max(1, room)));
  const names = categories.flatMap((name, index) =>
    index % every === 0
      ? wrapped(name, Math.max(room, letters) * every, letters, lines).map((part, at) =>
          text(part, middle(index), plot.y + plot.height + gap + (at + 0.5) * letters * 1.15, {
            font: categoryAxis.font,
            size,
          }),
        )
      : [],
  );
  const ticks = scale.ticks.map(({ share, words }) => {
    const y = plot.y + (1 - share) * plot.height;
    const grid = valueAxis.gridlines ? line(plot.x, y, plot.x + plot.width, y) : '';
    const label = fitted(words, side, digits);
    return (
      grid + (valueAxis.visible ? text(label, plot.x - gap, y, { font: valueAxis.font, size, anchor: 'end' }) : '')
    );
  });
  const base = plot.y + (1 - scale.base) * plot.height;
  const axis = categoryAxis.visible ? line(plot.x, base, plot.x + plot.width, base, '#BFBFBF') : '';
  return { plot, axes: [...ticks, axis, ...(shown ? names : [])].join('') };
}
