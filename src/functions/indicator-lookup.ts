import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { remembered } from '../tracking/text';
import { type Argument, FunctionError, notAvailable, plainValue } from './values';

/** Names are folded and unknown ones compared with all names: a column of five thousand repeats a few of them. */
const mostRemembered = 2000;
const lookups = new WeakMap<Plan, (name: string) => Indicator | FunctionError>();

function lookupOf(plan: Plan): (name: string) => Indicator | FunctionError {
  const known = lookups.get(plan);
  if (known) return known;
  const lookup = remembered((name: string) => find(plan, name), mostRemembered);
  lookups.set(plan, lookup);
  return lookup;
}

function find(plan: Plan, argument: Argument): Indicator | FunctionError {
  const key = plainValue(argument);
  if (key === null) return notAvailable('function.error.no-indicator');
  const found = plan.find(String(key));
  return found.ok ? found.value : new FunctionError('#N/A', found.problem);
}

/** The indicator that an argument names by id, plan number or name; #N/A with the nearest names otherwise. */
export function indicatorOf(argument: Argument, plan: Plan): Indicator | FunctionError {
  return typeof argument === 'string' ? lookupOf(plan)(argument) : find(plan, argument);
}
