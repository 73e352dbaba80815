import { readNumber } from '../../tracking/number';
import { indicatorName } from '../finding';
import { proportionsOf, type Proportion } from '../proportions';
import { typedStep } from '../shown';
import { eachTable } from '../tables';
import type { CheckInput, Finding, Rule } from '../types';

const noise = 1e-9;

interface Typed {
  value: number;
  cell: string;
  /** The smallest step of the digits shown, as a fraction. */
  step: number;
}

/** The rate as it was typed and read; nothing where it is computed, empty or given as "12/15". */
function typedRate({ view, rate }: Proportion, read: ReadonlyMap<string, number>): Typed | undefined {
  if (!rate || view.cells.formula(rate.row, rate.column) !== null) return undefined;
  const { cells, sheet } = view;
  const raw = cells.value(rate.row, rate.column);
  const numberFormat = cells.numberFormat(rate.row, rate.column);
  const cell = cells.address(rate.row, rate.column);
  const reading = readNumber(raw, { unit: 'percent', numberFormat });
  if (reading.kind !== 'value' || reading.notes.includes('ratio') || reading.notes.includes('separator'))
    return undefined;
  const value = read.get(`${sheet.sheet}!${cell}`) ?? reading.value;
  return { value, cell, step: typedStep(raw, value, numberFormat) };
}

/** Rounded either way, or cut off after the last digit shown. */
const agrees = ({ value, step }: Typed, exact: number): boolean =>
  Math.abs(exact - value) <= step / 2 + noise || (exact > value && exact - value < step - noise);

function readValues({ sheets }: CheckInput): Map<string, number> {
  const values = new Map<string, number>();
  for (const { sheet, cell, reading } of sheets.flatMap(({ observations }) => observations)) {
    if (reading.kind === 'value') values.set(`${sheet}!${cell}`, reading.value);
  }
  return values;
}

/** A typed rate that is not its numerator divided by its denominator, by more than the digits shown explain. */
export const rateMismatch: Rule = {
  id: 'rate-mismatch',
  severity: 'error',
  run(input) {
    const read = readValues(input);
    return eachTable(input)
      .flatMap(proportionsOf)
      .flatMap((proportion): Finding[] => {
        const { view, part, whole, indicator, period } = proportion;
        const typed = typedRate(proportion, read);
        if (!typed || whole.value <= 0) return [];
        const exact = part.value / whole.value;
        // Of a cut the table may state what is left: 90 of 100 posts are a cut of 10 %.
        const isCut = input.plan.indicator(indicator ?? '')?.comparator === 'reduction>=';
        if (agrees(typed, exact) || (isCut && agrees(typed, 1 - exact))) return [];
        const params = {
          typed: { percent: typed.value },
          exact: { percent: exact },
          part: part.value,
          partCell: part.cell,
          whole: whole.value,
          wholeCell: whole.cell,
        };
        return [
          {
            rule: this.id,
            severity: this.severity,
            sheet: view.sheet.sheet,
            cell: typed.cell,
            ...(indicator !== undefined && { indicator }),
            ...(period !== undefined && { period }),
            message:
              indicator === undefined
                ? { id: 'check.rate-mismatch.row', params }
                : { id: 'check.rate-mismatch', params: { ...params, indicator: indicatorName(input.plan, indicator) } },
            fix: {
              id: 'check.rate-mismatch.fix',
              params: { partCell: part.cell, wholeCell: whole.cell },
            },
          },
        ];
      });
  },
};
