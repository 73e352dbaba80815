import { isRound, seriesColors, type Chart, type ChartLabels, type ChartSource } from '../../host/chart';
import { seriesName, sourceValues } from '../../host/objects/chart-series';
import type { HostState } from '../../host/state';
import { displayText } from '../../host/text';

/** A series as it is drawn; colours "#RRGGBB". */
export interface DrawnSeries {
  name: string;
  color: string;
  /** Colour of a point, where it has its own. */
  colorAt(index: number): string;
  values: (number | null)[];
  /** Text beside a point; undefined where the series has no labels. */
  labelAt(index: number): string | undefined;
}

/** A chart's cells, as they are now. */
export interface ChartData {
  categories: string[];
  series: DrawnSeries[];
  /** The number format of the cells, for an axis that follows them. */
  format: string;
}

const formatOf = (source: ChartSource | undefined, { engine }: HostState): string => {
  if (!source || !('area' in source) || !engine.sheets.byId(source.sheet)) return 'General';
  return engine.styles.at(source.sheet, source.area.row, source.area.column).n?.pattern ?? 'General';
};

export function chartData(chart: Chart, state: HostState): ChartData {
  const first = chart.series.find(({ categories }) => categories)?.categories;
  const categoryFormat = formatOf(first, state);
  const named = first ? sourceValues(first, state) : [];
  const lists = chart.series.map(({ values }) => (values ? sourceValues(values, state) : []).map(numberOf));
  const count = Math.max(0, ...lists.map((list) => list.length));
  const categories = Array.from({ length: count }, (_, index) => {
    const value = named[index];
    return first ? displayText(value ?? null, categoryFormat, 'vi-VN') : String(index + 1);
  });
  const series = chart.series.map((one, index): DrawnSeries => {
    const { fill, line } = one.shape;
    const color = fill ?? line?.color ?? automatic(index);
    const values = lists[index] ?? [];
    const colorAt = (point: number) => one.points[point] ?? (isRound(chart.type) ? automatic(point) : color);
    const name = seriesName(one, index, state);
    const format = formatOf(one.values, state);
    const labelAt = labeller(one.labels, { values, categories, name, format });
    return { name, color, colorAt, values, labelAt };
  });
  return { categories, series, format: formatOf(chart.series[0]?.values, state) };
}

const automatic = (index: number): string => seriesColors[index % seriesColors.length]!;

const numberOf = (value: unknown): number | null => (typeof value === 'number' ? value : null);

interface Labelled {
  values: (number | null)[];
  categories: string[];
  name: string;
  format: string;
}

/** What a label says: series, category, value and share, as far as they are wanted. */
function labeller(labels: ChartLabels | undefined, { values, categories, name, format }: Labelled) {
  const total = values.reduce<number>((sum, value) => sum + Math.max(0, value ?? 0), 0);
  return (index: number): string | undefined => {
    const value = values[index] ?? null;
    if (!labels || value === null) return undefined;
    return [
      labels.showSeriesName && name,
      labels.showCategoryName && categories[index],
      labels.showValue && displayText(value, labels.numberFormat ?? format, 'vi-VN'),
      labels.showPercentage && total > 0 && displayText(value / total, '0%', 'vi-VN'),
    ]
      .filter((part) => typeof part === 'string' && part !== '')
      .join('; ');
  };
}
