import type { CellValue } from '../tracking/types';

/** Consecutive rows of one worksheet's used range. `row` counts from the first used row. */
export interface Block {
  sheet: number;
  row: number;
  rowCount: number;
  columnCount: number;
  cells: number;
}

/**
 * Cells in one response. Excel on the web sends at most 5 MB (Office.js documentation, resource limits and
 * performance optimization); values, formulas and formats of a cell take some 35 bytes of JSON.
 */
const cellsPerResponse = 120_000;

/** The used range of sheet number `sheet` in blocks that fit one response each. */
export function blocksOf(
  sheet: number,
  { rowCount, columnCount }: { rowCount: number; columnCount: number },
  limit = cellsPerResponse,
): Block[] {
  const rowsPerBlock = Math.max(1, Math.floor(limit / columnCount));
  const blocks: Block[] = [];
  for (let row = 0; row < rowCount; row += rowsPerBlock) {
    const rows = Math.min(rowsPerBlock, rowCount - row);
    blocks.push({ sheet, row, rowCount: rows, columnCount, cells: rows * columnCount });
  }
  return blocks;
}

/** Blocks in order, put together into as few responses as fit; no group at all for an empty workbook. */
export function groupBlocks(blocks: Block[], limit = cellsPerResponse): Block[][] {
  const groups: Block[][] = [];
  let room = 0;
  for (const block of blocks) {
    if (block.cells > room || groups.length === 0) {
      groups.push([]);
      room = limit;
    }
    groups.at(-1)!.push(block);
    room -= block.cells;
  }
  return groups;
}

/** A value as Excel answers it: an empty cell is "" there. */
export const cellValue = (value: unknown): CellValue =>
  value === '' || value === undefined ? null : (value as CellValue);
