import type { Rule } from '../types';
import { ambiguousIndicator } from './ambiguous-indicator';
import { belowTarget } from './below-target';
import { duplicateIndicator } from './duplicate-indicator';
import { formulaError } from './formula-error';
import { functionDamage } from './function-damage';
import { hardCodedTarget } from './hard-coded-target';
import { hiddenData } from './hidden-data';
import { missingIndicator } from './missing-indicator';
import { missingValue } from './missing-value';
import { noTable } from './no-table';
import { numberAsText } from './number-as-text';
import { outOfRange } from './out-of-range';
import { percentScale } from './percent-scale';
import { targetDiffers } from './target-differs';
import { unknownIndicator } from './unknown-indicator';
import { unreadableValue } from './unreadable-value';
import { wrongAgency } from './wrong-agency';

/** Every rule of the check. A new rule is a new file and a line here; the order does not matter, findings are ranked. */
export const rules: readonly Rule[] = [
  ambiguousIndicator,
  belowTarget,
  duplicateIndicator,
  formulaError,
  functionDamage,
  hardCodedTarget,
  hiddenData,
  missingIndicator,
  missingValue,
  noTable,
  numberAsText,
  outOfRange,
  percentScale,
  targetDiffers,
  unknownIndicator,
  unreadableValue,
  wrongAgency,
];
