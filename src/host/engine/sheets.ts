import type { FWorksheet } from '@univerjs/sheets/facade';
import { MAX_COLUMNS, MAX_ROWS, type Area } from '../address';
import type { SheetExtras } from '../model';
import { worksheetOf, type EngineContext } from './context';

export interface SheetRecord {
  id: string;
  name: string;
  hidden: boolean;
}

const sameName = (a: string, b: string): boolean => a.toLocaleLowerCase('vi') === b.toLocaleLowerCase('vi');

/** The worksheets: their order, names, visibility, sizes, frozen panes, and what Univer does not hold of them. */
export class Sheets {
  private nextId = 1;

  constructor(
    private readonly context: EngineContext,
    private readonly extrasById: Map<string, SheetExtras>,
  ) {}

  list(): SheetRecord[] {
    return this.context.workbook
      .getSheets()
      .map((sheet) => ({ id: sheet.getSheetId(), name: sheet.getName(), hidden: Boolean(sheet.isSheetHidden()) }));
  }

  byId(id: string): SheetRecord | undefined {
    return this.list().find((sheet) => sheet.id === id);
  }

  byName(name: string): SheetRecord | undefined {
    return this.list().find((sheet) => sameName(sheet.name, name));
  }

  active(): SheetRecord {
    const id = this.context.facade.getActiveSheet().getSheetId();
    return this.byId(id)!;
  }

  activate(id: string): void {
    this.context.facade.setActiveSheet(this.facade(id));
  }

  /** A new sheet after the last one, not activated, as in Excel. */
  add(name: string): string {
    const { core, sheets } = this.context.library;
    const taken = new Set(this.list().map((sheet) => sheet.id));
    while (taken.has(`added-${this.nextId}`)) this.nextId++;
    const id = `added-${this.nextId}`;
    const sheet = core.mergeWorksheetSnapshotWithDefault({ id, name, rowCount: 200, columnCount: 30 });
    const params = { unitId: this.context.unitId, index: this.list().length, sheet };
    this.keepActive(() => this.context.commands.syncExecuteCommand(sheets.InsertSheetMutation.id, params));
    return id;
  }

  /** Univer activates a sheet that is added or shown; Excel stays where it is. */
  private keepActive(action: () => void): void {
    const active = this.active().id;
    action();
    if (this.active().id !== active && this.byId(active)?.hidden === false) this.activate(active);
  }

  delete(id: string): void {
    if (this.active().id === id) {
      const other = this.list().find((sheet) => sheet.id !== id && !sheet.hidden);
      if (other) this.activate(other.id);
    }
    this.context.facade.deleteSheet(this.facade(id));
    this.extrasById.delete(id);
  }

  rename(id: string, name: string): void {
    this.facade(id).setName(name);
  }

  move(id: string, position: number): void {
    const fromOrder = this.list().findIndex((sheet) => sheet.id === id);
    const { SetWorksheetOrderMutation } = this.context.library.sheets;
    this.context.mutate(SetWorksheetOrderMutation.id, id, { fromOrder, toOrder: position });
  }

  hide(id: string, hidden: boolean): void {
    const { SetWorksheetHideMutation } = this.context.library.sheets;
    this.keepActive(() => this.context.mutate(SetWorksheetHideMutation.id, id, { hidden: hidden ? 1 : 0 }));
  }

  extras(id: string): SheetExtras {
    let extras = this.extrasById.get(id);
    if (!extras) this.extrasById.set(id, (extras = { page: {}, protected: false }));
    return extras;
  }

  tabColor(id: string): string {
    return String(worksheetOf(this.context, id).getConfig().tabColor ?? '');
  }

  setTabColor(id: string, color: string): void {
    this.context.mutate(this.context.library.sheets.SetTabColorMutation.id, id, { color });
  }

  gridlines(id: string): boolean {
    return worksheetOf(this.context, id).getConfig().showGridlines !== 0;
  }

  setGridlines(id: string, shown: boolean): void {
    this.context.mutate(this.context.library.sheets.ToggleGridlinesMutation.id, id, { showGridlines: shown ? 1 : 0 });
  }

  /** Rows and columns frozen at the top and the left. */
  frozen(id: string): { rows: number; columns: number } {
    const freeze = worksheetOf(this.context, id).getConfig().freeze;
    return { rows: Math.max(freeze?.ySplit ?? 0, 0), columns: Math.max(freeze?.xSplit ?? 0, 0) };
  }

  freeze(id: string, rows: number, columns: number): void {
    this.context.mutate(this.context.library.sheets.SetFrozenMutation.id, id, {
      ySplit: rows,
      xSplit: columns,
      startRow: rows > 0 ? rows : -1,
      startColumn: columns > 0 ? columns : -1,
    });
  }

  merges(id: string): Area[] {
    return worksheetOf(this.context, id)
      .getMergeData()
      .map(({ startRow, endRow, startColumn, endColumn }) => ({
        row: startRow,
        column: startColumn,
        rows: endRow - startRow + 1,
        columns: endColumn - startColumn + 1,
      }));
  }

  setMerged(id: string, areas: Area[], merged: boolean): void {
    if (areas.length === 0) return;
    const { AddWorksheetMergeMutation, RemoveWorksheetMergeMutation } = this.context.library.sheets;
    const mutation = merged ? AddWorksheetMergeMutation : RemoveWorksheetMergeMutation;
    this.context.mutate(mutation.id, id, { ranges: areas.map(toRange) });
  }

  /** The whole grid of Excel. */
  everything(): Area {
    return { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };
  }

  private facade(id: string): FWorksheet {
    const sheet = this.context.facade.getSheetBySheetId(id);
    if (!sheet) throw new Error(`no worksheet ${id}`);
    return sheet;
  }
}

/** An area as Univer writes it, with its last row and column. */
export const toRange = (area: Area) => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});
