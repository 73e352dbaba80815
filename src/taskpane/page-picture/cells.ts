import type { Language } from '../../messages';
import { reportStyles, type ReportStyle } from '../../reports/styles';
import { resultOf } from '../../reports/sheet-builder';
import type { DataBars, ReportCell, ReportSheet } from '../../reports/types';
import type { Area } from '../../tracking/types';
import { cellText, isNumeric } from './cell-text';
import type { PageLayout } from './layout';
import { boxesPath } from './shapes';
import { textBlock } from './text-block';
import type { AreaShape, Box, LineShape, Shape, TextShape } from './types';

const borderWidth = 0.5;
/** A data bar leaves this much of its cell free on every side. */
const barMargin = 1.5;

const placeKey = (row: number, column: number): string => `${row} ${column}`;

/** Merged areas by each of their cells. */
function mergesByCell(merges: readonly Area[]): ReadonlyMap<string, Area> {
  const byCell = new Map<string, Area>();
  for (const area of merges) {
    for (let row = area.top; row <= area.bottom; row += 1) {
      for (let column = area.left; column <= area.right; column += 1) byCell.set(placeKey(row, column), area);
    }
  }
  return byCell;
}

interface PlacedCell {
  row: number;
  column: number;
  cell: ReportCell;
  box: Box;
}

/** The cells that a page shows: of a merged area the one that has its content, over the whole area. */
function placedCells(report: ReportSheet, layout: PageLayout): PlacedCell[] {
  const merges = mergesByCell(report.merges);
  return layout.rows.flatMap((row) =>
    (report.rows[row]?.cells.slice(0, layout.columnCount) ?? []).flatMap((cell, column) => {
      const own: Area = { top: row, left: column, bottom: row, right: column };
      const area = merges.get(placeKey(row, column)) ?? own;
      if (area.top !== row || area.left !== column) return [];
      const box = layout.box(area);
      return box ? [{ row, column, cell, box }] : [];
    }),
  );
}

function fills(cells: readonly PlacedCell[]): AreaShape[] {
  const byColour = new Map<string, Box[]>();
  for (const { cell, box } of cells) {
    const { fill }: ReportStyle = reportStyles[cell.style];
    if (fill !== undefined) byColour.set(fill, [...(byColour.get(fill) ?? []), box]);
  }
  return [...byColour].map(([colour, boxes]) => ({ kind: 'area', colour, path: boxesPath(boxes) }));
}

const contains = ({ top, left, bottom, right }: Area, row: number, column: number): boolean =>
  row >= top && row <= bottom && column >= left && column <= right;

function bars(cells: readonly PlacedCell[], { area, full, colour }: DataBars): AreaShape[] {
  const boxes = cells.flatMap(({ row, column, cell, box }): Box[] => {
    const value = resultOf(cell.content);
    if (typeof value !== 'number' || value <= 0 || !contains(area, row, column)) return [];
    const length = (box.width - 2 * barMargin) * Math.min(1, value / full);
    const [x, y] = [box.x + barMargin, box.y + barMargin];
    return [{ x, y, width: length, height: box.height - 2 * barMargin }];
  });
  return boxes.length === 0 ? [] : [{ kind: 'area', colour, path: boxesPath(boxes) }];
}

function borders(cells: readonly PlacedCell[]): LineShape[] {
  const lined = cells.filter(({ cell }) => reportStyles[cell.style].border === 'thin').map(({ box }) => box);
  if (lined.length === 0) return [];
  return [{ kind: 'line', colour: '#000000', width: borderWidth, path: boxesPath(lined) }];
}

const words = (cells: readonly PlacedCell[], language: Language): TextShape[] =>
  cells.flatMap(({ cell: { content, style }, box }) => {
    const look: ReportStyle = reportStyles[style];
    return textBlock(cellText(language, content), box, look, look.wrap && !isNumeric(content));
  });

/** Fills, data bars, borders and texts of the cells of a page, in the order in which they cover each other. */
export function cellShapes(report: ReportSheet, layout: PageLayout, language: Language): Shape[] {
  const cells = placedCells(report, layout);
  return [
    ...fills(cells),
    ...report.dataBars.flatMap((one) => bars(cells, one)),
    ...borders(cells),
    ...words(cells, language),
  ];
}
