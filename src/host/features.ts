import type { Area } from './address';
import type { Chart } from './chart';

/** A link of cells to a place in the workbook or outside it. */
export interface Hyperlink {
  area: Area;
  /** "'Sheet name'!A1" or a defined name. */
  documentReference?: string;
  /** An address outside of the workbook: "https://…", a file. */
  address?: string;
  screenTip?: string;
  /** Index of its element in the file, for one that the file holds. */
  origin?: number;
}

export type ValidationType = 'any' | 'list' | 'whole' | 'decimal' | 'date' | 'time' | 'textLength' | 'custom';

/** What may be entered into cells, in the file's own terms. */
export interface Validation {
  id: string;
  areas: Area[];
  type: ValidationType;
  /** ST_DataValidationOperator; absent: "between". Of no meaning for lists and formulas. */
  operator?: string;
  /** A number, "=" and a formula, or for a list its entries with commas between them. */
  formula1?: string;
  formula2?: string;
  inCellDropDown: boolean;
  ignoreBlanks: boolean;
  errorAlert: { showAlert: boolean; style: 'stop' | 'warning' | 'information'; title: string; message: string };
  prompt: { showPrompt: boolean; title: string; message: string };
  /** Index of its element in the file, while its rule is the file's; its areas may be others. */
  origin?: number;
}

/** The look that a conditional format gives: what is absent stays as the cell has it. Colours are "#RRGGBB". */
export interface ConditionalStyle {
  fill?: string;
  color?: string;
  bold?: boolean;
  italic?: boolean;
  strikethrough?: boolean;
  underline?: 'single' | 'double';
  numberFormat?: string;
}

/** An end of a data bar, in the file's terms; "auto" is the least or greatest value or 0, whichever lies outside. */
export interface DataBarBound {
  type: 'auto' | 'min' | 'max' | 'num' | 'percent' | 'percentile' | 'formula';
  /** A number, or a formula without "=". */
  value?: string;
}

export interface DataBar {
  kind: 'dataBar';
  fill: string;
  gradient: boolean;
  /** Absent: none. */
  border?: string;
  negative: { fill?: string; border?: string; matchFill: boolean; matchBorder: boolean };
  showBarOnly: boolean;
  lower: DataBarBound;
  upper: DataBarBound;
  direction: 'context' | 'leftToRight' | 'rightToLeft';
  axis: 'automatic' | 'none' | 'middle';
  axisColor: string;
}

/** Formulas are as Excel shows them, without "=", relative to the first cell of the first area. */
export type ConditionalRule =
  | DataBar
  | { kind: 'custom'; formula: string; style: ConditionalStyle }
  | { kind: 'cellValue'; operator: string; formula1: string; formula2?: string; style: ConditionalStyle }
  | { kind: 'text'; operator: string; text: string; style: ConditionalStyle }
  /** A kind that is the file's alone: `type` is its cfRule's. */
  | { kind: 'other'; type: string };

export interface ConditionalFormat {
  id: string;
  areas: Area[];
  stopIfTrue: boolean;
  rule: ConditionalRule;
  /** Index of its cfRule in the file, while its rule is the file's. */
  origin?: number;
}

/** A comment of one cell (a thread). Texts only: whom it mentions is not kept apart. */
export interface CellComment {
  id: string;
  /** 0-based. */
  row: number;
  column: number;
  content: string;
  author: string;
  /** When it was written: ISO 8601, UTC. */
  created: string;
  resolved: boolean;
  replies: readonly { content: string; author: string }[];
  /** It is in the file as it is here. */
  origin?: true;
}

export interface Table {
  id: string;
  name: string;
  style: string;
  showHeaders: boolean;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  showTotals: boolean;
  /** With its header and its row of totals. */
  area: Area;
  /** Its part in the file, while the file holds it so. */
  origin?: string;
  /** The file says more of it than is read: it can be removed, not changed. */
  isPartlyKnown?: true;
}

/**
 * What a worksheet has that is bound to its cells but is not in them. Items are never changed, only replaced, and those
 * that a file holds know their place in it, so that saving leaves what was not touched.
 */
export interface SheetFeatures {
  hyperlinks: Hyperlink[];
  validations: Validation[];
  /** The one that wins first. */
  conditionalFormats: ConditionalFormat[];
  /** From the hindmost to the foremost. */
  charts: Chart[];
  comments: CellComment[];
  tables: Table[];
  /** Cells with a note of the old kind: Excel allows no comment beside it. The file's alone. */
  notes: { row: number; column: number }[];
}

export type FeatureKind = keyof SheetFeatures;

export const noFeatures = (): SheetFeatures => ({
  hyperlinks: [],
  validations: [],
  conditionalFormats: [],
  charts: [],
  comments: [],
  tables: [],
  notes: [],
});

/** A copy of an item without some of its members. */
export function omit<T extends object, K extends keyof T>(item: T, ...names: K[]): Omit<T, K> {
  const copy = { ...item };
  for (const name of names) delete copy[name];
  return copy;
}
