import type { HostState } from '../state';

/** What a member changes: nothing, cells of a sheet, the workbook's structure, or the document's own data. */
export type Effect = 'none' | 'sheet' | 'structure' | 'document';

export interface Scalar<T> {
  get(target: T, state: HostState): unknown;
  set?(target: T, value: unknown, state: HostState): void;
  /** Default: "sheet". */
  effect?: Effect;
  /** The value depends on formulas: pending calculation is done first. */
  calculated?: boolean;
  /** Left out where everything is asked for (`load()` without names), as Excel leaves it out. */
  onRequestOnly?: boolean;
}

export interface Method<T> {
  call(target: T, args: unknown[], state: HostState): unknown;
  effect: Effect;
  calculated?: boolean;
}

/** One class of Excel's object model, as data: its members by their names in Office.js. */
export interface Definition<T> {
  name: string;
  scalars?: Record<string, Scalar<T>>;
  objects?: Record<string, (target: T, state: HostState) => HostObject>;
  methods?: Record<string, Method<T>>;
  /** The indexer of a collection (`getItem`). */
  item?(target: T, key: unknown, state: HostState): HostObject;
  /** The members of a collection, in order. */
  items?(target: T, state: HostState): HostObject[];
  /** What finds the object again in a later request (`Id`). */
  id?(target: T, state: HostState): string;
  /** The sheet whose protection guards the object's members. */
  sheet?(target: T): string;
  /** Whether the object still exists. */
  exists?(target: T, state: HostState): boolean;
}

/** An object of the workbook as a request sees it: a class and what it stands for. */
export interface HostObject {
  readonly definition: Definition<never>;
  readonly target: unknown;
  readonly isNull: boolean;
}

const hostObjects = new WeakSet<object>();

/** An object of class `definition` that stands for `target`; `undefined` makes Excel's null object. */
export function objectOf<T>(definition: Definition<T>, target: T | undefined): HostObject {
  const object = { definition: definition as Definition<never>, target, isNull: target === undefined };
  hostObjects.add(object);
  return object;
}

export const isHostObject = (value: unknown): value is HostObject =>
  typeof value === 'object' && value !== null && hostObjects.has(value);

export const reads = <T>(call: Method<T>['call'], calculated = false): Method<T> => ({
  call,
  effect: 'none',
  calculated,
});
export const writes = <T>(call: Method<T>['call'], effect: Effect = 'sheet'): Method<T> => ({ call, effect });
export const read = <T>(get: Scalar<T>['get']): Scalar<T> => ({ get });
export const property = <T>(
  get: Scalar<T>['get'],
  set: NonNullable<Scalar<T>['set']>,
  effect: Effect = 'sheet',
): Scalar<T> => ({
  get,
  set,
  effect,
});
