import type { Area } from '../address';

export interface TableRecord {
  readonly id: string;
  name: string;
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
  readonly sheet: string;
  readonly area: Area;
}

/** Tables that were made in this session. Those of an opened file stay in the file and are not listed. */
export class Tables {
  private readonly tables: TableRecord[] = [];
  private nextId = 1;

  list(): readonly TableRecord[] {
    return this.tables;
  }

  /** A table by its id or name. */
  byKey(key: string): TableRecord | undefined {
    return this.tables.find(({ id, name }) => id === key || name.toLowerCase() === key.toLowerCase());
  }

  add(sheet: string, area: Area): TableRecord {
    while (this.byKey(`Table${this.nextId}`)) this.nextId++;
    const id = `{table-${this.nextId}}`;
    const shown = { showHeaders: true, showBandedRows: true, showFilterButton: true };
    const table = { id, name: `Table${this.nextId++}`, style: 'TableStyleMedium2', ...shown, sheet, area };
    this.tables.push(table);
    return table;
  }

  remove(id: string): void {
    const at = this.tables.findIndex((table) => table.id === id);
    if (at >= 0) this.tables.splice(at, 1);
  }
}
