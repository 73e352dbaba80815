import type { Observation, Period, TrackedIndicator, TrackingSheet } from '../tracking/types';
import type { Cells } from './cells';
import { groupBy } from './group';

/** A row of the workbook and what it says of one period. */
export interface Candidate {
  tracked: TrackedIndicator;
  observation?: Observation;
}

/** What a worksheet says of one indicator, also by the worksheet's rows and columns. */
interface Said {
  rows: number;
  all: Observation[];
  byRow: Map<number, Observation[]>;
  byColumn: Map<number, Observation[]>;
}

/** A long list repeats its indicators: looking through all of them for each row would take time by the square. */
const remembered = new WeakMap<TrackingSheet, Map<string, Said>>();

function saidIn(sheet: TrackingSheet, cells: Cells): Map<string, Said> {
  const known = remembered.get(sheet);
  if (known) return known;
  const byIndicator = new Map<string, Said>();
  const said = (indicator: string): Said => {
    const found = byIndicator.get(indicator) ?? { rows: 0, all: [], byRow: new Map(), byColumn: new Map() };
    byIndicator.set(indicator, found);
    return found;
  };
  for (const { indicator } of sheet.tracked) said(indicator).rows += 1;
  for (const [indicator, own] of groupBy(sheet.observations, (one) => one.indicator)) {
    const entry = said(indicator);
    entry.all = own;
    entry.byRow = groupBy(own, ({ cell }) => cells.position(cell).row);
    entry.byColumn = groupBy(own, ({ cell }) => cells.position(cell).column);
  }
  remembered.set(sheet, byIndicator);
  return byIndicator;
}

/** The observations that stand in the row (or, in a transposed table, the column) of `tracked`. */
export function observationsOf(tracked: TrackedIndicator, sheet: TrackingSheet, cells: Cells): Observation[] {
  const said = saidIn(sheet, cells).get(tracked.indicator);
  if (!said) return [];
  if (said.rows < 2) return said.all;
  const label = cells.position(tracked.labelCell);
  return [...new Set([...(said.byRow.get(label.row) ?? []), ...(said.byColumn.get(label.column) ?? [])])];
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
