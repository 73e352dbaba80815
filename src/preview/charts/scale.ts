import { axisScale, isStacked, type Chart } from '../../host/chart';
import { displayText } from '../../host/text';
import type { ChartData } from './data';

/** The value axis of a drawing. */
export interface Scale {
  /** Share of the axis's length at which a value stands: 0 to 1 within its ends. */
  at(value: number): number;
  /** Where bars begin. */
  base: number;
  ticks: { share: number; words: string }[];
}

/** Values as they are drawn: shares of their sum in a chart of 100 %. */
export function drawnValues({ type }: Chart, { series, categories }: ChartData): (number | null)[][] {
  if (!type.endsWith('100')) return series.map(({ values }) => values);
  const sums = categories.map((_, index) => series.reduce((sum, { values }) => sum + Math.abs(values[index] ?? 0), 0));
  return series.map(({ values }) =>
    values.map((value, index) => (value === null || !sums[index] ? null : value / sums[index])),
  );
}

function extremes({ type }: Chart, values: (number | null)[][]): number[] {
  const known = (list: (number | null)[]) => list.filter((value) => value !== null);
  if (!isStacked(type)) return values.flatMap(known);
  const longest = Math.max(0, ...values.map((list) => list.length));
  return Array.from({ length: longest }, (_, index) => {
    const column = known(values.map((list) => list[index] ?? null));
    const sum = (sign: number) => column.reduce((total, value) => total + Math.max(0, value * sign), 0) * sign;
    return [sum(1), sum(-1)];
  }).flat();
}

/** More ticks than that would be unreadable, whatever step is asked for. */
const MAX_TICKS = 50;

export function scaleOf(chart: Chart, data: ChartData): Scale {
  const { valueAxis, type } = chart;
  const isShare = type.endsWith('100');
  const ends = isShare ? { minimum: 0, maximum: 1, ...valueAxis } : valueAxis;
  const { minimum, maximum, step } = axisScale(extremes(chart, drawnValues(chart, data)), ends);
  const span = maximum - minimum || 1;
  const at = (value: number) => {
    const share = Math.min(1, Math.max(0, (value - minimum) / span));
    return valueAxis.reversed ? 1 - share : share;
  };
  const format = valueAxis.numberFormat ?? (isShare ? '0%' : data.format);
  const count = Math.min(MAX_TICKS, Math.floor(span / step + 1e-9));
  const ticks = Array.from({ length: count + 1 }, (_, index) => {
    const value = Number((minimum + index * step).toPrecision(12));
    return { share: at(value), words: displayText(value, format, 'vi-VN') };
  });
  return { at, base: at(Math.min(maximum, Math.max(minimum, 0))), ticks };
}
