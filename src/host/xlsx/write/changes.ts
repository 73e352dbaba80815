import type { ICellData, IStyleData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import type { SpilledRange } from '../../model';
import { cellName } from '../address';
import type { StyleTable } from '../read/styles';
import { cellType } from '../univer';
import { cachedCellXml, cellXml, valueOf, type CellContent } from './cells';
import { contentsOf, type ArrayOptions } from './contents';
import type { CellChange, CellChanges } from './patch-sheet';
import { plainStyle } from './plain-style';
import { styleResolver } from './style-layers';
import type { StyleWriter } from './styles';

type Sheet = Partial<IWorksheetData>;

export interface ChangeContext {
  snapshot: IWorkbookData;
  styles: StyleWriter;
  /** Formats of the original file. */
  table: StyleTable;
  dynamicArray: ArrayOptions['dynamicArray'];
  date1904: boolean;
}

export interface ChangedSheet {
  /** The sheet now and as it was in the file. */
  now: Sheet;
  before: Sheet;
  /** "row,column", 0-based. */
  changed: readonly string[];
  spills: readonly SpilledRange[];
}

/** What to write into an original sheet: its changed cells, and new results of its other formulas. */
export function changesOf({ now, before, changed, spills }: ChangedSheet, context: ChangeContext) {
  const style = styleResolver(context.snapshot, now);
  const wanted = new Set(changed);
  const written = spills.filter((spill) => wanted.has(`${spill.row},${spill.column}`));
  const formatOf = context.date1904
    ? (row: number, column: number, cell: ICellData) => style.ofCell(row, column, cell).n?.pattern
    : undefined;
  const options = { spills: written, dynamicArray: context.dynamicArray, formatOf };
  const contents = contentsOf(now, options, (row, column) => wanted.has(`${row},${column}`));
  const changes: CellChanges = new Map();
  const lostFormulas = new Set<string>();
  const put = (row: number, column: number, change: CellChange) => {
    let line = changes.get(row);
    if (!line) changes.set(row, (line = new Map()));
    line.set(column, change);
  };
  const change = (row: number, column: number, cell: ICellData, content: CellContent) => {
    const quoted = cell.t === cellType.forceString && content.formula === undefined;
    const write = cellWriter(cellName(row, column), style.ofCell(row, column, cell), { content, quoted }, context);
    put(row, column, { write });
    if (content.formula === undefined && before.cellData?.[row]?.[column]?.f) lostFormulas.add(cellName(row, column));
  };
  for (const key of wanted) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (!contents.get(row)?.has(column)) change(row, column, {}, {});
  }
  for (const [row, line] of contents) {
    for (const [column, { cell, content }] of line) change(row, column, cell, content);
  }
  refreshResults({ now, before, context, formatOf }, (row, column, entry) => {
    if (!changes.get(row)?.has(column)) put(row, column, entry);
  });
  return { changes, lostFormulas };
}

/** Keeps the cell's format in the file where it still looks the same, so that nothing about it is lost. */
function cellWriter(
  at: string,
  style: IStyleData,
  { content, quoted }: { content: CellContent; quoted: boolean },
  { styles, table }: ChangeContext,
): CellChange['write'] {
  return ({ format, prefix }) => {
    const same = looksLike(table.styles[format], style) && (table.quoted[format] ?? false) === quoted;
    return cellXml(at, same ? format : styles.index(style, { quoted, base: format }), content, prefix);
  };
}

const looksLike = (a: IStyleData | undefined, b: IStyleData) => a !== undefined && canonical(a) === canonical(b);

const canonical = (style: IStyleData) => JSON.stringify(plainStyle(style));

interface Refresh {
  now: Sheet;
  before: Sheet;
  context: ChangeContext;
  formatOf: ArrayOptions['formatOf'];
}

/**
 * Results of formulas that the engine found anew, for readers that do not calculate. Where the engine failed and the
 * file had a value, the file's stays: the engine knows fewer functions than Excel.
 */
function refreshResults(
  { now, before, formatOf }: Refresh,
  put: (row: number, column: number, change: CellChange) => void,
) {
  for (const [rowKey, line] of Object.entries(before.cellData ?? {})) {
    for (const [columnKey, old] of Object.entries(line as Record<string, ICellData>)) {
      const [row, column] = [Number(rowKey), Number(columnKey)];
      const cell = now.cellData?.[row]?.[column];
      // A date of the 1904 system would have to be counted back; Excel calculates these when it opens the file.
      if (!old.f || !cell || formatOf) continue;
      const value = valueOf(cell);
      if (!value || value.type === 'e' || sameValue(value, valueOf(old))) continue;
      put(row, column, {
        keepsFormula: true,
        write: ({ tag, formula, prefix }) => cachedCellXml(tag!, formula!, value, prefix),
      });
    }
  }
}

function sameValue(a: NonNullable<CellContent['value']>, b: CellContent['value']): boolean {
  if (a.type !== b?.type) return false;
  if (a.type !== 'n') return a.text === b.text;
  const [x, y] = [Number(a.text), Number(b.text)];
  // Two engines sum in different orders.
  return Math.abs(x - y) <= 1e-12 * Math.max(Math.abs(x), Math.abs(y));
}
