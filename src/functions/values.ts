import type { MessageId, MessageParams, Problem } from '../messages';

/**
 * What Excel hands to a function: numbers, text, booleans, `null` for an omitted argument, and, from cells that hold
 * formatted numbers, objects with a `basicValue` (Office.js documentation, custom functions and data types).
 */
export type Argument = unknown;
export type ArgumentMatrix = Argument[][];

/** The two error codes that can carry a message of their own (Office.js documentation, custom functions errors). */
export type ErrorCode = '#N/A' | '#VALUE!';

export class FunctionError {
  constructor(
    readonly code: ErrorCode,
    readonly problem: Problem,
  ) {}
}

/** A number with the format that its cell shows, where the host supports formatted numbers. */
export interface FormattedNumber {
  type: 'FormattedNumber';
  basicValue: number;
  numberFormat: string;
}

export type Output = number | string | FormattedNumber | FunctionError;

export const notAvailable = (id: MessageId, params: MessageParams = {}): FunctionError =>
  new FunctionError('#N/A', { id, params });

export const badArgument = (id: MessageId, params: MessageParams = {}): FunctionError =>
  new FunctionError('#VALUE!', { id, params });

/** The plain value of an argument: `null` when omitted, empty or blank text. */
export function plainValue(argument: Argument): string | number | boolean | null {
  if (typeof argument === 'object' && argument !== null) {
    return 'basicValue' in argument ? plainValue(argument.basicValue) : null;
  }
  if (typeof argument === 'string') return argument.trim() === '' ? null : argument.normalize('NFC').trim();
  return typeof argument === 'number' || typeof argument === 'boolean' ? argument : null;
}

/** An argument as a matrix: Excel passes a scalar to a matrix parameter as 1 × 1, other hosts as it is. */
export function asMatrix(argument: Argument): ArgumentMatrix {
  if (!Array.isArray(argument)) return [[argument]];
  return argument.map((row: unknown) => (Array.isArray(row) ? (row as Argument[]) : [row]));
}

/**
 * Applies `compute` element by element in the shape that Excel's own dynamic arrays take: a single row or column
 * stretches over the other argument, and a position that an argument does not reach is #N/A.
 */
export function broadcast(arguments_: ArgumentMatrix[], compute: (...elements: Argument[]) => Output): Output[][] {
  const rows = Math.max(...arguments_.map((matrix) => matrix.length));
  const columns = Math.max(...arguments_.map((matrix) => matrix[0]?.length ?? 0));
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (_, column) => {
      const elements = arguments_.map((matrix) => element(matrix, row, column));
      return elements.some((one) => one === outside)
        ? notAvailable('function.error.shape')
        : compute(...(elements as Argument[]));
    }),
  );
}

const outside = Symbol('outside');

function element(matrix: ArgumentMatrix, row: number, column: number): Argument | typeof outside {
  const line = matrix[matrix.length === 1 ? 0 : row];
  if (!line) return outside;
  const at = line.length === 1 ? 0 : column;
  return at < line.length ? line[at] : outside;
}
