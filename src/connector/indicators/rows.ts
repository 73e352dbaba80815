import type { SummaryKind, SummaryRow } from '../types';

/** Ways to put a span of the year together from shorter ones, the fewest parts first. */
const parts: Record<string, readonly (readonly string[])[]> = {
  Q1: [['01', '02', '03']],
  Q2: [['04', '05', '06']],
  Q3: [['07', '08', '09']],
  Q4: [['10', '11', '12']],
  H1: [['Q1', 'Q2']],
  H2: [['Q3', 'Q4']],
  '9M': [
    ['H1', 'Q3'],
    ['Q1', 'Q2', 'Q3'],
  ],
  '': [
    ['H1', 'H2'],
    ['9M', 'Q4'],
    ['Q1', 'Q2', 'Q3', 'Q4'],
  ],
};

const partsOf = (period: string): string[][] => {
  const [year = '', span = ''] = period.split('-');
  return (parts[span] ?? []).map((spans) => spans.map((part) => `${year}-${part}`));
};

/**
 * The rows of one kind for a period: its own or, where the summary has none, those of shorter periods that fill it
 * without a gap. What came in or was finished adds up over time; what stood open at the end does not, so that only
 * rates of the former may be computed from them.
 */
export function rowsOfPeriod(rows: readonly SummaryRow[], kind: SummaryKind, period: string): SummaryRow[] {
  const own = rows.filter((row) => row.kind === kind && row.period === period);
  if (own.length > 0) return own;
  for (const way of partsOf(period)) {
    const found = way.map((part) => rowsOfPeriod(rows, kind, part));
    if (found.every((one) => one.length > 0)) return found.flat();
  }
  return [];
}
