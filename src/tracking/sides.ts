import * as words from './row-words';
import type { Row, TableArea } from './rows-alone';
import { valueRoles } from './roles';
import type { ColumnRole } from './types';

/** One side of an indicator that stands in a row of its own. */
export type Side = (typeof words.partPatterns)[number][0];

export const sideOf = (folded: string): Side | undefined =>
  words.partPatterns.find(([, pattern]) => pattern.test(folded))?.[0];

/** In a column of sides "Tổng số hồ sơ" and "Số hồ sơ trực tuyến" are what a rate is made of. */
const isCountSide = (folded: string): boolean => {
  const side = sideOf(folded);
  return side === 'numerator' || side === 'denominator' || (side === undefined && words.count.test(folded));
};

const rowsLooked = 60;
const namedElsewhere: ReadonlySet<ColumnRole> = new Set<ColumnRole>([
  ...valueRoles,
  'target',
  'order',
  'label',
  'unit',
]);

/** The column that says in each row whether it holds the plan or the result, a count or the rate, where the table has one. */
export function findSideColumn({ cells, folding, block, end, columns }: TableArea): number | undefined {
  return columns
    .filter(({ role }) => !namedElsewhere.has(role))
    .map(({ index }) => index)
    .find((column) => {
      let filled = 0;
      let counts = 0;
      const sides: Side[] = [];
      for (let row = block.bottom + 1; row <= Math.min(end, block.bottom + rowsLooked); row += 1) {
        const value = cells.value(row, column);
        if (value === null) continue;
        filled += 1;
        const folded = folding.fold(String(value));
        const side = sideOf(folded);
        if (isCountSide(folded)) counts += 1;
        else if (side) sides.push(side);
      }
      const isTold = (sides.includes('target') && sides.includes('result')) || (sides.includes('rate') && counts > 0);
      return (sides.length + counts) * 2 > filled && isTold;
    });
}

/** Where the sides of a row stand: in rows under it up to the next label, or in children that are named after them. */
function sidesUnder(
  { cells, folding, end }: TableArea,
  row: Row,
  next: Row | undefined,
  children: readonly Row[],
  column: number | undefined,
): Map<Side, number> {
  const sides = new Map<Side, number>();
  const note = (text: string, index: number) => {
    const side = sideOf(folding.fold(text));
    if (side && !sides.has(side)) sides.set(side, index);
  };
  for (const child of children) note(child.label, child.index);
  const last = next ? next.index - 1 : Math.min(end, row.index + words.partPatterns.length);
  for (let index = row.index; column !== undefined && index <= last; index += 1) {
    note(String(cells.value(index, column) ?? ''), index);
  }
  return sides;
}

const isCountRow = ({ cells, folding }: TableArea, row: number, column: number | undefined): boolean =>
  column !== undefined && isCountSide(folding.fold(String(cells.value(row, column) ?? '')));

/** Gives every indicator the rows in which its plan and its result stand. */
export function attachSides(area: TableArea, rows: readonly Row[], column: number | undefined): void {
  rows.forEach((row, place) => {
    if (row.kind !== 'indicator') return;
    const following = rows.slice(place + 1, place + 1 + words.partPatterns.length);
    const length = following.findIndex(({ kind }) => kind !== 'part');
    const children = length < 0 ? following : following.slice(0, length);
    const sides = sidesUnder(area, row, rows[place + 1], children, column);
    if (sides.size === 0 || (column === undefined && row.filled)) return;
    const target = sides.get('target');
    const result = sides.get('result') ?? sides.get('rate');
    if (target !== undefined) row.targetRow = target;
    if (result !== undefined) row.valueRow = result;
    else if (target === row.index || isCountRow(area, row.index, column)) delete row.valueRow;
    row.filled = true;
  });
}
