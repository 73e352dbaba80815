import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { indicatorKind, rateKind, yearKind } from './kinds';
import { badArgument, FunctionError } from './values';

/** The parameters that most functions share. */
export const indicatorParameter = {
  name: 'indicator',
  kind: indicatorKind,
  description: 'function.parameter.indicator',
} as const;

export const actualParameter = {
  name: 'actual',
  kind: rateKind,
  description: 'function.parameter.actual',
} as const;

export const yearParameter = {
  name: 'year',
  kind: yearKind,
  description: 'function.parameter.year',
  optional: true,
} as const;

/** The target of an indicator in a year; a year outside the plan is a bad argument. */
export function targetOf(plan: Plan, { id }: Indicator, year: number | undefined): number | FunctionError {
  const target = plan.target(id, year);
  return target.ok ? target.value : new FunctionError('#VALUE!', target.problem);
}

/**
 * A value of an indicator. Rates are fractions: 78.5 meant as 78.5 % would pass every target, so it is refused with
 * what to type instead.
 */
export function rateOf({ comparator }: Indicator, value: number | null): number | null | FunctionError {
  if (value === null) return null;
  const lowest = comparator === 'reduction>=' ? -Infinity : 0;
  return value >= lowest && value <= 1 ? value : badArgument('function.error.not-a-rate', { value });
}
