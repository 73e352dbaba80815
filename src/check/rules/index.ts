import type { Rule } from '../types';
import { belowTarget } from './below-target';
import { formulaError } from './formula-error';
import { missingIndicator } from './missing-indicator';
import { missingValue } from './missing-value';
import { noTable } from './no-table';
import { numberAsText } from './number-as-text';
import { targetDiffers } from './target-differs';
import { unreadableValue } from './unreadable-value';

/** Every rule of the check. A new rule is a new file and a line here; order does not matter, findings are ranked. */
export const rules: readonly Rule[] = [
  belowTarget,
  formulaError,
  missingIndicator,
  missingValue,
  noTable,
  numberAsText,
  targetDiffers,
  unreadableValue,
];
