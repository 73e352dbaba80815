import { proportionsOf, type Proportion } from '../proportions';
import { eachTable } from '../tables';
import type { Finding, Rule } from '../types';

/** A numerator greater than its denominator, in columns or rows that the table pairs. */
export const partExceedsWhole: Rule = {
  id: 'part-exceeds-whole',
  severity: 'error',
  run(input) {
    const finding = ({ view, part, whole, partName, wholeName, indicator, period }: Proportion): Finding => ({
      rule: this.id,
      severity: this.severity,
      sheet: view.sheet.sheet,
      cell: part.cell,
      ...(indicator !== undefined && { indicator }),
      ...(period !== undefined && { period }),
      message: {
        id: 'check.part-exceeds-whole',
        params: { part: part.value, partName, whole: whole.value, wholeName, wholeCell: whole.cell },
      },
      fix: { id: 'check.part-exceeds-whole.fix', params: {} },
    });
    return eachTable(input)
      .flatMap(proportionsOf)
      .filter(({ part, whole }) => part.value > whole.value && whole.value >= 0)
      .map(finding);
  },
};
