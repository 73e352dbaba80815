import { isHorizontal, isLine, isRound, type Chart } from '../../host/chart';
import { bars } from './bars';
import type { ChartData } from './data';
import { lyingFrame, standingFrame } from './frame';
import { lines } from './lines';
import { pie } from './pie';
import { scaleOf } from './scale';
import { escape, fitted, n, pixels, rect, text, textWidth, type Box } from './svg';

const margin = 8;

/** A chart as an SVG image of `width` by `height` pixels; `name` is what a screen reader says of it. */
export function chartSvg(
  chart: Chart,
  data: ChartData,
  { width, height }: { width: number; height: number },
  name: string,
): string {
  const inside = { x: margin, y: margin, width: width - 2 * margin, height: height - 2 * margin };
  const title = titleOf(chart, data, inside);
  const legend = legendOf(chart, data, title.rest);
  const body = plotOf(chart, data, legend.rest);
  const background =
    chart.shape.fill === null ? '' : rect({ x: 0, y: 0, width, height }, chart.shape.fill ?? '#FFFFFF');
  const font = chart.font.name ?? 'Arial';
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="100%" height="100%" viewBox="0 0 ${n(width)} ${n(height)}" ` +
    `role="img" aria-label="${escape(name)}" font-family="${escape(font)}, sans-serif">` +
    `${background}${title.drawn}${legend.drawn}${body}</svg>`
  );
}

function plotOf(chart: Chart, data: ChartData, box: Box): string {
  if (isRound(chart.type)) return pie(chart, data, box);
  const scale = scaleOf(chart, data);
  const { plot, axes } = (isHorizontal(chart.type) ? lyingFrame : standingFrame)(chart, data, scale, box);
  return axes + (isLine(chart.type) ? lines : bars)(chart, data, scale, plot);
}

interface Part {
  drawn: string;
  /** What it leaves for the others. */
  rest: Box;
}

function titleOf({ title, series }: Chart, data: ChartData, box: Box): Part {
  const words = title.text ?? (series.length === 1 ? data.series[0]?.name : undefined);
  if (!title.visible || !words) return { drawn: '', rest: box };
  const letters = pixels(title.font, 14);
  const parts = words.split('\n').map((part, index) =>
    text(fitted(part, box.width, letters), box.x + box.width / 2, box.y + (index + 0.5) * letters * 1.25, {
      font: title.font,
      size: 14,
    }),
  );
  const used = title.overlay ? 0 : parts.length * letters * 1.25 + margin;
  return { drawn: parts.join(''), rest: { ...box, y: box.y + used, height: box.height - used } };
}

/** What a legend explains: the series, or the parts of a pie. */
const entriesOf = (chart: Chart, { series, categories }: ChartData) =>
  isRound(chart.type)
    ? categories.map((words, index) => ({ words, color: series[0]?.colorAt(index) ?? '#A5A5A5' }))
    : series.map(({ name, color }) => ({ words: name, color }));

const swatch = 10;

function legendOf(chart: Chart, data: ChartData, box: Box): Part {
  const { legend } = chart;
  const entries = entriesOf(chart, data);
  if (!legend.visible || entries.length === 0) return { drawn: '', rest: box };
  const letters = pixels(legend.font, 9);
  const beside = legend.position === 'left' || legend.position === 'right' || legend.position === 'corner';
  return (beside ? legendBeside : legendAcross)(chart, entries, letters, box);
}

type Entry = { words: string; color: string };

const entry = ({ words, color }: Entry, x: number, y: number, font: Chart['font']): string =>
  rect({ x, y: y - swatch / 2, width: swatch, height: swatch }, color) +
  text(words, x + swatch + 5, y, { font, anchor: 'start' });

/** In rows above or below the plot. */
function legendAcross({ legend }: Chart, entries: Entry[], letters: number, box: Box): Part {
  const lengthOf = ({ words }: Entry) => swatch + 5 + textWidth(words, letters) + 14;
  const rows: Entry[][] = [[]];
  let length = 0;
  for (const one of entries) {
    const cut = { ...one, words: fitted(one.words, box.width - swatch - 20, letters) };
    if (length > 0 && length + lengthOf(cut) > box.width) {
      rows.push([]);
      length = 0;
    }
    rows.at(-1)!.push(cut);
    length += lengthOf(cut);
  }
  const height = rows.length * letters * 1.5;
  const top = legend.position === 'top' ? box.y : box.y + box.height - height;
  const drawn = rows.map((row, index) => {
    let x = box.x + (box.width - row.reduce((sum, one) => sum + lengthOf(one), -14)) / 2;
    return row
      .map((one) => {
        const part = entry(one, x, top + (index + 0.5) * letters * 1.5, legend.font);
        x += lengthOf(one);
        return part;
      })
      .join('');
  });
  const used = height + margin;
  const rest = { ...box, y: legend.position === 'top' ? box.y + used : box.y, height: box.height - used };
  return { drawn: drawn.join(''), rest };
}

/** In a column to the left or the right of the plot. */
function legendBeside({ legend }: Chart, entries: Entry[], letters: number, box: Box): Part {
  const widest = Math.max(...entries.map(({ words }) => textWidth(words, letters)));
  const width = Math.min(widest + swatch + 10, box.width * 0.4);
  const x = legend.position === 'left' ? box.x : box.x + box.width - width;
  const height = entries.length * letters * 1.5;
  const top = legend.position === 'corner' ? box.y : box.y + Math.max(0, (box.height - height) / 2);
  const drawn = entries.map((one, index) =>
    entry(
      { ...one, words: fitted(one.words, width - swatch - 5, letters) },
      x,
      top + (index + 0.5) * letters * 1.5,
      legend.font,
    ),
  );
  const used = width + margin;
  return {
    drawn: drawn.join(''),
    rest: { ...box, x: legend.position === 'left' ? box.x + used : box.x, width: box.width - used },
  };
}
