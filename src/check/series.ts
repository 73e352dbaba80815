import { comparePeriods, yearOfPeriod } from '../tracking/period';
import type { Observation, TrackingSheet } from '../tracking/types';

/** What the workbook says of one indicator, in order of time, each period once. */
export interface Series {
  indicator: string;
  points: (Observation & { period: string; value: number })[];
}

/** Visible before hidden, a summary before its parts: the first that gives a period counts. */
const order = (sheets: readonly TrackingSheet[]): TrackingSheet[] => {
  const weight = ({ visible, role }: TrackingSheet) => Number(!visible) * 2 + Number(role !== 'summary');
  return [...sheets].sort((a, b) => weight(a) - weight(b));
};

/** The values of every indicator by period: those of the periods alone, or those from the start of the year. */
export function seriesOf(sheets: readonly TrackingSheet[], cumulative: boolean): Series[] {
  const found = new Map<string, Map<string, Series['points'][number]>>();
  for (const one of order(sheets).flatMap(({ observations }) => observations)) {
    const { indicator, period, reading } = one;
    if (period === null || reading.kind !== 'value' || (one.cumulative === true) !== cumulative) continue;
    const byPeriod = found.get(indicator) ?? new Map<string, Series['points'][number]>();
    if (!byPeriod.has(period)) byPeriod.set(period, { ...one, period, value: reading.value });
    found.set(indicator, byPeriod);
  }
  return [...found].map(([indicator, byPeriod]) => ({
    indicator,
    points: [...byPeriod.values()].sort((a, b) => comparePeriods(a.period, b.period)),
  }));
}

interface Step {
  kind: string;
  /** Counts on through the years. */
  index: number;
}

const kinds: readonly { kind: string; pattern: RegExp; perYear: number }[] = [
  { kind: 'month', pattern: /^\d{4}-(\d{2})$/, perYear: 12 },
  { kind: 'quarter', pattern: /^\d{4}-Q(\d)$/, perYear: 4 },
  { kind: 'half', pattern: /^\d{4}-H(\d)$/, perYear: 2 },
  { kind: 'year', pattern: /^\d{4}()$/, perYear: 1 },
];

function stepOf(period: string): Step | undefined {
  for (const { kind, pattern, perYear } of kinds) {
    const found = pattern.exec(period);
    if (found) return { kind, index: (yearOfPeriod(period) ?? 0) * perYear + Number(found[1] ?? 0) };
  }
  return undefined;
}

/** Whether two periods of one kind follow each other: 2026-Q4 and 2027-Q1, but not 2026-Q2 and 2026-H1. */
export function areNeighbours(first: string, second: string): boolean {
  const [one, other] = [stepOf(first), stepOf(second)];
  return one !== undefined && other !== undefined && one.kind === other.kind && other.index - one.index === 1;
}
