/**
 * What the counting rules can see of a dossier, as one small number: where its days lie in the period, whether it was
 * finished before, on or after the day promised, its status and its flags. A million dossiers have a few hundred
 * signatures, so that each rule is worked out once for each of them instead of once for each dossier.
 */
import { noDay } from '../cell-day';
import type { DayRange } from '../period-days';
import { flags, type Records } from './records';
import type { Condition, CountingRule, DateField, DayTest } from './rules';
import { states, stateSets, type DossierState } from './states';

/** Where a day lies: the last day of the period is told apart, for "late" means due before it. */
const enum Place {
  Empty,
  Before,
  Within,
  End,
  After,
}

/** Finished against due; none where either day is empty. */
const enum Order {
  None,
  Less,
  Equal,
  Greater,
}

const placeOf = (day: number, { from, to }: DayRange): Place => {
  if (day === noDay) return Place.Empty;
  if (day < from) return Place.Before;
  return day < to ? Place.Within : day === to ? Place.End : Place.After;
};

const orderOf = (finished: number, due: number): Order => {
  if (finished === noDay || due === noDay) return Order.None;
  return finished < due ? Order.Less : finished === due ? Order.Equal : Order.Greater;
};

const places = 5;
const orders = 4;
const flagValues = 64;
export const signatureCount = places * places * places * orders * states.length * flagValues;

/** The signature of the record at an index. */
export function signatureOf(records: Records, index: number, range: DayRange): number {
  const due = records.due[index] ?? noDay;
  const finished = records.finished[index] ?? noDay;
  let signature = placeOf(records.received[index] ?? noDay, range);
  signature = signature * places + placeOf(due, range);
  signature = signature * places + placeOf(finished, range);
  signature = signature * orders + orderOf(finished, due);
  signature = signature * states.length + (records.state[index] ?? 0);
  return signature * flagValues + (records.flags[index] ?? 0);
}

/** A signature taken apart. */
interface Seen {
  places: Record<DateField, Place>;
  order: Order;
  state: DossierState;
  flags: number;
}

function takeApart(signature: number): Seen {
  let rest = signature;
  const next = (base: number): number => {
    const digit = rest % base;
    rest = Math.floor(rest / base);
    return digit;
  };
  const flagBits = next(flagValues);
  const state = states[next(states.length)] ?? 'registered';
  const order = next(orders);
  const finished = next(places);
  const due = next(places);
  return { places: { received: next(places), due, finished }, order, state, flags: flagBits };
}

const dayTests: Record<DayTest, (place: Place) => boolean> = {
  empty: (place) => place === Place.Empty,
  'in-period': (place) => place === Place.Within || place === Place.End,
  'before-period': (place) => place === Place.Before,
  'from-start': (place) => place >= Place.Within,
  'by-end': (place) => place !== Place.Empty && place <= Place.End,
  'after-end': (place) => place === Place.After,
  'before-end': (place) => place === Place.Before || place === Place.Within,
};

const orderOfSign = { '<': Order.Less, '=': Order.Equal, '>': Order.Greater } as const;

function holds(condition: Condition, seen: Seen): boolean {
  if ('all' in condition) return condition.all.every((one) => holds(one, seen));
  if ('any' in condition) return condition.any.some((one) => holds(one, seen));
  if ('not' in condition) return !holds(condition.not, seen);
  if ('is' in condition) return dayTests[condition.is](seen.places[condition.date]);
  if ('finished' in condition) return seen.order === orderOfSign[condition.finished];
  if ('state' in condition) return (stateSets[condition.state] as readonly DossierState[]).includes(seen.state);
  return (seen.flags & flags[condition.flag]) !== 0;
}

/** Which of the rules a dossier with this signature satisfies: bit 0 for the first; at most 31 rules. */
export function rulesOfSignature(rules: readonly CountingRule[], signature: number): number {
  const seen = takeApart(signature);
  return rules.reduce((bits, { when }, index) => (holds(when, seen) ? bits | (1 << index) : bits), 0);
}
