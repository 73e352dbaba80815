import { isHorizontal, isStacked, type Chart } from '../../host/chart';
import type { ChartData } from './data';
import { slots } from './frame';
import { drawnValues, type Scale } from './scale';
import { rect, text, type Box } from './svg';

/** Bars or columns, side by side or one on the other, with their labels. */
export function bars(chart: Chart, data: ChartData, scale: Scale, plot: Box): string {
  const { type, series } = chart;
  const stacked = isStacked(type);
  const values = drawnValues(chart, data);
  const { length, middle } = slots(chart, data.categories.length, plot);
  const inRow = stacked ? 1 : Math.max(1, data.series.length);
  const thickness = length / (inRow + (series[0]?.gapWidth ?? 150) / 100);
  const backwards = isHorizontal(type) !== chart.categoryAxis.reversed;
  const drawn = data.categories.flatMap((_, index) => {
    const ends = { above: 0, below: 0 };
    return data.series.map((one, at) => {
      const value = values[at]?.[index] ?? null;
      if (value === null) return '';
      const side = value < 0 ? 'below' : 'above';
      const from = stacked ? ends[side] : 0;
      const to = from + value;
      ends[side] = to;
      const place = stacked ? 0 : (backwards ? inRow - 1 - at : at) - (inRow - 1) / 2;
      const start = middle(index) + place * thickness - thickness / 2;
      const span = [from === 0 ? scale.base : scale.at(from), scale.at(to)] as const;
      const label = one.labelAt(index);
      const style = { font: series[at]?.labels?.font ?? {}, stacked };
      return (
        bar(type, { start, thickness, span, color: one.colorAt(index) }, plot) +
        barLabel(type, { label, start, thickness, span, ...style }, plot)
      );
    });
  });
  return drawn.join('');
}

interface Bar {
  start: number;
  thickness: number;
  /** Shares of the value axis at which it begins and ends. */
  span: readonly [number, number];
}

function bar(type: Chart['type'], { start, thickness, span, color }: Bar & { color: string }, plot: Box): string {
  const [low, high] = [Math.min(...span), Math.max(...span)];
  const box = isHorizontal(type)
    ? { x: plot.x + low * plot.width, y: start, width: (high - low) * plot.width, height: thickness }
    : { x: start, y: plot.y + (1 - high) * plot.height, width: thickness, height: (high - low) * plot.height };
  return rect(box, color);
}

interface BarLabel extends Bar {
  label: string | undefined;
  font: NonNullable<Chart['font']>;
  stacked: boolean;
}

/** Beyond the bar's end, or in the middle of a stacked one. */
function barLabel(type: Chart['type'], { label, start, thickness, span, font, stacked }: BarLabel, plot: Box): string {
  if (!label) return '';
  const across = start + thickness / 2;
  const end = stacked ? (span[0] + span[1]) / 2 : span[1];
  const outwards = span[1] < span[0] ? -1 : 1;
  if (isHorizontal(type)) {
    const x = plot.x + end * plot.width + (stacked ? 0 : 4 * outwards);
    return text(label, x, across, { font, anchor: stacked ? 'middle' : outwards < 0 ? 'end' : 'start' });
  }
  const y = plot.y + (1 - end) * plot.height - (stacked ? 0 : 8 * outwards);
  return text(label, across, y, { font });
}
