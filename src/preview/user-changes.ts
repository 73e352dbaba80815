import { CommandType, type ICommandInfo, type IExecutionOptions } from '@univerjs/core';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from '@univerjs/sheets';
import type { Engine } from '../host/engine/univer';

interface Cells {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface SheetParams {
  subUnitId?: string;
  cellValue?: Record<number, Record<number, unknown>>;
  from?: { subUnitId?: string };
  to?: { subUnitId?: string };
}

/** Mutations after which cells stand elsewhere: every cell of the sheet is then written anew. */
const moving = new Set(
  [
    InsertColMutation,
    InsertRowMutation,
    MoveColsMutation,
    MoveRangeMutation,
    MoveRowsMutation,
    RemoveColMutation,
    RemoveRowMutation,
    ReorderRangeMutation,
  ].map(({ id }) => id),
);

/**
 * Tells the engine which cells the person at the grid has changed (typing, pasting, filling, undoing, inserting rows),
 * so that they go into the saved copy and the add-in hears of them. The engine itself knows only the add-in's writes.
 */
export function noteUserChanges(engine: Engine): void {
  const { api, changes } = engine.context;
  const touched = new Map<string, Cells>();
  let commands = 0;
  api.onBeforeCommandExecute(({ type }) => {
    if (type === CommandType.COMMAND && commands++ === 0) touched.clear();
  });
  api.onCommandExecuted((command, options) => {
    for (const [sheet, cells] of changedCells(engine, command, options)) {
      for (const [row, column] of cells) changes.cell(sheet, row, column);
      if (commands > 0) touched.set(sheet, cells.reduce(extend, touched.get(sheet) ?? nothing));
    }
    if (command.type !== CommandType.COMMAND) return;
    commands = Math.max(0, commands - 1);
    if (commands > 0) return;
    for (const [sheet, { top, left, bottom, right }] of touched) {
      if (bottom < top) continue;
      changes.written(sheet, { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 });
    }
    touched.clear();
  });
}

type Address = [row: number, column: number];

const nothing: Cells = { top: Infinity, left: Infinity, bottom: -1, right: -1 };

const extend = ({ top, left, bottom, right }: Cells, [row, column]: Address): Cells => ({
  top: Math.min(top, row),
  left: Math.min(left, column),
  bottom: Math.max(bottom, row),
  right: Math.max(right, column),
});

/** The cells that `command` changed, by sheet; none for the results of formulas, which are no one's input. */
function changedCells(
  engine: Engine,
  { id, params }: ICommandInfo,
  options?: IExecutionOptions,
): [string, Address[]][] {
  const { subUnitId, cellValue, from, to } = (params ?? {}) as SheetParams;
  if (id === SetRangeValuesMutation.id && subUnitId && cellValue && !options?.['fromFormula']) {
    const rows = Object.entries(cellValue);
    const cells = rows.flatMap(([row, line]) => Object.keys(line ?? {}).map((column): Address => [+row, +column]));
    return [[subUnitId, cells]];
  }
  if (!moving.has(id)) return [];
  const sheets = new Set([subUnitId, from?.subUnitId, to?.subUnitId].filter((sheet) => sheet !== undefined));
  return [...sheets].map((sheet) => [sheet, everyCell(engine, sheet)]);
}

function everyCell(engine: Engine, sheet: string): Address[] {
  const worksheet = engine.context.workbook.getSheetBySheetId(sheet);
  if (!worksheet) return [];
  // One row and one column more: what stood last may have moved away.
  const rows = worksheet.getLastRowWithContent() + 2;
  const columns = worksheet.getLastColumnWithContent() + 2;
  return Array.from({ length: rows * columns }, (_, index): Address => [Math.floor(index / columns), index % columns]);
}
