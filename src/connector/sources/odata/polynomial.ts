/**
 * Counting rules as sums of counts. A server compares days and groups by words; what the words mean is known here. For a
 * given status and given flags a condition of `dossiers/rules.ts` says something about days only, and its count is a sum
 * of counts of rows whose days lie in given ranges: not A = all − A, A or B = A + B − (A and B). So no filter ever asks
 * for an empty value or for the contrary of something, where services differ most.
 */
import { flags } from '../../dossiers/records';
import type { Condition, DateField, DayTest } from '../../dossiers/rules';
import { stateSets, type DossierState } from '../../dossiers/states';
import type { DayRange } from '../../period-days';

/** One day before another; rows where either is empty are none of it. */
export type Order = 'finished<due' | 'due<finished' | 'finished<received';

/** Rows whose days lie in ranges, in an order, and have a fee. `-Infinity` to `Infinity` is any day, but not none. */
export interface Selection {
  days: Partial<Record<DateField, DayRange>>;
  orders: readonly Order[];
  fee: boolean;
}

/** Key of a selection → the selection and how often its count is added (less than 0: taken away). */
export type Polynomial = ReadonlyMap<string, { selection: Selection; factor: number }>;

/** The earlier and the later day of each order. */
export const sides: Readonly<Record<Order, readonly [DateField, DateField]>> = {
  'finished<due': ['finished', 'due'],
  'due<finished': ['due', 'finished'],
  'finished<received': ['finished', 'received'],
};

const anyDay: DayRange = { from: -Infinity, to: Infinity };
const fields: readonly DateField[] = ['received', 'due', 'finished'];

/** A selection without what follows from the rest; `undefined` where no row can satisfy it. */
function normal({ days, orders, fee }: Selection): Selection | undefined {
  const sorted = [...new Set(orders)].sort();
  if (sorted.includes('finished<due') && sorted.includes('due<finished')) return undefined;
  const compared = new Set(sorted.flatMap((order) => sides[order]));
  const kept: Selection['days'] = {};
  for (const field of fields) {
    const range = days[field];
    if (!range) continue;
    if (range.from > range.to) return undefined;
    const isAny = range.from === -Infinity && range.to === Infinity;
    if (!(isAny && compared.has(field))) kept[field] = range;
  }
  return { days: kept, orders: sorted, fee };
}

export const keyOf = ({ days, orders, fee }: Selection): string =>
  [
    ...fields.map((field) => (days[field] ? `${field} ${days[field].from} ${days[field].to}` : '')),
    ...orders,
    fee,
  ].join('|');

function sum(terms: Iterable<{ selection: Selection; factor: number }>): Polynomial {
  const result = new Map<string, { selection: Selection; factor: number }>();
  for (const { selection, factor } of terms) {
    const plain = normal(selection);
    if (!plain) continue;
    const key = keyOf(plain);
    const total = (result.get(key)?.factor ?? 0) + factor;
    if (total === 0) result.delete(key);
    else result.set(key, { selection: plain, factor: total });
  }
  return result;
}

const everything: Selection = { days: {}, orders: [], fee: false };
const only = (selection: Selection): Polynomial => sum([{ selection, factor: 1 }]);
const constant = (holds: boolean): Polynomial => (holds ? only(everything) : new Map());

const add = (a: Polynomial, b: Polynomial, factor = 1): Polynomial =>
  sum([...a.values(), ...[...b.values()].map((term) => ({ ...term, factor: term.factor * factor }))]);

function intersect(a: Selection, b: Selection): Selection {
  const days: Selection['days'] = { ...a.days };
  for (const field of fields) {
    const [one, other] = [a.days[field], b.days[field]];
    if (one && other) days[field] = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
    else if (other) days[field] = other;
  }
  return { days, orders: [...a.orders, ...b.orders], fee: a.fee || b.fee };
}

const multiply = (a: Polynomial, b: Polynomial): Polynomial =>
  sum(
    [...a.values()].flatMap((one) =>
      [...b.values()].map((other) => ({
        selection: intersect(one.selection, other.selection),
        factor: one.factor * other.factor,
      })),
    ),
  );

const complement = (a: Polynomial): Polynomial => add(constant(true), a, -1);

const within = (field: DateField, range: DayRange): Polynomial => only({ ...everything, days: { [field]: range } });
const inOrder = (order: Order): Polynomial => only({ ...everything, orders: [order] });

const dayTests: Record<Exclude<DayTest, 'empty'>, (range: DayRange) => DayRange> = {
  'in-period': (range) => range,
  'before-period': ({ from }) => ({ from: -Infinity, to: from - 1 }),
  'from-start': ({ from }) => ({ from, to: Infinity }),
  'by-end': ({ to }) => ({ from: -Infinity, to }),
  'after-end': ({ to }) => ({ from: to + 1, to: Infinity }),
  'before-end': ({ to }) => ({ from: -Infinity, to: to - 1 }),
};

function finishedThanDue(sign: '<' | '=' | '>'): Polynomial {
  const [early, late] = [inOrder('finished<due'), inOrder('due<finished')];
  if (sign !== '=') return sign === '<' ? early : late;
  const both = multiply(within('finished', anyDay), within('due', anyDay));
  return add(add(both, early, -1), late, -1);
}

/** What the words of a group of rows say; without a column of statuses, whoever has an end is finished. */
export interface Known {
  state: DossierState | undefined;
  /** Bits of `flags`; whether there is a fee is asked of the server. */
  flags: number;
}

function stateIs(set: readonly DossierState[], state: DossierState | undefined): Polynomial {
  if (state) return constant(set.includes(state));
  const finished = within('finished', anyDay);
  return add(
    set.includes('processed') ? finished : constant(false),
    set.includes('processing') ? complement(finished) : constant(false),
  );
}

/** The condition as a sum of counts for one period and what is known of a group. */
export function polynomialOf(condition: Condition, range: DayRange, known: Known): Polynomial {
  const inner = (one: Condition): Polynomial => polynomialOf(one, range, known);
  if ('all' in condition) return condition.all.map(inner).reduce(multiply, constant(true));
  if ('any' in condition)
    return condition.any.map(inner).reduce((a, b) => add(add(a, b), multiply(a, b), -1), constant(false));
  if ('not' in condition) return complement(inner(condition.not));
  if ('is' in condition) {
    const { date, is } = condition;
    return is === 'empty' ? complement(within(date, anyDay)) : within(date, dayTests[is](range));
  }
  if ('finished' in condition) return finishedThanDue(condition.finished);
  if ('state' in condition) return stateIs(stateSets[condition.state], known.state);
  if (condition.flag === 'with-fee') return only({ ...everything, fee: true });
  return constant((known.flags & flags[condition.flag]) !== 0);
}

/** Leaves out dossiers that end before they begin: they are counted nowhere. */
export const withoutImpossible = (polynomial: Polynomial, state: DossierState | undefined): Polynomial =>
  multiply(polynomial, complement(multiply(stateIs(stateSets.finished, state), inOrder('finished<received'))));
