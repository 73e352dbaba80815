import type { Chart } from '../../host/chart';
import type { ChartData } from './data';
import { slots } from './frame';
import type { Scale } from './scale';
import { n, text, type Box } from './svg';

/** Lines with gaps where there is no value, markers where the chart has them, and labels above the points. */
export function lines(chart: Chart, data: ChartData, scale: Scale, plot: Box): string {
  const { middle } = slots(chart, data.categories.length, plot);
  const drawn = data.series.map((series, at) => {
    const points = series.values.map((value, index) =>
      value === null ? undefined : { x: middle(index), y: plot.y + (1 - scale.at(value)) * plot.height },
    );
    const own = chart.series[at];
    const width = ((own?.shape.line?.weight ?? 2.25) * 96) / 72;
    const path = points
      .map((point, index) => point && `${points[index - 1] ? 'L' : 'M'}${n(point.x)} ${n(point.y)}`)
      .filter((step) => step !== undefined)
      .join('');
    const stroke = `<path d="${path}" fill="none" stroke="${series.color}" stroke-width="${n(width)}" stroke-linejoin="round"/>`;
    // A lone point would not be seen as a line.
    const marks = points.map((point, index) => {
      const isLone = !points[index - 1] && !points[index + 1];
      if (!point || (chart.type !== 'LineMarkers' && !isLone)) return '';
      return `<circle cx="${n(point.x)}" cy="${n(point.y)}" r="3.5" fill="${series.colorAt(index)}"/>`;
    });
    const labels = points.map((point, index) => {
      const label = series.labelAt(index);
      return point && label ? text(label, point.x, point.y - 10, { font: own?.labels?.font ?? {} }) : '';
    });
    return stroke + marks.join('') + labels.join('');
  });
  return drawn.join('');
}
