import { fail, ok, type Result } from '../messages';
import { contains } from '../tracking/a1';
import { ownMark, ownTablePrefix } from '../tracking/own-report';
import type { Area, CellValue } from '../tracking/types';
import { inExcel } from './errors';
import { blocksOf, cellValue, type Block } from './read-blocks';
import { blockRange, loadBlocks, type ReadOptions } from './read-workbook';

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
  const own = tables.some(({ name }) => name.startsWith(ownTablePrefix));
  const active = { row: cell.rowIndex, column: cell.columnIndex };
  const table = tables.find(({ range }) => contains(areaOf(range), active));
  return { sheet: worksheet.name, range: table?.range ?? (used.isNullObject ? undefined : used), own };
}

function ask(range: Excel.Range, block: Block): Excel.Range {
  const cells = blockRange(range, block);
  cells.load({ values: true });
  return cells;
}

async function read(context: Excel.RequestContext, range: Excel.Range, options: ReadOptions): Promise<CellValue[][]> {
  const values: CellValue[][] = [];
  await loadBlocks(
    context,
    blocksOf(0, range),
    (block) => ask(range, block),
    ({ values: rows }) => values.push(...(rows as unknown[][]).map((row) => row.map(cellValue))),
    options,
  );
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
