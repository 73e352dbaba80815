import type { Grid } from '../tracking/types';
import { Cancelled } from './errors';
import { askFonts, fontsOf, type FontRequest } from './read-fonts';
import { type Block, blocksOf, cellValue, groupBlocks } from './read-blocks';
import { parseAreas } from './addresses';

export interface ReadOptions {
  signal?: AbortSignal | undefined;
  /** Cells read and cells in all. */
  onProgress?: ((done: number, total: number) => void) | undefined;
}

interface Extent {
  name: string;
  visible: boolean;
  range: Excel.Range;
}

/** What is asked once for a worksheet, beside its cells. */
interface Layout {
  merged: Excel.RangeAreas | undefined;
  rows: OfficeExtension.ClientResult<Excel.RowProperties[]>;
  columns: OfficeExtension.ClientResult<Excel.ColumnProperties[]>;
}

/**
 * Every worksheet of the workbook as a grid, empty ones included. Reads only. Three round trips: the sheets, their
 * extents, their cells; more only where the cells exceed what Excel sends in one response.
 */
export async function readWorkbook(context: Excel.RequestContext, options: ReadOptions = {}): Promise<Grid[]> {
  const worksheets = context.workbook.worksheets;
  worksheets.load({ name: true, visibility: true });
  await context.sync();
  throwIfCancelled(options);

  const extents = worksheets.items.map(extentOf);
  await context.sync();
  throwIfCancelled(options);

  return readCells(context, extents, options);
}

function extentOf(worksheet: Excel.Worksheet): Extent {
  const range = worksheet.getUsedRangeOrNullObject(true);
  range.load({
    rowIndex: true,
    columnIndex: true,
    rowCount: true,
    columnCount: true,
    format: { font: { name: true } },
  });
  return { name: worksheet.name, visible: worksheet.visibility === Excel.SheetVisibility.visible, range };
}

async function readCells(context: Excel.RequestContext, extents: Extent[], options: ReadOptions): Promise<Grid[]> {
  const grids = extents.map(emptyGrid);
  const layouts = extents.map(({ range }) => (range.isNullObject ? undefined : askLayout(range)));
  const used = extents.filter(({ range }) => !range.isNullObject);
  const fonts = askFonts(used.map(({ range }) => range));
  const blocks = extents.flatMap(({ range }, sheet) => (range.isNullObject ? [] : blocksOf(sheet, range)));
  await loadBlocks(
    context,
    blocks,
    (block) => askCells(extents[block.sheet]!.range, block),
    (range, block) => append(grids[block.sheet]!, range),
    options,
  );
  layouts.forEach((layout, at) => layout && addLayout(grids[at]!, layout));
  used.forEach((extent, at) => addFonts(grids[extents.indexOf(extent)]!, extent.range, fonts[at]));
  return grids;
}

/** The cells of a block of `range`. */
export const blockRange = (range: Excel.Range, { row, rowCount, columnCount }: Block): Excel.Range =>
  range.getCell(row, 0).getResizedRange(rowCount - 1, columnCount - 1);

/**
 * Loads blocks in as few round trips as Excel's limits allow and hands them on in their order. `ask` queues the loading
 * of a block. Throws `Cancelled`.
 */
export async function loadBlocks(
  context: Excel.RequestContext,
  blocks: Block[],
  ask: (block: Block) => Excel.Range,
  take: (range: Excel.Range, block: Block) => void,
  options: ReadOptions,
): Promise<void> {
  const total = blocks.reduce((sum, { cells }) => sum + cells, 0);
  let done = 0;
  for (const group of groupBlocks(blocks)) {
    const loaded = group.map((block) => ({ block, range: ask(block) }));
    // Each group is as large as one response may be: the loop is the split that Excel's limits ask for.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    throwIfCancelled(options);
    for (const { block, range } of loaded) take(range, block);
    done += group.reduce((sum, { cells }) => sum + cells, 0);
    options.onProgress?.(done, total);
  }
}

function askLayout(range: Excel.Range): Layout {
  // Merged areas came with ExcelApi 1.13; without them a merged header is read from its first cell only.
  const merged = Office.context.requirements.isSetSupported('ExcelApi', '1.13')
    ? range.getMergedAreasOrNullObject()
    : undefined;
  merged?.load({ address: true });
  return {
    merged,
    rows: range.getRowProperties({ rowHidden: true }),
    columns: range.getColumnProperties({ columnHidden: true }),
  };
}

function addLayout(grid: Grid, { merged, rows, columns }: Layout): void {
  if (merged && !merged.isNullObject) grid.merges = parseAreas(merged.address);
  grid.hiddenRows = hidden(rows.value, 'rowHidden', grid.firstRow);
  grid.hiddenColumns = hidden(columns.value, 'columnHidden', grid.firstColumn);
}

function addFonts(grid: Grid, { rowCount, columnCount }: Excel.Range, request: FontRequest): void {
  const fonts = fontsOf(request, rowCount, columnCount);
  if (fonts) grid.fonts = fonts;
}

function askCells(used: Excel.Range, block: Block): Excel.Range {
  const rows = blockRange(used, block);
  rows.load({ values: true, formulas: true, numberFormat: true });
  return rows;
}

function emptyGrid({ name, visible, range }: Extent): Grid {
  return {
    sheet: name,
    visible,
    firstRow: range.isNullObject ? 0 : range.rowIndex,
    firstColumn: range.isNullObject ? 0 : range.columnIndex,
    values: [],
    formulas: [],
    numberFormats: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
  };
}

function hidden<Key extends string>(properties: { [key in Key]?: boolean }[], key: Key, first: number): number[] {
  return properties.flatMap((one, at) => (one[key] ? [first + at] : []));
}

function append(grid: Grid, range: Excel.Range): void {
  grid.values.push(...(range.values as unknown[][]).map((row) => row.map(cellValue)));
  grid.formulas.push(...(range.formulas as unknown[][]).map((row) => row.map(formula)));
  grid.numberFormats.push(...(range.numberFormat as string[][]));
}

const formula = (text: unknown): string | null => (typeof text === 'string' && text.startsWith('=') ? text : null);

function throwIfCancelled({ signal }: ReadOptions): void {
  if (signal?.aborted) throw new Cancelled();
}
