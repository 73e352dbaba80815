import type { Observation } from '../../tracking/types';
import { indicatorName, placeOf } from '../finding';
import { ratioColumns } from '../ratio-columns';
import { shownStep } from '../shown';
import { tablesOf, type TableCell } from '../table-cells';
import type { Finding, Rule } from '../types';

const noise = 1e-9;
/** A typed 78.5 has one decimal, whatever its format shows; no rate is typed more finely than this. */
const finest = 1e-6;

/** Half a unit of the last digit that the cell shows or holds, as a fraction: rounding explains that much. */
function rounding({ value, numberFormat }: TableCell, rate: number): number {
  const text = String(value);
  const decimals = /[.,](\d+)\s*%?$/.exec(text)?.[1]?.length ?? 0;
  const typed = 10 ** -decimals;
  const isPercentNumber = typeof value === 'number' && Math.abs(value - rate) > noise;
  const isPercentText = typeof value === 'string' && value.includes('%');
  const scale = isPercentNumber || isPercentText ? 100 : 1;
  const shown = typeof value === 'number' ? shownStep(numberFormat) : 0;
  return Math.max(typed / scale, shown / (numberFormat.includes('%') ? 1 : scale), finest);
}

/** A typed rate that is not numerator ÷ denominator of its own row, by more than the digits shown explain. */
export const rateMismatch: Rule = {
  id: 'rate-mismatch',
  severity: 'error',
  run(input) {
    const byCell = new Map<string, Observation>(
      input.sheets.flatMap(({ observations }) => observations.map((one) => [`${one.sheet}!${one.cell}`, one] as const)),
    );
    return tablesOf(input).flatMap((view) =>
      ratioColumns(view).flatMap(({ numerator, denominator, rate }) =>
        view.table.rows.flatMap((row): Finding[] => {
          const cell = rate && view.at(row, rate);
          const observed = cell && byCell.get(`${view.sheet}!${cell.cell}`);
          const [part, whole] = [view.at(row, numerator).value, view.at(row, denominator).value];
          if (!cell || cell.formula !== null || observed?.reading.kind !== 'value') return [];
          if (typeof part !== 'number' || typeof whole !== 'number' || whole === 0 || part > whole) return [];
          const typed = observed.reading.value;
          if (Math.abs(typed - part / whole) <= rounding(cell, typed) + noise) return [];
          return [
            {
              rule: this.id,
              severity: this.severity,
              ...placeOf(observed),
              message: {
                id: 'check.rate-mismatch',
                params: {
                  indicator: indicatorName(input.plan, observed.indicator),
                  typed: { percent: typed },
                  computed: { percent: part / whole },
                  part,
                  whole,
                },
              },
              fix: { id: 'check.rate-mismatch.fix', params: {} },
            },
          ];
        }),
      ),
    );
  },
};
