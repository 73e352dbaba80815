import type { IStyleData, Nullable } from '@univerjs/core';
import { isUnbounded, isWholeColumns, isWholeRows, MAX_COLUMNS, MAX_ROWS, type Area } from '../address';
import type { Cells } from './cells';
import { worksheetOf, type EngineContext } from './context';

type StyleReference = Nullable<IStyleData | string | void>;

/** The styles of cells, with those that whole rows, columns and the sheet give them. */
export class Styles {
  constructor(
    private readonly context: EngineContext,
    private readonly cells: Cells,
  ) {}

  /** The style that the cell shows: the sheet's, its column's, its row's, its own, later ones winning. */
  at(sheet: string, row: number, column: number): IStyleData {
    return Object.assign(
      this.inherited(sheet, row, column),
      this.resolve(this.cells.spilledCell(sheet, row, column)?.s),
      this.resolve(this.cells.raw(sheet, row, column)?.s),
    );
  }

  /** What a cell without a style of its own shows. */
  inherited(sheet: string, row: number, column: number): IStyleData {
    const worksheet = worksheetOf(this.context, sheet);
    return Object.assign(
      {},
      this.resolve(worksheet.getDefaultCellStyle()),
      this.resolve(worksheet.getColumnManager().getColumn(column)?.s),
      this.resolve(worksheet.getRowManager().getRow(row)?.s),
    );
  }

  /** Merges `patch` into the styles of the area; `null` parts are removed. Whole rows and columns keep it for later cells. */
  patch(sheet: string, area: Area, patch: IStyleData): void {
    if (!isUnbounded(area)) {
      this.cells.write(sheet, area, () => ({ style: structuredClone(patch) }));
      return;
    }
    this.patchLines(sheet, area, patch);
    const worksheet = worksheetOf(this.context, sheet);
    worksheet.getCellMatrix().forValue((row, column, cell) => {
      const inside =
        row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
      if (inside && cell) {
        this.cells.write(sheet, { row, column, rows: 1, columns: 1 }, () => ({ style: structuredClone(patch) }));
      }
    });
  }

  private patchLines(sheet: string, area: Area, patch: IStyleData): void {
    const { sheets } = this.context.library;
    const worksheet = worksheetOf(this.context, sheet);
    const merged = (style: StyleReference) => ({ ...this.resolve(style), ...patch });
    if (area.rows === MAX_ROWS && area.columns === MAX_COLUMNS) {
      const defaultStyle = merged(worksheet.getDefaultCellStyle());
      this.context.mutate(sheets.SetWorksheetDefaultStyleMutation.id, sheet, { defaultStyle });
    } else if (isWholeColumns(area)) {
      const manager = worksheet.getColumnManager();
      const columnData = lines(area.column, area.columns, (at) => ({ s: merged(manager.getColumn(at)?.s) }));
      this.context.mutate(sheets.SetColDataMutation.id, sheet, { columnData });
    } else if (isWholeRows(area)) {
      const manager = worksheet.getRowManager();
      const rowData = lines(area.row, area.rows, (at) => ({ s: merged(manager.getRow(at)?.s) }));
      this.context.mutate(sheets.SetRowDataMutation.id, sheet, { rowData });
    }
  }

  private resolve(style: StyleReference): IStyleData {
    if (!style) return {};
    return (typeof style === 'string' ? this.context.workbook.getStyles().get(style) : style) ?? {};
  }
}

function lines<T>(first: number, count: number, at: (index: number) => T): Record<number, T> {
  const result: Record<number, T> = {};
  for (let index = first; index < first + count; index++) result[index] = at(index);
  return result;
}
