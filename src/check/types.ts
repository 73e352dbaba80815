import type { MessageId } from '../messages';
import type { Plan } from '../plan/plan';
import type { Comparator, Localised } from '../plan/types';
import type { Grid, Observation, Period, TrackedIndicator, TrackingSheet } from '../tracking/types';

export type Severity = 'error' | 'warning' | 'info';
export type Status = 'met' | 'not-met' | 'no-data' | 'unreadable';

/** The plan's words as proof. `value` in the indicator's unit. */
export interface PlanProof {
  value: number;
  quote: string;
  section: string;
}

/**
 * A parameter that says what it is, so that `present.ts` can show it in any language: text and counts as they are,
 * `percent` a fraction shown as a percentage, `points` a difference of fractions shown in percentage points, `list`
 * joined by "; " or what stands in `between`, and a text of the catalogue within another. `digits` is the most decimals shown, 2 when absent.
 */
export type FindingParam =
  | string
  | number
  | Localised
  | { percent: number; digits?: number }
  | { points: number; digits?: number }
  | { list: FindingParam[]; between?: string }
  | FindingText;

/** A text without language: an id of the catalogue and its parameters. */
export interface FindingText {
  id: MessageId;
  params: Record<string, FindingParam>;
}

/** One finding, without language; `present.ts` puts it into words. */
export interface Finding {
  rule: string;
  severity: Severity;
  sheet?: string;
  cell?: string;
  indicator?: string;
  period?: Period;
  message: FindingText;
  plan?: PlanProof;
  fix?: FindingText;
  /** The gap that ranks it among its equals, in the indicator's unit: the most negative comes first. */
  distance?: number;
}

/** The state of one indicator of the plan in the period checked. */
export interface IndicatorResult {
  id: string;
  target: number;
  comparator: Comparator;
  actual: number | null;
  status: Status;
  /** actual − target in the good direction: negative means short. */
  gap: number | null;
  sheet?: string;
  cell?: string;
  label?: string;
  confidence?: number;
  /** Counted from imported data, for the tracking sheet has no figure; `cell` is the first that it was counted from. */
  imported?: true;
}

/** What every rule may look at. */
export interface CheckInput {
  plan: Plan;
  grids: Grid[];
  sheets: TrackingSheet[];
  /** The period checked; `null` where the workbook names none. */
  period: Period;
  /** The year whose targets count. */
  year: number;
  /** One an indicator of the plan, in plan order. */
  results: IndicatorResult[];
  /** The row and the observation that decided each indicator, by indicator id. */
  chosen: Map<string, { tracked: TrackedIndicator; observation?: Observation }>;
  /** What the imported data of the workbook say of the period, by indicator id. */
  imported: ReadonlyMap<string, ImportedRate>;
}

/** A rate counted from imported data, and the cell of its first count. */
export interface ImportedRate {
  value: number;
  numerator: number | null;
  denominator: number | null;
  sheet: string;
  cell: string;
}

/** A rule is one file in `rules/`: it looks and reports, it never writes. */
export interface Rule {
  id: string;
  severity: Severity;
  run(input: CheckInput): Finding[];
}

export interface CheckResult {
  /** Id of the plan. */
  plan: string;
  period: Period;
  periods: Period[];
  sheets: TrackingSheet[];
  indicators: IndicatorResult[];
  findings: Finding[];
}
