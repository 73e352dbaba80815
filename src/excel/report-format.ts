import { reportFont, reportStyles, type ReportStyle } from '../reports/styles';
import { mmToPoints } from '../reports/text-size';
import type { ReportSheet } from '../reports/types';
import type { Area } from '../tracking/types';
import { areaRange, equalAreas } from './report-areas';

const capitalised = <T extends string>(word: T): Capitalize<T> =>
  `${word.charAt(0).toUpperCase()}${word.slice(1)}` as Capitalize<T>;

type Setting = (format: Excel.RangeFormat, style: ReportStyle) => void;

/** How each property of a style is set; borders have their own pass, since they join over areas of several styles. */
const settings: { [property in Exclude<keyof ReportStyle, 'border'>]-?: Setting } = {
  size: ({ font }, { size }) => (font.size = size),
  bold: ({ font }, { bold }) => (font.bold = bold),
  italic: ({ font }, { italic }) => (font.italic = italic),
  horizontal: (format, { horizontal }) => (format.horizontalAlignment = capitalised(horizontal)),
  vertical: (format, { vertical }) => (format.verticalAlignment = capitalised(vertical)),
  wrap: (format, { wrap }) => (format.wrapText = wrap),
  color: ({ font }, { color }) => color !== undefined && (font.color = color),
  fill: ({ fill }, style) => style.fill !== undefined && (fill.color = style.fill),
};
const properties = Object.keys(settings) as (keyof typeof settings)[];

/** The plain style everywhere, then what differs from it, by areas of one style. */
function writeStyles(worksheet: Excel.Worksheet, whole: Area, report: ReportSheet): void {
  const base: ReportStyle = reportStyles.plain;
  const { format } = areaRange(worksheet, whole);
  format.font.name = reportFont;
  format.font.color = '#000000';
  for (const property of properties) settings[property](format, base);
  for (const { area, key } of equalAreas(report.rows.map(({ cells }) => cells.map(({ style }) => style)))) {
    const style: ReportStyle = reportStyles[key];
    const own = properties.filter((property) => style[property] !== base[property]);
    if (own.length === 0) continue;
    const range = areaRange(worksheet, area);
    for (const property of own) settings[property](range.format, style);
  }
}

const edges = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;

/** Lines inside an area of one row or one column do not exist, and Excel may refuse to set them. */
function borderSides({ top, left, bottom, right }: Area): Excel.BorderIndex[] {
  return [
    ...edges,
    ...(bottom > top ? (['InsideHorizontal'] as const) : []),
    ...(right > left ? (['InsideVertical'] as const) : []),
  ] as Excel.BorderIndex[];
}

function writeBorders(worksheet: Excel.Worksheet, report: ReportSheet): void {
  const lined = report.rows.map(({ cells }) =>
    cells.map(({ style }) => (reportStyles[style].border === 'thin' ? true : undefined)),
  );
  for (const { area } of equalAreas(lined)) {
    const { borders } = areaRange(worksheet, area).format;
    for (const side of borderSides(area)) {
      const border = borders.getItem(side);
      border.style = 'Continuous';
      border.weight = 'Thin';
    }
  }
}

/**
 * `columnWidth` and `rowHeight` of Office.js are points (OfficeDev/office-js#187, #3036: 40 is drawn as 53 pixels at
 * 96 dpi), unlike the characters of VBA and of the file; 1 mm is 72 / 25.4 points.
 */
function writeSizes(worksheet: Excel.Worksheet, report: ReportSheet): void {
  report.columns.forEach(({ widthMm, hidden }, column) => {
    const whole = worksheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn();
    whole.format.columnWidth = mmToPoints(widthMm);
    if (hidden) whole.columnHidden = true;
  });
  for (const { area, key } of equalAreas(report.rows.map(({ heightPoints }) => [heightPoints]))) {
    areaRange(worksheet, area).format.rowHeight = key;
  }
}

/** Looks, borders, merges, widths and heights. Only queues: the caller synchronises. */
export function writeFormat(worksheet: Excel.Worksheet, report: ReportSheet): void {
  const whole: Area = { top: 0, left: 0, bottom: report.rows.length - 1, right: report.columns.length - 1 };
  writeStyles(worksheet, whole, report);
  writeBorders(worksheet, report);
  for (const area of report.merges) areaRange(worksheet, area).merge(false);
  writeSizes(worksheet, report);
}
