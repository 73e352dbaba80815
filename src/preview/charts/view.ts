import { createElement } from 'react';
import type { Chart } from '../../host/chart';
import { pixelsOf } from '../../host/engine/lines';
import type { Host } from '../../host/host';
import { seriesName } from '../../host/objects/chart-series';
import { text } from '../text';
import type { Grid } from '../univer';
import { chartData } from './data';
import { chartSvg } from './chart-svg';

const componentKey = 'preview-chart';

/** What the engine hands to the component: the image as markup. */
interface ChartProps {
  data?: { svg: string };
}

const ChartImage = ({ data }: ChartProps): object =>
  createElement('div', {
    className: 'chart',
    // The markup is our own, with every text of the workbook escaped.
    dangerouslySetInnerHTML: { __html: data?.svg ?? '' },
  });

/** A chart on the screen. */
interface Shown {
  svg: string;
  place: string;
  dispose(): void;
}

/** Draws the workbook's charts over the grid, where they follow scrolling and zoom. */
export class ChartViews {
  private readonly shown = new Map<string, Shown>();

  constructor(
    private readonly grid: Grid,
    private readonly host: Host,
  ) {
    grid.api.registerComponent(componentKey, ChartImage);
  }

  /** Brings the screen up to date with the charts of the sheet that is open and with their cells. */
  draw(): void {
    const { engine } = this.host.state;
    const sheet = engine.sheets.active().id;
    const charts = new Map(engine.features.of(sheet, 'charts').map((chart) => [`${sheet} ${chart.id}`, chart]));
    for (const [key, view] of this.shown) {
      if (key.startsWith(`${sheet} `) && !charts.has(key)) this.remove(key, view);
    }
    for (const [key, chart] of charts) this.show(key, chart);
  }

  private show(key: string, chart: Chart): void {
    const { left, top, width, height } = chart;
    const size = { width: pixelsOf(width), height: pixelsOf(height) };
    const svg = chartSvg(chart, chartData(chart, this.host.state), size, this.nameOf(chart));
    const place = [left, top, width, height].join();
    const before = this.shown.get(key);
    if (before?.svg === svg && before.place === place) return;
    if (before) this.remove(key, before);
    const worksheet = this.grid.api.getActiveWorkbook()?.getActiveSheet();
    // The engine counts from the corner of the headings, the chart from the first cell's.
    const headings = worksheet?.getSkeleton();
    const startX = pixelsOf(left) + (headings?.rowHeaderWidth ?? 0);
    const startY = pixelsOf(top) + (headings?.columnHeaderHeight ?? 0);
    const layer = worksheet?.addFloatDomToPosition({
      componentKey,
      initPosition: { startX, startY, endX: startX + size.width, endY: startY + size.height },
      data: { svg },
      allowTransform: false,
    });
    if (layer) this.shown.set(key, { svg, place, dispose: () => layer.dispose() });
  }

  private remove(key: string, view: Shown): void {
    view.dispose();
    this.shown.delete(key);
  }

  private nameOf(chart: Chart): string {
    const [first, ...others] = chart.series;
    const only = first && others.length === 0 ? seriesName(first, 0, this.host.state) : chart.name;
    return text('preview.chart', { name: chart.title.text ?? only });
  }
}
