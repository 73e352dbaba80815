import type { MessageId, MessageParams, Problem } from '../messages';

/**
 * What Excel hands to a function: numbers, text, booleans, `null` for an omitted argument, objects with a `basicValue`
 * from cells that hold formatted numbers, and `CustomFunctions.Error` from cells that hold errors (Office.js
 * documentation, custom functions and data types).
 */
export type Argument = unknown;
export type ArgumentMatrix = Argument[][];

/** The errors that a custom function can put into a cell; the first two carry a message of their own. */
const outputErrors = ['#N/A', '#VALUE!', '#DIV/0!', '#NUM!', '#NULL!'] as const;
export type ErrorCode = (typeof outputErrors)[number];

/** An error in place of a value: its code and, in words, what is wrong and what to do. */
export class FunctionError {
  constructor(
    readonly code: ErrorCode,
    readonly problem: Problem,
  ) {}
}

/** A number with the format that its cell shows, where the host supports formatted numbers. */
export interface FormattedNumber {
  readonly basicValue: number;
  /** Format code as Excel for the United States writes it. */
  readonly numberFormat: string;
}

/** The content of one cell of a result. */
export type Output = number | string | FormattedNumber | FunctionError;

export const notAvailable = (id: MessageId, params: MessageParams = {}): FunctionError =>
  new FunctionError('#N/A', { id, params });

export const badArgument = (id: MessageId, params: MessageParams = {}): FunctionError =>
  new FunctionError('#VALUE!', { id, params });

const isOutputError = (code: string): code is ErrorCode => (outputErrors as readonly string[]).includes(code);

/**
 * The error that an argument holds. It passes through as itself; those that no custom function may answer (#REF!,
 * #NAME? and newer ones; Office.js documentation, `CustomFunctions.ErrorCode`) become #VALUE!.
 */
export function errorOf(argument: Argument): FunctionError | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  const { basicValue, code } = argument as { basicValue?: unknown; code?: unknown };
  const error = code ?? basicValue;
  if (typeof error !== 'string' || !error.startsWith('#')) return undefined;
  return new FunctionError(isOutputError(error) ? error : '#VALUE!', {
    id: 'function.error.passed-on',
    params: { error },
  });
}

/** The plain value of an argument: `null` when omitted, empty or blank text. */
export function plainValue(argument: Argument): string | number | boolean | null {
  if (typeof argument === 'string') return argument.trim() === '' ? null : argument.normalize('NFC').trim();
  if (typeof argument === 'number' || typeof argument === 'boolean') return argument;
  return typeof argument === 'object' && argument !== null && 'basicValue' in argument
    ? plainValue(argument.basicValue)
    : null;
}

/** An argument as a matrix: Excel passes a scalar to a matrix parameter as 1 × 1, other hosts as it is. */
export function asMatrix(argument: Argument): ArgumentMatrix {
  if (!Array.isArray(argument)) return [[argument]];
  return Array.isArray(argument[0]) ? (argument as ArgumentMatrix) : argument.map((one: Argument) => [one]);
}
