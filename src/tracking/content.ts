import type { Cells, Folding } from './cells';
import { blockAround, type HeaderBlock } from './header';
import type { Matcher } from './match';
import { roleOf } from './roles';
import { readSpan } from './span';

/** How far into a sheet a table without a heading for its indicators is looked for. */
const rowsSearched = 80;
const columnsSearched = 60;
const fewestMatches = 2;
const highestHeader = 3;

interface LabelColumn {
  column: number;
  first: number;
  matches: number;
}

/** The column in which most cells name an indicator. */
function findLabelColumn(cells: Cells, matcher: Matcher): LabelColumn | undefined {
  const { top, left, bottom, right } = cells.area;
  let best: LabelColumn | undefined;
  for (let column = left; column <= Math.min(right, left + columnsSearched); column += 1) {
    let first = -1;
    const named = new Set<string>();
    for (let row = top; row <= Math.min(bottom, top + rowsSearched); row += 1) {
      const value = cells.value(row, column);
      const found = typeof value === 'string' ? matcher.match(value).indicator : undefined;
      if (found === undefined) continue;
      if (first < 0) first = row;
      named.add(found);
    }
    if (named.size >= fewestMatches && named.size > (best?.matches ?? 0)) best = { column, first, matches: named.size };
  }
  return best;
}

/** How many cells of a row, right of the label column, are headings. */
function headingsIn(cells: Cells, folding: Folding, row: number, label: number): number {
  let found = 0;
  for (let column = label + 1; column <= cells.area.right; column += 1) {
    const value = cells.value(row, column);
    const year = typeof value === 'number' && value >= 2000 && value < 2100;
    const heading =
      typeof value === 'string' &&
      (roleOf(folding.fold(value)) !== undefined || readSpan(folding.plain(value)) !== undefined);
    if (year || heading) found += 1;
  }
  return found;
}

/**
 * The header of a table whose label column has no telling heading: the nearest row over the first indicator that holds
 * headings of value columns. In a transposed view this finds periods down and indicators across.
 */
export function findByContent(cells: Cells, folding: Folding, matcher: Matcher): HeaderBlock | undefined {
  const found = findLabelColumn(cells, matcher);
  if (!found) return undefined;
  const { right, top } = cells.area;
  // Before a row of indicators stand the sheet's titles, which are no periods of it.
  const left = cells.transposed ? found.column : cells.area.left;
  for (let row = found.first - 1; row >= Math.max(top, found.first - highestHeader); row -= 1) {
    if (headingsIn(cells, folding, row, found.column) > 0) {
      const block = blockAround(cells, folding, row, [found.column], left, right);
      return block.bottom < found.first ? block : { ...block, bottom: found.first - 1 };
    }
  }
  return undefined;
}
