import type { Rule } from '../types';
import { ambiguousIndicator } from './ambiguous-indicator';
import { belowTarget } from './below-target';
import { brokenReference } from './broken-reference';
import { cumulativeDecreases } from './cumulative-decreases';
import { dateAsText } from './date-as-text';
import { decomposedUnicode } from './decomposed-unicode';
import { duplicateIndicator } from './duplicate-indicator';
import { externalLink } from './external-link';
import { formulaError } from './formula-error';
import { functionDamage } from './function-damage';
import { hardCodedTarget } from './hard-coded-target';
import { hiddenData } from './hidden-data';
import { inconsistentFormula } from './inconsistent-formula';
import { jump } from './jump';
import { legacyEncodingRule } from './legacy-encoding';
import { missingIndicator } from './missing-indicator';
import { missingValue } from './missing-value';
import { noTable } from './no-table';
import { numberAsText } from './number-as-text';
import { outOfRange } from './out-of-range';
import { partExceedsWhole } from './part-exceeds-whole';
import { percentScale } from './percent-scale';
import { periodUnclear } from './period-unclear';
import { rateMismatch } from './rate-mismatch';
import { sourceDiffers } from './source-differs';
import { targetDiffers } from './target-differs';
import { totalMismatch } from './total-mismatch';
import { unknownIndicator } from './unknown-indicator';
import { unreadableValue } from './unreadable-value';
import { wrongAgency } from './wrong-agency';

/** Every rule of the check. A new rule is a new file and a line here; the order does not matter, findings are ranked. */
export const rules: readonly Rule[] = [
  ambiguousIndicator,
  belowTarget,
  brokenReference,
  cumulativeDecreases,
  dateAsText,
  decomposedUnicode,
  duplicateIndicator,
  externalLink,
  formulaError,
  functionDamage,
  hardCodedTarget,
  hiddenData,
  inconsistentFormula,
  jump,
  legacyEncodingRule,
  missingIndicator,
  missingValue,
  noTable,
  numberAsText,
  outOfRange,
  partExceedsWhole,
  percentScale,
  periodUnclear,
  rateMismatch,
  sourceDiffers,
  targetDiffers,
  totalMismatch,
  unknownIndicator,
  unreadableValue,
  wrongAgency,
];
