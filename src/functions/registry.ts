import type { FunctionDefinition } from './definition';
import { actual } from './definitions/actual';
import { gap } from './definitions/gap';
import { indicator } from './definitions/indicator';
import { match } from './definitions/match';
import { number } from './definitions/number';
import { progress } from './definitions/progress';
import { rate } from './definitions/rate';
import { reduction } from './definitions/reduction';
import { status } from './definitions/status';
import { target } from './definitions/target';
import { targets } from './definitions/targets';
import { tasks } from './definitions/tasks';

/** The namespace is given and frozen: changing it breaks every stored formula (OfficeDev/office-js#2568). */
export const namespace = 'CCCH';

/** Every custom function, in the order of the help. Metadata, help and tests derive from this list. */
export const functions: FunctionDefinition[] = [
  target,
  targets,
  indicator,
  status,
  gap,
  progress,
  rate,
  reduction,
  number,
  match,
  tasks,
  actual,
];
