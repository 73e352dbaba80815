import { isNumberRow } from './header';
import { attachSides, findSideColumn, sideOf } from './sides';
import { classify, settleEmptyParents } from './row-kinds';
import { rowsAlone, type Row, type TableArea } from './rows-alone';

export { chooseLabelColumn, type Row, type TableArea } from './rows-alone';

/** The rows of a table: which indicators they track, and what the others are. */
export function readRows(area: TableArea): Row[] {
  const { cells, folding, block, columns } = area;
  const codeColumn = columns.find(({ role }) => role === 'code');
  const rows = rowsAlone(area).filter(({ index }) => !isNumberRow(cells, folding, index, block.left, block.right));
  const parents: Row[] = [];
  for (const row of rows) {
    if (parents.length > 0 && sideOf(folding.fold(row.label)) !== undefined) {
      row.kind = 'part';
      continue;
    }
    while (parents.length > 0 && (parents.at(-1)?.depth ?? 0) >= row.depth) parents.pop();
    const code = codeColumn ? String(cells.value(row.index, codeColumn.index) ?? '') : '';
    classify(area, row, parents, code);
    if (row.kind !== 'note' && row.kind !== 'total') parents.push(row);
  }
  attachSides(area, rows, findSideColumn(area));
  settleEmptyParents(rows);
  return rows;
}
