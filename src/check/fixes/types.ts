import type { Plan } from '../../plan/plan';
import type { CellValue, TrackingSheet } from '../../tracking/types';
import type { Finding } from '../types';
import type { CellStates } from './cell-states';

/** What a cell holds. */
export interface CellState {
  value: CellValue;
  /** With its "=", in Excel's English form; `null` where the cell has none. */
  formula: string | null;
  /** en-US number format. */
  numberFormat: string;
}

/** What a cell is to hold. */
export interface CellAfter {
  /** Without meaning where there is a formula. */
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  /** The font that the new text needs; absent where the font stays. */
  fontName?: string;
}

/** One cell before and after a fix. A cell that no longer holds `before` must be left alone. */
export interface CellChange {
  sheet: string;
  /** A1 address. */
  cell: string;
  before: CellState;
  after: CellAfter;
}

/** The mend of one finding. */
export interface Fix {
  /** `findingKey` of the finding. */
  key: string;
  rule: string;
  changes: CellChange[];
}

export interface FixInput {
  plan: Plan;
  /** The year whose targets count. */
  year: number;
  sheets: readonly TrackingSheet[];
  cells: CellStates;
}

/** How the findings of one rule are mended. */
export interface FixPlanner {
  rule: string;
  /** Empty where the finding cannot be mended without guessing. */
  changes(finding: Finding, input: FixInput): CellChange[];
}
