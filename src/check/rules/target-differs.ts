import type { Reading } from '../../tracking/types';
import { cellsOf, type Cells } from '../cells';
import { eachTarget, indicatorName, proofOf } from '../finding';
import { shownStep } from '../shown';
import type { Rule } from '../types';

const noise = 1e-9;

/** Half a unit of the last digit that the cell shows; text is taken at its word. */
function tolerance(cells: Cells, sheet: string, cell: string, reading: Reading): number {
  const step = typeof reading.raw === 'number' ? shownStep(cells.numberFormat(sheet, cell)) : 0;
  // A number that is no fraction itself (75 under a unit "%") is shown in percent: its digits are hundredths of ours.
  const inPercent = reading.kind === 'value' && typeof reading.raw === 'number' && reading.raw !== reading.value;
  return Math.max((inPercent ? step / 100 : step) / 2, noise);
}

/**
 * A target typed in the workbook that is not the plan's for the year that its column names, else for the year checked. What
 * the commune aims at in a quarter is its own matter: the plan has no figures for parts of a year.
 */
export const targetDiffers: Rule = {
  id: 'target-differs',
  severity: 'error',
  run(input) {
    const cells = cellsOf(input.grids);
    return eachTarget(input).flatMap(({ indicator: id, sheet, target }) => {
      const indicator = input.plan.indicator(id);
      const planned = input.plan.target(id, target.year ?? input.year);
      if (!indicator || !planned.ok || target.reading.kind !== 'value' || target.milestone) return [];
      // "−10 %" and "giảm 10 %" are the same target of a cut.
      const typed = indicator.comparator === 'reduction>=' ? Math.abs(target.reading.value) : target.reading.value;
      if (Math.abs(typed - planned.value) <= tolerance(cells, sheet, target.cell, target.reading)) return [];
      return [
        {
          rule: this.id,
          severity: this.severity,
          sheet,
          cell: target.cell,
          indicator: id,
          message: {
            id: 'check.target-differs',
            params: {
              indicator: indicatorName(input.plan, id),
              typed: { percent: typed },
              target: { percent: planned.value },
              quote: indicator.quote,
              section: indicator.section,
            },
          },
          ...proofOf({ plan: input.plan, year: target.year ?? input.year }, id),
          fix: { id: 'check.target-differs.fix', params: { target: { percent: planned.value }, id } },
        },
      ];
    });
  },
};
