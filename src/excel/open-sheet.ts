import { dataTableName, dueTableName } from '../connector/data-sheet';
import { fail, ok, type Result } from '../messages';
import { ownMark } from '../tracking/own-report';
import type { Area, CellValue } from '../tracking/types';
import { Cancelled, inExcel } from './errors';
import { blocksOf, groupBlocks, type Block } from './read-blocks';
import type { ReadOptions } from './read-workbook';

/** Cells of the open worksheet that may be imported. */
export interface OpenCells {
  sheet: string;
  values: CellValue[][];
}

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  top: rowIndex,
  left: columnIndex,
  bottom: rowIndex + rowCount - 1,
  right: columnIndex + columnCount - 1,
});

const holds = ({ top, left, bottom, right }: Area, { rowIndex, columnIndex }: Excel.Range): boolean =>
  rowIndex >= top && rowIndex <= bottom && columnIndex >= left && columnIndex <= right;

interface Found {
  sheet: string;
  /** The table with the active cell, else all that the worksheet uses; `undefined` where it is empty. */
  range: Excel.Range | undefined;
  /** A table of the add-in's own. */
  own: boolean;
}

async function find(context: Excel.RequestContext): Promise<Found> {
  const worksheet = context.workbook.worksheets.getActiveWorksheet();
  worksheet.load({ name: true });
  worksheet.tables.load({ name: true });
  const cell = context.workbook.getActiveCell();
  cell.load({ rowIndex: true, columnIndex: true });
  const used = worksheet.getUsedRangeOrNullObject(true);
  used.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  await context.sync();
  const tables = worksheet.tables.items.map((table) => ({ name: table.name, range: table.getRange() }));
  for (const { range } of tables) {
    range.load({ rowIndex: true, columnIndex: true, rowCount: true, columnCount: true });
  }
  if (tables.length > 0) await context.sync();
  const own = tables.some(({ name }) => name === dataTableName || name === dueTableName);
  const table = tables.find(({ range }) => holds(areaOf(range), cell));
  return { sheet: worksheet.name, range: table?.range ?? (used.isNullObject ? undefined : used), own };
}

const cellsAt = (range: Excel.Range, { row, rowCount, columnCount }: Block): Excel.Range => {
  const cells = range.getCell(row, 0).getResizedRange(rowCount - 1, columnCount - 1);
  cells.load({ values: true });
  return cells;
};

async function read(context: Excel.RequestContext, range: Excel.Range, options: ReadOptions): Promise<CellValue[][]> {
  const blocks = blocksOf(0, range);
  const total = blocks.reduce((sum, { cells }) => sum + cells, 0);
  const values: CellValue[][] = [];
  let done = 0;
  for (const group of groupBlocks(blocks)) {
    const loaded = group.map((block) => cellsAt(range, block));
    // Each group is as large as one response may be: the loop is the split that Excel's limits ask for.
    // eslint-disable-next-line office-addins/no-context-sync-in-loop
    await context.sync();
    if (options.signal?.aborted) throw new Cancelled();
    // Excel tells an empty cell as "".
    for (const { values: rows } of loaded) {
      values.push(...(rows as unknown[][]).map((row) => row.map((cell) => (cell === '' ? null : (cell as CellValue)))));
    }
    done += group.reduce((sum, { cells }) => sum + cells, 0);
    options.onProgress?.(done, total);
  }
  return values;
}

const isOwn = (values: readonly (readonly CellValue[])[]): boolean =>
  values.some((row) => row.some((cell) => typeof cell === 'string' && cell.startsWith(ownMark)));

/**
 * The cells of the Excel table in which the active cell stands, else of the whole open worksheet. Reads only. Problems:
 * `data.sheet-empty` and `data.sheet-own` {sheet}.
 */
export function readOpenSheet(options: ReadOptions = {}): Promise<Result<OpenCells>> {
  return inExcel(async (context) => {
    const { sheet, range, own } = await find(context);
    if (own) return fail('data.sheet-own', { sheet });
    if (!range) return fail('data.sheet-empty', { sheet });
    const values = await read(context, range, options);
    return isOwn(values) ? fail('data.sheet-own', { sheet }) : ok({ sheet, values });
  });
}
