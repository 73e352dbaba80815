import { type Argument, type ArgumentMatrix, notAvailable, type Output } from './values';

const outside = Symbol('outside');

function element(matrix: ArgumentMatrix, row: number, column: number): Argument | typeof outside {
  const line = matrix[matrix.length === 1 ? 0 : row];
  if (!line) return outside;
  const at = line.length === 1 ? 0 : column;
  return at < line.length ? line[at] : outside;
}

/**
 * Applies `compute` element by element in the shape that Excel's own dynamic arrays take: a single row or column
 * stretches over the other arguments, and a position that an argument does not reach is #N/A.
 */
export function broadcast(matrices: ArgumentMatrix[], compute: (elements: readonly Argument[]) => Output): Output[][] {
  let rows = 1;
  let columns = 1;
  for (const matrix of matrices) {
    rows = Math.max(rows, matrix.length);
    columns = Math.max(columns, matrix[0]?.length ?? 0);
  }
  // Of their final lengths: an array that grows takes room for seventeen, and thousands of rows have one cell.
  const result = new Array<Output[]>(rows);
  // One list for all cells: `compute` keeps nothing of it.
  const elements = new Array<Argument>(matrices.length);
  for (let row = 0; row < rows; row += 1) {
    const line = new Array<Output>(columns);
    for (let column = 0; column < columns; column += 1) {
      line[column] = gather(matrices, row, column, elements) ? compute(elements) : notAvailable('function.error.shape');
    }
    result[row] = line;
  }
  return result;
}

/** Puts the element of each matrix at this place into `elements`; `false` where one does not reach it. */
function gather(matrices: readonly ArgumentMatrix[], row: number, column: number, elements: Argument[]): boolean {
  for (let at = 0; at < matrices.length; at += 1) {
    const one = element(matrices[at]!, row, column);
    if (one === outside) return false;
    elements[at] = one;
  }
  return true;
}
