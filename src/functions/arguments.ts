import { formatNumber } from '../messages';
import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { parseNumber, readNumber } from '../tracking/number';
import { type Argument, badArgument, FunctionError, notAvailable, plainValue } from './values';

/** The indicator that an argument names by id, plan number or name. */
export function indicatorArgument(plan: Plan, argument: Argument): Indicator | FunctionError {
  const key = plainValue(argument);
  if (key === null) return notAvailable('function.error.no-indicator');
  const found = plan.find(String(key));
  return found.ok ? found.value : new FunctionError('#N/A', found.problem);
}

/** The year that an argument names; `undefined` when omitted. */
export function yearArgument(argument: Argument): number | undefined | FunctionError {
  const year = plainValue(argument);
  if (year === null) return undefined;
  const value = typeof year === 'string' && /^\d{4}$/.test(year) ? Number(year) : year;
  return typeof value === 'number' && Number.isInteger(value)
    ? value
    : badArgument('function.error.year', { year: String(year) });
}

/** The target of an indicator in a year; a year outside the plan is a bad argument. */
export function targetOf(plan: Plan, indicator: Indicator, year: Argument): number | FunctionError {
  const value = yearArgument(year);
  if (value instanceof FunctionError) return value;
  const target = plan.target(indicator.id, value);
  return target.ok ? target.value : new FunctionError('#VALUE!', target.problem);
}

/** A number, or text that officers type for one; `null` when empty or when the words say that there is none yet. */
export function numberArgument(argument: Argument): number | null | FunctionError {
  const value = plainValue(argument);
  if (value === null || typeof value === 'number') return value;
  if (typeof value === 'boolean') return badArgument('function.error.not-a-number', { text: String(value) });
  const number = parseNumber(value);
  if (number !== undefined) return number;
  const saysNone = readNumber(value, { numberFormat: 'General' }).kind === 'none';
  return saysNone ? null : badArgument('function.error.not-a-number', { text: value });
}

/**
 * An actual value of an indicator. Rates are fractions: 78.5 meant as 78.5 % would pass every target, so it is
 * refused with what to type instead.
 */
export function actualArgument(indicator: Indicator, argument: Argument): number | null | FunctionError {
  const value = numberArgument(argument);
  if (typeof value !== 'number') return value;
  const lowest = indicator.comparator === 'reduction>=' ? -Infinity : 0;
  if (value >= lowest && value <= 1) return value;
  return badArgument('function.error.not-a-rate', { value: formatNumber('vi', value) });
}
