import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import { type Argument, FunctionError, notAvailable, plainValue } from './values';

/** Names are folded and unknown ones compared with all names: a column of five thousand repeats a few of them. */
const remembered = new WeakMap<Plan, Map<string, Indicator | FunctionError>>();
const mostRemembered = 2000;

function memoryOf(plan: Plan): Map<string, Indicator | FunctionError> {
  const known = remembered.get(plan);
  if (known && known.size < mostRemembered) return known;
  const fresh = new Map<string, Indicator | FunctionError>();
  remembered.set(plan, fresh);
  return fresh;
}

function find(plan: Plan, argument: Argument): Indicator | FunctionError {
  const key = plainValue(argument);
  if (key === null) return notAvailable('function.error.no-indicator');
  const found = plan.find(String(key));
  return found.ok ? found.value : new FunctionError('#N/A', found.problem);
}

/** The indicator that an argument names by id, plan number or name; #N/A with the nearest names otherwise. */
export function indicatorOf(argument: Argument, plan: Plan): Indicator | FunctionError {
  if (typeof argument !== 'string') return find(plan, argument);
  const memory = memoryOf(plan);
  const known = memory.get(argument);
  if (known) return known;
  const found = find(plan, argument);
  memory.set(argument, found);
  return found;
}
