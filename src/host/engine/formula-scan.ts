import type { ICellData, Nullable } from '@univerjs/core';
import type { EngineContext } from './context';

type Rows = Record<number, Record<number, Nullable<ICellData>>>;
type Formulas = Record<string, Record<string, { f: string }>>;

/** The formulas of one sheet by row and column; `undefined` where some are shared, which the engine resolves itself. */
function formulasOf(cells: Rows): Formulas | undefined {
  const formulas: Formulas = {};
  for (const row in cells) {
    const columns = cells[row]!;
    for (const column in columns) {
      const cell = columns[column];
      if (cell?.si) return undefined;
      // As the engine decides what a formula is: an equals sign and something behind it.
      if (cell?.f?.startsWith('=') && cell.f.length > 1) (formulas[row] ??= {})[column] = { f: cell.f };
    }
  }
  return formulas;
}

/**
 * Univer looks for formulas anew before each calculation, with three calls for every cell that holds anything; a
 * custom function takes two calculations. Here the cells are walked directly.
 */
export function scanFormulasDirectly({ formulas: model, workbook, unitId }: EngineContext): void {
  const asEngine = model.getFormulaData.bind(model);
  model.getFormulaData = () => {
    const sheets: Record<string, Formulas> = {};
    for (const sheet of workbook.getSheets()) {
      const formulas = formulasOf(sheet.getCellMatrix().getMatrix() as Rows);
      if (!formulas) return asEngine();
      sheets[sheet.getSheetId()] = formulas;
    }
    return { [unitId]: sheets } as unknown as ReturnType<typeof asEngine>;
  };
}
