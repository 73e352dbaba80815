import { type Area } from '../address';
import type { Cells } from './cells';
import { worksheetOf, type EngineContext } from './context';
import { toRange } from './sheets';

/** Univer measures in pixels at 96 to the inch, Excel in points at 72. */
export const pointsOf = (pixels: number): number => pixels * 0.75;
export const pixelsOf = (points: number): number => points / 0.75;

export type Axis = 'row' | 'column';

/** Heights and widths (in points) and hidden state of rows and columns. */
export class Lines {
  constructor(
    private readonly context: EngineContext,
    private readonly cells: Cells,
  ) {}

  size(sheet: string, axis: Axis, index: number): number {
    const worksheet = worksheetOf(this.context, sheet);
    const count = axis === 'row' ? worksheet.getRowCount() : worksheet.getColumnCount();
    const config = worksheet.getConfig();
    if (index >= count) return pointsOf(axis === 'row' ? config.defaultRowHeight : config.defaultColumnWidth);
    return pointsOf(axis === 'row' ? worksheet.getRowHeight(index) : worksheet.getColumnWidth(index));
  }

  /** Points from the sheet's edge to the line at `index`, without those that are hidden. */
  offset(sheet: string, axis: Axis, index: number): number {
    const worksheet = worksheetOf(this.context, sheet);
    const { defaultRowHeight, defaultColumnWidth } = worksheet.getConfig();
    const count = Math.min(index, axis === 'row' ? worksheet.getRowCount() : worksheet.getColumnCount());
    let pixels = (index - count) * (axis === 'row' ? defaultRowHeight : defaultColumnWidth);
    for (let line = 0; line < count; line++) {
      if (this.hidden(sheet, axis, line)) continue;
      pixels += axis === 'row' ? worksheet.getRowHeight(line) : worksheet.getColumnWidth(line);
    }
    return pointsOf(pixels);
  }

  setSize(sheet: string, axis: Axis, area: Area, points: number): void {
    const { sheets } = this.context.library;
    const bounded = this.bounded(sheet, axis, area);
    const ranges = [toRange(bounded)];
    if (axis === 'column') {
      this.context.mutate(sheets.SetWorksheetColWidthMutation.id, sheet, { ranges, colWidth: pixelsOf(points) });
      return;
    }
    this.context.mutate(sheets.SetWorksheetRowHeightMutation.id, sheet, { ranges, rowHeight: pixelsOf(points) });
    this.context.mutate(sheets.SetWorksheetRowIsAutoHeightMutation.id, sheet, { ranges, autoHeightInfo: 0 });
  }

  hidden(sheet: string, axis: Axis, index: number): boolean {
    const worksheet = worksheetOf(this.context, sheet);
    const line =
      axis === 'row' ? worksheet.getRowManager().getRow(index) : worksheet.getColumnManager().getColumn(index);
    return line?.hd === 1;
  }

  setHidden(sheet: string, axis: Axis, area: Area, hidden: boolean): void {
    const { sheets } = this.context.library;
    const id = {
      row: [sheets.SetRowVisibleMutation.id, sheets.SetRowHiddenMutation.id],
      column: [sheets.SetColVisibleMutation.id, sheets.SetColHiddenMutation.id],
    }[axis][Number(hidden)]!;
    this.context.mutate(id, sheet, { ranges: [toRange(this.bounded(sheet, axis, area))] });
  }

  /** The lines of the area that the engine's sheet has or must have: unbounded ones are cut to its size. */
  private bounded(sheet: string, axis: Axis, area: Area): Area {
    const worksheet = worksheetOf(this.context, sheet);
    const size = { rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
    const cut =
      axis === 'row'
        ? { row: area.row, rows: Math.min(area.rows, 10_000), column: 0, columns: size.columns }
        : { row: 0, rows: size.rows, column: area.column, columns: Math.min(area.columns, 1_000) };
    this.cells.grow(sheet, cut);
    return cut;
  }
}
