import { toA1 } from '../tracking/a1';
import type { Finding, Rule } from './types';

/** One finding for many cells of one cause, at the first of them; none where there is no cell. */
export function atFirstCell<Cell extends { row: number; column: number }>(
  { id, severity }: Rule,
  sheet: string,
  cells: readonly Cell[],
  words: (first: Cell, count: number) => Pick<Finding, 'message' | 'fix'>,
): Finding[] {
  const [first] = cells;
  if (!first) return [];
  return [{ rule: id, severity, sheet, cell: toA1(first.row, first.column), ...words(first, cells.length) }];
}
