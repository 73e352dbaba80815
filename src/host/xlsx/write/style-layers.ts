import type { ICellData, IStyleData, IWorkbookData, IWorksheetData, Nullable } from '@univerjs/core';

type StyleReference = Nullable<IStyleData | string>;

/** Resolves the layers of a cell's style: the sheet's, its column's, its row's and its own, later ones winning. */
export function styleResolver(snapshot: IWorkbookData, sheet: Partial<IWorksheetData>) {
  const resolve = (style: StyleReference): IStyleData =>
    (typeof style === 'string' ? snapshot.styles[style] : style) ?? {};
  const base = { ...resolve(snapshot.defaultStyle), ...resolve(sheet.defaultStyle) };
  const columnStyle = (index: number): StyleReference => sheet.columnData?.[index]?.s;
  const rowStyle = (index: number): StyleReference => sheet.rowData?.[index]?.s;
  // Millions of cells share a few styles: the same ids give the same object, which the writer knows again.
  const known = new Map<string, IStyleData>();
  const layered = (...layers: StyleReference[]): IStyleData => {
    const byId = layers.every((layer) => !layer || typeof layer === 'string');
    const key = byId ? layers.map((layer) => layer ?? '').join('\n') : '';
    const found = byId ? known.get(key) : undefined;
    if (found) return found;
    const style: IStyleData = Object.assign({}, base, ...layers.map(resolve));
    if (byId) known.set(key, style);
    return style;
  };
  return {
    hasRow: (index: number) => Boolean(rowStyle(index)),
    hasColumn: (index: number) => Boolean(columnStyle(index)),
    ofRow: (index: number): IStyleData => layered(rowStyle(index)),
    ofColumn: (index: number): IStyleData => layered(columnStyle(index)),
    ofCell: (row: number, column: number, cell: ICellData): IStyleData =>
      layered(columnStyle(column), rowStyle(row), cell.s),
  };
}
