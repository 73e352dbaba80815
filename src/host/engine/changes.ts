import type { Area } from '../address';

/** What the workbook has that its file does not: kept for saving. */
export class Changes {
  private readonly cells = new Map<string, Set<string>>();
  private readonly shiftedSheets = new Set<string>();

  /** `original` maps the ids of the opened file's sheets to their names in it. */
  constructor(private readonly original: ReadonlyMap<string, string>) {}

  cell(sheet: string, row: number, column: number): void {
    if (!this.original.has(sheet)) return;
    let set = this.cells.get(sheet);
    if (!set) this.cells.set(sheet, (set = new Set()));
    set.add(`${row},${column}`);
  }

  area(sheet: string, area: Area): void {
    for (let row = area.row; row < area.row + area.rows; row++) {
      for (let column = area.column; column < area.column + area.columns; column++) this.cell(sheet, row, column);
    }
  }

  /** Cells of the sheet were moved (rows inserted, a range dragged): all of its cells count as changed. */
  shifted(sheet: string): void {
    if (this.original.has(sheet)) this.shiftedSheets.add(sheet);
  }

  get shiftedIds(): readonly string[] {
    return [...this.shiftedSheets];
  }

  /** The lists of a `SaveRequest`, for the sheets that the workbook has now (id → name). */
  summary(present: ReadonlyMap<string, string>) {
    const changedCells: Record<string, string[]> = {};
    const renamed: Record<string, string> = {};
    for (const [id, cells] of this.cells) if (present.has(id)) changedCells[id] = [...cells];
    for (const [id, name] of this.original) {
      if (present.has(id) && present.get(id) !== name) renamed[id] = name;
    }
    return {
      newSheets: [...present.keys()].filter((id) => !this.original.has(id)),
      changedCells,
      renamed,
      deleted: [...this.original].filter(([id]) => !present.has(id)).map(([, name]) => name),
    };
  }
}
