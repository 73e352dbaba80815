import type { TrackedColumn } from '../tracking/types';
import type { TableView } from './table-cells';

/** A numerator and its denominator, of the same period, as the header pairs them. */
export interface RatioColumns {
  numerator: TrackedColumn;
  denominator: TrackedColumn;
  /** The column of their rate, where the table has one. */
  rate?: TrackedColumn;
}

const samePeriod = (a: TrackedColumn, b: TrackedColumn): boolean => (a.period ?? null) === (b.period ?? null);

/** Pairs where a period has exactly one numerator and one denominator; with more, nothing tells which belong together. */
export function ratioColumns(view: TableView): RatioColumns[] {
  const denominators = view.columns('denominator');
  return view.columns('numerator').flatMap((numerator, _, numerators) => {
    const [denominator, ...others] = denominators.filter((one) => samePeriod(one, numerator));
    if (!denominator || others.length > 0) return [];
    if (numerators.filter((one) => samePeriod(one, numerator)).length > 1) return [];
    // Counts without a period of their own belong to the only rate that there is.
    const rates = view
      .columns('rate', 'result')
      .filter((one) => (numerator.period ?? null) === null || samePeriod(one, numerator));
    const [rate] = rates;
    return [{ numerator, denominator, ...(rate && rates.length === 1 && { rate }) }];
  });
}
