import { indicatorName } from '../finding';
import { cellsOf } from '../cells';
import { typedStep } from '../shown';
import type { CheckInput, Finding, Rule } from '../types';

const noise = 1e-9;

/** A figure of the tracking sheet that is not what the imported data of the same period give. */
export const sourceDiffers: Rule = {
  id: 'source-differs',
  severity: 'warning',
  run(input: CheckInput) {
    const cells = cellsOf(input.grids);
    return input.results.flatMap(({ id, actual, sheet, cell, imported: isImported }): Finding[] => {
      const imported = input.imported.get(id);
      if (!imported || isImported || actual === null || sheet === undefined || cell === undefined) return [];
      const step = typedStep(cells.value(sheet, cell), actual, cells.numberFormat(sheet, cell));
      const distance = imported.value - actual;
      // Rounded either way, or cut off after the last digit shown.
      if (Math.abs(distance) <= step / 2 + noise || (distance > 0 && distance < step - noise)) return [];
      const { numerator, denominator } = imported;
      const place = { source: imported.sheet, sourceCell: imported.cell };
      const shown = {
        indicator: indicatorName(input.plan, id),
        typed: { percent: actual },
        counted: { percent: imported.value },
        ...place,
      };
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet,
          cell,
          indicator: id,
          period: input.period,
          message:
            numerator === null || denominator === null
              ? { id: 'check.source-differs.rate', params: shown }
              : { id: 'check.source-differs', params: { ...shown, numerator, denominator } },
          fix: { id: 'check.source-differs.fix', params: place },
        },
      ];
    });
  },
};
