import type { Area } from './address';

/** Excel.ChartType: the kinds that the host draws and writes. */
export const chartTypes = [
  'BarClustered',
  'BarStacked',
  'BarStacked100',
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'Line',
  'LineMarkers',
  'Pie',
  'Doughnut',
] as const;

export type ChartType = (typeof chartTypes)[number];

/** Cells of the workbook, or a reference that names none of its cells with the values that the file keeps for it. */
export type ChartSource = { sheet: string; area: Area } | { formula: string; cached: (string | number | null)[] };

/** What is absent is the chart's own choice. Sizes are points, colours "#RRGGBB". */
export interface ChartFont {
  name?: string;
  size?: number;
  bold?: boolean;
  italic?: boolean;
  color?: string;
}

/** Fill and outline; `null`: none. */
export interface ChartShape {
  fill?: string | null;
  line?: { color?: string; weight?: number } | null;
}

export interface ChartLabels {
  showValue: boolean;
  showCategoryName: boolean;
  showSeriesName: boolean;
  showPercentage: boolean;
  numberFormat?: string;
  /** ST_DLblPos of the file: "outEnd", "ctr", … */
  position?: string;
  font: ChartFont;
}

export interface ChartSeries {
  id: string;
  /** A text, or the cell that holds the name. */
  name?: string | ChartSource;
  values?: ChartSource;
  categories?: ChartSource;
  shape: ChartShape;
  /** Fills of single points, by index. */
  points: Record<number, string>;
  /** Present where the series has labels. */
  labels?: ChartLabels;
  /** Percent of a bar's width between bars. */
  gapWidth?: number;
  /** Percent: −100 apart, 100 one over the other. */
  overlap?: number;
  smooth?: boolean;
}

export interface ChartAxis {
  visible: boolean;
  minimum?: number;
  maximum?: number;
  majorUnit?: number;
  numberFormat?: string;
  reversed: boolean;
  gridlines: boolean;
  /** ST_TickLblPos of the file. */
  labels: 'nextTo' | 'low' | 'high' | 'none';
  title?: { text: string; font: ChartFont };
  font: ChartFont;
  shape: ChartShape;
}

export interface Chart {
  id: string;
  name: string;
  type: ChartType;
  /** Points from the sheet's own top left corner. */
  left: number;
  top: number;
  width: number;
  height: number;
  /** `text` absent: the name of the only series. */
  title: { visible: boolean; text?: string; font: ChartFont; overlay: boolean };
  legend: {
    visible: boolean;
    position: 'top' | 'bottom' | 'left' | 'right' | 'corner';
    font: ChartFont;
    overlay: boolean;
  };
  series: ChartSeries[];
  categoryAxis: ChartAxis;
  valueAxis: ChartAxis;
  shape: ChartShape;
  plot: ChartShape;
  font: ChartFont;
  /** Index of its frame in the sheet's drawing, while the file holds it so. */
  origin?: number;
  /** The file says more of it than is read: it can be removed, not changed. */
  isPartlyKnown?: true;
}

export const isHorizontal = (type: ChartType): boolean => type.startsWith('Bar');
export const isRound = (type: ChartType): boolean => type === 'Pie' || type === 'Doughnut';
export const isLine = (type: ChartType): boolean => type.startsWith('Line');
export const isStacked = (type: ChartType): boolean => type.includes('Stacked');

/** Office's own series colours, in order. */
export const seriesColors = ['#4472C4', '#ED7D31', '#A5A5A5', '#FFC000', '#5B9BD5', '#70AD47'] as const;

export const newAxis = (gridlines: boolean): ChartAxis => ({
  visible: true,
  reversed: false,
  gridlines,
  labels: 'nextTo',
  font: {},
  shape: {},
});

/** A value axis's ends and step: round numbers around the values, with 0 where that is near. */
export function axisScale(
  values: readonly number[],
  { minimum, maximum, majorUnit }: Pick<ChartAxis, 'minimum' | 'maximum' | 'majorUnit'>,
): { minimum: number; maximum: number; step: number } {
  const [least, greatest] = [Math.min(0, ...values), Math.max(0, ...values)];
  const low = minimum ?? least;
  const high = maximum ?? (greatest > low ? greatest : low + 1);
  const step = majorUnit ?? roundStep((high - low) / 5);
  return {
    minimum: minimum ?? Math.floor(low / step) * step,
    // Excel leaves some room above the greatest value.
    maximum: maximum ?? Math.ceil((high + (high - low) * 0.05) / step) * step,
    step,
  };
}

/** 1, 2 or 5 times a power of ten, not less than `step`. */
function roundStep(step: number): number {
  const power = 10 ** Math.floor(Math.log10(step));
  return ([1, 2, 5, 10].find((factor) => factor * power >= step * (1 - 1e-9)) ?? 10) * power || 1;
}
