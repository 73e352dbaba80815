import type { Caller } from './executor';
import type { ResultCell } from './results';

/** One call of a function, for all cells that make it with the same arguments. */
export interface Call {
  readonly id: number;
  readonly functionId: string;
  readonly values: unknown[];
  readonly callers: Caller[];
  /** Absent until the runtime has answered. */
  answer?: ResultCell[][];
}

/** Rows or cells of an argument by which calls are told apart at first. */
const outlined = 16;

/** A large argument in short: its length and some of its rows, each in short. */
function outline(value: unknown): unknown {
  if (!Array.isArray(value) || isShort(value)) return value;
  const step = Math.ceil(value.length / outlined);
  return [value.length, ...value.filter((_, at) => at % step === 0).map(outline)];
}

const isShort = (value: unknown[]): boolean =>
  value.length <= outlined && (!Array.isArray(value[0]) || value[0].length <= outlined);

/** Arguments that may be the same have the same key; to write thousands of cells out for it would cost more than all else. */
const keyOf = (functionId: string, values: unknown[]): string =>
  `${functionId}(${JSON.stringify(values.map(outline))})`;

/** Arguments are compared by the thousand: without a closure for each row. */
function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && areSame(a, b);
  // Errors are the only other objects among arguments.
  return errorCode(a) !== undefined && errorCode(a) === errorCode(b);
}

function areSame(a: readonly unknown[], b: readonly unknown[]): boolean {
  if (a.length !== b.length) return false;
  for (let at = 0; at < a.length; at += 1) if (!isSame(a[at], b[at])) return false;
  return true;
}

const errorCode = (value: unknown): unknown =>
  typeof value === 'object' && value !== null ? (value as { code?: unknown }).code : undefined;

/** Whether an argument is an error or holds one. */
export const holdsError = (argument: unknown): boolean =>
  Array.isArray(argument) ? argument.some(holdsError) : errorCode(argument) !== undefined;

/** The calls of a calculation and of those that its answers bring about. */
export class Calls {
  private readonly byKey = new Map<string, Call[]>();
  private nextId = 1;

  /** The call with these arguments; `isNew` where it was not made before. */
  of(functionId: string, values: unknown[]): { call: Call; isNew: boolean } {
    const key = keyOf(functionId, values);
    const alike = this.byKey.get(key);
    const known = alike?.find((call) => areSame(call.values, values));
    if (known) return { call: known, isNew: false };
    const call: Call = { id: this.nextId++, functionId, values, callers: [] };
    if (alike) alike.push(call);
    else this.byKey.set(key, [call]);
    return { call, isNew: true };
  }

  /** Lets go of all that are answered: the next calculation asks again. */
  forgetAnswered(): void {
    for (const [key, calls] of this.byKey) {
      const open = calls.filter(({ answer }) => answer === undefined);
      if (open.length === 0) this.byKey.delete(key);
      else this.byKey.set(key, open);
    }
  }
}
