import assert from 'node:assert/strict';
import type { ExampleValue } from '../../src/functions/definition';
import { message, type MessageId } from '../../src/messages';
import type { CellResult } from './workbook';

/** Declared results as the cells they fill. */
export const asCells = (result: ExampleValue | ExampleValue[][]): ExampleValue[][] =>
  Array.isArray(result) ? result : [[result]];

/** Binary noise of a few operations on fractions stays below this. */
const tolerance = 1e-9;

/** Compares cells, numbers but for binary noise. */
export function assertCells(
  actual: readonly (readonly CellResult[])[],
  expected: readonly (readonly CellResult[])[],
  formula: string,
): void {
  const settled = actual.map((row, at) =>
    row.map((value, column) => {
      const wanted = expected[at]?.[column];
      const isSame = typeof value === 'number' && typeof wanted === 'number' && Math.abs(value - wanted) < tolerance;
      return isSame ? wanted : value;
    }),
  );
  assert.deepEqual(settled, expected, formula);
}

/** Whether `text` is the message `id` in Vietnamese, whatever it was filled with. */
export function isMessage(text: string, id: MessageId): boolean {
  const parts = message('vi', id).split(/\{\w+\}/);
  const pattern = parts.map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('.+');
  return new RegExp(`^${pattern}$`, 's').test(text);
}
