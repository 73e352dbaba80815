import type { Observation, Period, TrackedIndicator, TrackingSheet } from '../tracking/types';
import type { Cells } from './cells';

/** A row of the workbook and what it says of one period. */
export interface Candidate {
  tracked: TrackedIndicator;
  observation?: Observation;
}

/** The observations that stand in the row (or, in a transposed table, the column) of `tracked`. */
export function observationsOf(tracked: TrackedIndicator, sheet: TrackingSheet, cells: Cells): Observation[] {
  const own = sheet.observations.filter(({ indicator }) => indicator === tracked.indicator);
  const rows = sheet.tracked.filter(({ indicator }) => indicator === tracked.indicator);
  if (rows.length < 2) return own;
  const label = cells.position(tracked.labelCell);
  return own.filter(({ cell }) => {
    const { row, column } = cells.position(cell);
    return row === label.row || column === label.column;
  });
}

/** Smaller is better, compared from the left. */
function rank({ tracked, observation }: Candidate, sheet: TrackingSheet, cells: Cells): number[] {
  const cell = observation?.cell ?? tracked.labelCell;
  const kind = observation?.reading.kind;
  return [
    Number(cells.isHidden(tracked.sheet, cell)),
    // A row without the period gives less than a cell that says "none yet", and that less than anything else.
    kind === undefined ? 2 : Number(kind === 'none'),
    Number(sheet.role !== 'summary'),
    Number(kind !== 'value'),
    Number(observation?.cumulative === true),
    -tracked.confidence,
  ];
}

function compareRanks(a: number[], b: number[]): number {
  const index = a.findIndex((value, place) => value !== b[place]);
  return index < 0 ? 0 : (a[index] ?? 0) - (b[index] ?? 0);
}

/**
 * The row and the observation that decide each indicator in `period`: visible before hidden, a cell that gives
 * something before one that does not, a summary before its parts, a value before what cannot be read, the period alone before the
 * year to date, the surest match;
 * among equals the first of the workbook. Keyed by indicator id; an indicator without a row is absent.
 */
export function choose(sheets: TrackingSheet[], period: Period, cells: Cells): Map<string, Candidate> {
  const best = new Map<string, { candidate: Candidate; rank: number[] }>();
  for (const sheet of sheets) {
    for (const tracked of sheet.tracked) {
      const observations = observationsOf(tracked, sheet, cells).filter((one) => one.period === period);
      const candidates: Candidate[] = observations.map((observation) => ({ tracked, observation }));
      for (const candidate of candidates.length > 0 ? candidates : [{ tracked }]) {
        const ranked = { candidate, rank: rank(candidate, sheet, cells) };
        const present = best.get(tracked.indicator);
        if (!present || compareRanks(ranked.rank, present.rank) < 0) best.set(tracked.indicator, ranked);
      }
    }
  }
  return new Map([...best].map(([id, { candidate }]) => [id, candidate]));
}
