import { eachCell, eachTarget, indicatorName, placeOf } from '../finding';
import type { Finding, FindingText, Rule } from '../types';

/** What each error of Excel usually means to the one who must mend it. */
const fixes: Record<string, FindingText['id']> = {
  '#REF!': 'check.formula-error.fix.reference',
  '#DIV/0!': 'check.formula-error.fix.division',
  '#NAME?': 'check.formula-error.fix.name',
  '#VALUE!': 'check.formula-error.fix.value',
  '#N/A': 'check.formula-error.fix.lookup',
};

/** An error of Excel in a value or target cell. What it follows from (a lost function, say) takes its place: once.ts. */
export const formulaError: Rule = {
  id: 'formula-error',
  severity: 'error',
  run(input) {
    const finding = (
      place: Partial<Finding>,
      id: 'check.formula-error' | 'check.formula-error.target',
      indicator: string,
      error: string,
    ): Finding => ({
      rule: this.id,
      severity: this.severity,
      ...place,
      message: { id, params: { indicator: indicatorName(input.plan, indicator), error } },
      fix: { id: fixes[error] ?? 'check.formula-error.fix.other', params: {} },
    });
    const values = eachCell(input).flatMap((one) =>
      one.reading.kind === 'error'
        ? [finding(placeOf(one), 'check.formula-error', one.indicator, one.reading.raw)]
        : [],
    );
    const targets = eachTarget(input).flatMap(({ sheet, indicator, target: { cell, reading } }) =>
      reading.kind === 'error'
        ? [finding({ sheet, cell, indicator }, 'check.formula-error.target', indicator, reading.raw)]
        : [],
    );
    return [...values, ...targets];
  },
};
