import type { CellValue } from '../tracking/types';
import { ValuesRow } from './readers/library/values-row';
import type { SourceRow } from './source';

/**
 * Cells that are in memory already, such as a range of the workbook, as rows of a source; row 1 is the first, blank rows
 * are left out. `onRow` ends the reading by answering `false`.
 */
export function readValues(values: readonly (readonly CellValue[])[], onRow: (row: SourceRow) => boolean | void): void {
  const row = new ValuesRow();
  for (const [index, cells] of values.entries()) {
    if (cells.every((cell) => cell === null || cell === '')) continue;
    if (onRow(row.set(index + 1, cells)) === false) return;
  }
}
