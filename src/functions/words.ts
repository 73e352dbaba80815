import { message } from '../messages';
import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';

/*
 * Words that a function puts into a cell stay Vietnamese in every interface language: a workbook must not change its
 * text with the language of whoever opens it, and formulas compare with these words.
 */

export const comparatorSymbol = (indicator: Indicator): string =>
  message('vi', indicator.comparator === '>=' ? 'comparator.at-least' : 'comparator.reduction');

export const leadNames = (plan: Plan, indicator: Indicator): string =>
  plan
    .leads(indicator.id)
    .map(({ name }) => name.vi)
    .join('; ');
