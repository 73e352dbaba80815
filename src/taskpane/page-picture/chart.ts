import type { Language } from '../../messages';
import { resultOf } from '../../reports/sheet-builder';
import { textWidthPoints } from '../../reports/text-size';
import type { ReportChart, ReportSheet } from '../../reports/types';
import type { Area } from '../../tracking/types';
import { cellText } from './cell-text';
import { numberText } from './number-text';
import { boxesPath, linePath } from './shapes';
import type { Box, Shape, TextShape } from './types';

const steps = 5;
const labelSize = 9;
const titleSize = 12;
const grey = '#D9D9D9';
const inner = { left: 40, right: 14, top: 26, bottom: 40 };
/** Room for the names of the bars of a chart that lies. */
const namesWidth = 120;
/** Share of its place that a group of bars takes. */
const groupShare = 0.6;
const legendSquare = 7;
/** The square of an entry and the room between entries. */
const legendGap = 28;

const cellsOf = (report: ReportSheet, { top, bottom, left }: Area) =>
  report.rows.slice(top, bottom + 1).map(({ cells }) => cells[left]?.content ?? { kind: 'empty' as const });

function label(text: string, x: number, y: number, anchor: TextShape['anchor'], size = labelSize): TextShape {
  return { kind: 'text', text, x, y, anchor, size, bold: false, italic: false, colour: '#595959', font: 'chart' };
}

interface Plot {
  /** Where the bars stand. */
  box: Box;
  upright: boolean;
  categories: string[];
  /** The share (0–1) of the axis at which a value stands. */
  share(value: number): number;
}

function plotOf(report: ReportSheet, chart: ReportChart, box: Box, language: Language): Plot {
  const { minimum, maximum } = chart.axis;
  const upright = chart.kind === 'columns';
  const left = upright ? inner.left : namesWidth;
  return {
    upright,
    categories: cellsOf(report, chart.categories).map((content) => cellText(language, content)),
    share: (value) => Math.min(1, Math.max(0, (value - minimum) / (maximum - minimum || 1))),
    box: {
      x: box.x + left,
      y: box.y + inner.top,
      width: Math.max(1, box.width - left - inner.right),
      height: Math.max(1, box.height - inner.top - inner.bottom),
    },
  };
}

function axis({ box, upright, share }: Plot, { axis: ends, numberFormat }: ReportChart, language: Language): Shape[] {
  const values = Array.from(
    { length: steps + 1 },
    (_, step) => ends.minimum + ((ends.maximum - ends.minimum) * step) / steps,
  );
  const lines = values.map((value) => {
    const x = box.x + box.width * share(value);
    const y = box.y + box.height * (1 - share(value));
    return upright ? linePath(box.x, y, box.x + box.width, y) : linePath(x, box.y, x, box.y + box.height);
  });
  const texts = values.map((value) => {
    const text = numberText(language, value, numberFormat);
    return upright
      ? label(text, box.x - 4, box.y + box.height * (1 - share(value)) + labelSize / 3, 'end')
      : label(text, box.x + box.width * share(value), box.y + box.height + labelSize + 3, 'middle');
  });
  return [{ kind: 'line', colour: grey, width: 0.5, path: lines.join('') }, ...texts];
}

/** The place of bar `series` of category `category`. */
function barBox({ box, upright, categories, share }: Plot, count: number, series: number, at: number, value: number) {
  const slot = (upright ? box.width : box.height) / categories.length;
  const thickness = (slot * groupShare) / count;
  const from = slot * at + (slot * (1 - groupShare)) / 2 + thickness * series;
  const length = (upright ? box.height : box.width) * share(value);
  // Excel counts the categories of a lying chart from below.
  return upright
    ? { x: box.x + from, y: box.y + box.height - length, width: thickness, height: length }
    : { x: box.x, y: box.y + box.height - from - thickness, width: length, height: thickness };
}

const barShapes = (report: ReportSheet, chart: ReportChart, plot: Plot): Shape[] =>
  chart.series.map(({ values, colour }, series) => ({
    kind: 'area',
    colour,
    path: boxesPath(
      cellsOf(report, values).flatMap((content, at) => {
        const value = resultOf(content);
        return typeof value === 'number' ? [barBox(plot, chart.series.length, series, at, value)] : [];
      }),
    ),
  }));

function names({ box, upright, categories }: Plot): Shape[] {
  const slot = (upright ? box.width : box.height) / categories.length;
  return categories.map((text, at) =>
    upright
      ? label(text, box.x + slot * (at + 0.5), box.y + box.height + labelSize + 3, 'middle')
      : label(text, box.x - 4, box.y + box.height - slot * (at + 0.5) + labelSize / 3, 'end'),
  );
}

function legend(chart: ReportChart, box: Box): Shape[] {
  const widths = chart.series.map(({ name }) => textWidthPoints(name, { size: labelSize, bold: false }) + legendGap);
  const y = box.y + box.height - 8;
  let x = box.x + (box.width - widths.reduce((sum, width) => sum + width, 0)) / 2;
  return chart.series.flatMap(({ name, colour }, at): Shape[] => {
    const square = { x, y: y - legendSquare, width: legendSquare, height: legendSquare };
    const words = label(name, x + legendSquare + 4, y, 'start');
    x += widths[at] ?? 0;
    return [{ kind: 'area', colour, path: boxesPath([square]) }, words];
  });
}

/** A plain drawing of a chart in its place: enough to see what it will say. */
export function chartShapes(report: ReportSheet, chart: ReportChart, box: Box, language: Language): Shape[] {
  const plot = plotOf(report, chart, box, language);
  return [
    { kind: 'area', colour: '#FFFFFF', path: boxesPath([box]) },
    { kind: 'line', colour: grey, width: 0.75, path: boxesPath([box]) },
    label(chart.title, box.x + box.width / 2, box.y + titleSize + 4, 'middle', titleSize),
    ...axis(plot, chart, language),
    ...barShapes(report, chart, plot),
    ...names(plot),
    ...legend(chart, box),
  ];
}
