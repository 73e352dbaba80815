import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { parseNumber, readNumber } from '../tracking/number';
import type { CellValue } from '../tracking/types';
import { indicatorOf } from './indicator-lookup';
import { periodOf, yearOf } from './times';
import { type Argument, type ArgumentMatrix, badArgument, errorOf, FunctionError, plainValue } from './values';

/** What an argument may be; the help says it in words (`function.kind.…`). */
export type KindName = 'indicator' | 'year' | 'period' | 'rate' | 'count' | 'number' | 'text' | 'table';

/** A kind of argument: how what officers give is read, and the problem where it cannot be. */
export interface Kind<T> {
  name: KindName;
  read(argument: Argument, plan: Plan): T | FunctionError;
}

/** A number, or text that officers type for one; `null` when empty or when the words say that there is none yet. */
function readNumberArgument(argument: Argument): number | null | FunctionError {
  const value = plainValue(argument);
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return badArgument('function.error.not-a-number', { text: String(value) });
  const number = parseNumber(value);
  if (number !== undefined) return number;
  const saysNone = readNumber(value, { numberFormat: 'General' }).kind === 'none';
  return saysNone ? null : badArgument('function.error.not-a-number', { text: value });
}

function readText(argument: Argument): string | null {
  const value = plainValue(argument);
  return value === null ? null : String(value);
}

/** Errors within a table are cells like any other: the functions that read tables decide what they mean. */
const cellValue = (cell: Argument): CellValue => {
  const error = errorOf(cell);
  if (error) return error.code;
  if (typeof cell === 'object' && cell !== null) return plainValue(cell);
  return typeof cell === 'string' || typeof cell === 'number' || typeof cell === 'boolean' ? cell : null;
};

export const indicatorKind: Kind<Indicator> = { name: 'indicator', read: indicatorOf };
export const yearKind: Kind<number | undefined> = { name: 'year', read: yearOf };
export const periodKind: Kind<string | undefined> = { name: 'period', read: periodOf };
export const rateKind: Kind<number | null> = { name: 'rate', read: readNumberArgument };
export const countKind: Kind<number | null> = { name: 'count', read: readNumberArgument };
export const numberKind: Kind<number | null> = { name: 'number', read: readNumberArgument };
export const textKind: Kind<string | null> = { name: 'text', read: readText };
export const tableKind: Kind<CellValue[][]> = {
  name: 'table',
  read: (argument) => (argument as ArgumentMatrix).map((row) => row.map(cellValue)),
};
