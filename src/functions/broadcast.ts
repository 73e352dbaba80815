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
  const result: Output[][] = [];
  // One list for all cells: `compute` keeps nothing of it.
  const elements: Argument[] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: Output[] = [];
    for (let column = 0; column < columns; column += 1) {
      let isWhole = true;
      for (let at = 0; at < matrices.length; at += 1) {
        const one = element(matrices[at]!, row, column);
        if (one === outside) isWhole = false;
        elements[at] = one;
      }
      line.push(isWhole ? compute(elements) : notAvailable('function.error.shape'));
    }
    result.push(line);
  }
  return result;
}
