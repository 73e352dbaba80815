import type { ICellData, IRange, Nullable } from '@univerjs/core';
import type { FormulaDataModel, IRuntimeUnitDataType } from '@univerjs/engine-formula';

type Columns<T> = Record<number, T>;
type Rows<T> = Record<number, Columns<T>>;
type Cell = Nullable<ICellData>;
/** By workbook and worksheet. */
type BySheet<T> = Record<string, Nullable<Record<string, T>>>;

/** What the formulas of one sheet spill: their areas by the cell where they begin, and the cells of all of them. */
interface Spills {
  areas: Rows<IRange>;
  cells: Rows<Cell>;
}

const isWithin = (row: number, column: number, { startRow, endRow, startColumn, endColumn }: IRange): boolean =>
  row >= startRow && row <= endRow && column >= startColumn && column <= endColumn;

const holds = (rows: Rows<unknown>, row: number, column: number): boolean => column in (rows[row] ?? {});

function* eachCell<T>(rows: Rows<T>): Generator<[row: number, column: number, value: T]> {
  for (const row of Object.keys(rows).map(Number)) {
    for (const column of Object.keys(rows[row]!).map(Number)) yield [row, column, rows[row]![column]!];
  }
}

/** The areas that begin where something was calculated: what they hold is of before. */
function calculatedAreas({ areas }: Spills, calculated: Rows<Cell>): { old: IRange[]; isAll: boolean } {
  const old: IRange[] = [];
  let isAll = true;
  for (const [row, column, area] of eachCell(areas)) {
    if (holds(calculated, row, column)) old.push(area);
    else isAll = false;
  }
  return { old, isAll };
}

/** The cells without those that were calculated anew. */
function otherCells(spills: Spills, calculated: Rows<Cell>): Rows<Cell> {
  const { old, isAll } = calculatedAreas(spills, calculated);
  if (old.length === 0) return spills.cells;
  const others: Rows<Cell> = {};
  if (isAll) return others;
  for (const [row, column, cell] of eachCell(spills.cells)) {
    if (!old.some((area) => isWithin(row, column, area))) (others[row] ??= {})[column] = cell;
  }
  return others;
}

function dropAreas(areas: Rows<IRange>, calculated: Rows<Cell>): void {
  for (const [row, column] of eachCell(areas)) {
    if (!holds(calculated, row, column)) continue;
    delete areas[row]![column];
    if (Object.keys(areas[row]!).length === 0) delete areas[row];
  }
}

function put(cells: Rows<Cell>, calculated: Rows<Cell>): void {
  for (const key in calculated) {
    const row = Number(key);
    const given = calculated[row]!;
    // A row that holds nothing yet is taken as it is: the calculation lets go of its own with its end.
    const columns = (cells[row] ??= given);
    for (const column in given) {
      const cell = given[column];
      if (cell === null || cell === undefined) delete columns[column];
      else columns[column] = cell;
    }
  }
}

/**
 * Univer keeps what formulas spill in a table that it cleans cell by cell and copies through JSON text after each
 * calculation, which costs more than the calculation itself where a column spills thousands of cells. The same two
 * steps are taken here sheet by sheet, without the copy.
 */
export function storeSpillsBySheet(model: FormulaDataModel): void {
  const eachSheet = (
    results: IRuntimeUnitDataType,
    act: (spills: Spills, calculated: Rows<Cell>) => Rows<Cell>,
  ): void => {
    const areas = model.getArrayFormulaRange() as unknown as BySheet<Rows<IRange>>;
    const stored = model.getArrayFormulaCellData() as unknown as BySheet<Rows<Cell>>;
    for (const unit of Object.keys(results)) {
      const [unitAreas, unitCells] = [(areas[unit] ??= {}), (stored[unit] ??= {})];
      for (const [sheet, matrix] of Object.entries(results[unit] ?? {})) {
        const spills = { areas: unitAreas[sheet] ?? {}, cells: unitCells[sheet] ?? {} };
        unitCells[sheet] = act(spills, matrix.getMatrix() as Rows<Cell>);
      }
    }
  };

  model.clearPreviousArrayFormulaCellData = (results) =>
    eachSheet(results, (spills, calculated) => {
      const cells = otherCells(spills, calculated);
      dropAreas(spills.areas, calculated);
      return cells;
    });

  model.mergeArrayFormulaCellData = (results) =>
    eachSheet(results, (spills, calculated) => {
      const cells = otherCells(spills, calculated);
      put(cells, calculated);
      return cells;
    });
}
