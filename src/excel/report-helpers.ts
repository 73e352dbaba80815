import { cellReference } from '../reports/source-cell';
import type { ReportChart, ReportSheet } from '../reports/types';
import type { Area } from '../tracking/types';
import { areaRange } from './report-areas';

/** Cells that lead to others. Before the formats: Excel gives such a cell the look of a link. */
export function writeLinks(worksheet: Excel.Worksheet, report: ReportSheet): void {
  for (const { row, column, sheet, cell } of report.links) {
    const content = report.rows[row]?.cells[column]?.content;
    const documentReference = cellReference(sheet, cell);
    if (content?.kind !== 'text' || documentReference === undefined) continue;
    worksheet.getRangeByIndexes(row, column, 1, 1).hyperlink = { documentReference, textToDisplay: content.text };
  }
}

function writeLists(worksheet: Excel.Worksheet, report: ReportSheet): void {
  for (const { area, choices, problem } of report.lists) {
    const { dataValidation } = areaRange(worksheet, area);
    dataValidation.rule = { list: { inCellDropDown: true, source: choices.join(',') } };
    dataValidation.errorAlert = { message: problem, showAlert: true, style: 'Stop', title: 'CCCH' };
  }
}

function writeDataBars(worksheet: Excel.Worksheet, report: ReportSheet): void {
  for (const { area, full, colour } of report.dataBars) {
    const { dataBar } = areaRange(worksheet, area).conditionalFormats.add('DataBar');
    dataBar.positiveFormat.fillColor = colour;
    dataBar.positiveFormat.gradientFill = false;
    // Fixed ends: else the longest bar would be the best value rather than 100 %.
    dataBar.lowerBoundRule = { type: 'Number', formula: '0' };
    dataBar.upperBoundRule = { type: 'Number', formula: String(full) };
  }
}

const chartTypes: Record<ReportChart['kind'], Excel.ChartType> = {
  bars: 'BarClustered' as Excel.ChartType,
  columns: 'ColumnClustered' as Excel.ChartType,
};

function writeChart(worksheet: Excel.Worksheet, chart: ReportChart, lastColumn: number): void {
  const range = (area: Area) => areaRange(worksheet, area);
  const [first, ...others] = chart.series;
  if (!first) return;
  const drawn = worksheet.charts.add(chartTypes[chart.kind], range(first.values), 'Columns');
  drawn.name = chart.name;
  drawn.title.text = chart.title;
  drawn.title.format.font.size = 12;
  drawn.legend.position = 'Bottom';
  const { minimum, maximum } = chart.axis;
  drawn.axes.valueAxis.minimum = minimum;
  drawn.axes.valueAxis.maximum = maximum;
  drawn.axes.valueAxis.numberFormat = chart.numberFormat;
  const series = [drawn.series.getItemAt(0), ...others.map(({ name }) => drawn.series.add(name))];
  chart.series.forEach(({ name, values, colour }, at) => {
    const one = series[at];
    if (!one) return;
    one.name = name;
    if (at > 0) one.setValues(range(values));
    one.setXAxisValues(range(chart.categories));
    one.format.fill.setSolidColor(colour);
  });
  const { first: top, last: bottom } = chart.rows;
  drawn.setPosition(worksheet.getCell(top, 0), worksheet.getCell(bottom, lastColumn));
}

/** Lists, data bars and charts. Only queues: the caller synchronises. */
export function writeHelpers(worksheet: Excel.Worksheet, report: ReportSheet): void {
  writeLists(worksheet, report);
  writeDataBars(worksheet, report);
  const lastColumn = report.columns.filter(({ offPrint }) => !offPrint).length - 1;
  for (const chart of report.charts) writeChart(worksheet, chart, lastColumn);
}
