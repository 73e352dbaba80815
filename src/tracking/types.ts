/**
 * What the reader takes in and gives out: plain data, no Office.js. Rows and columns are 0-based; cells are A1.
 */
import type { MessageId } from '../messages';

/** A cell's raw value: numbers as numbers, text as text, an error as its text ("#REF!"), empty as `null`. */
export type CellValue = string | number | boolean | null;

/** Both corners included, 0-based, in worksheet coordinates. */
export interface Area {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

/** The used range of one worksheet. `values[0][0]` stands at (`firstRow`, `firstColumn`) of the worksheet. */
export interface Grid {
  sheet: string;
  visible: boolean;
  firstRow: number;
  firstColumn: number;
  values: CellValue[][];
  /** The formula with its "=" where a cell has one, else `null`. Same shape as `values`. */
  formulas: (string | null)[][];
  /** en-US number formats ("0.0%", "General"). Same shape as `values`. */
  numberFormats: string[][];
  /** Font names, `null` where a cell has several; same shape as `values`. Absent where they were not asked for. */
  fonts?: (string | null)[][];
  merges: Area[];
  /** Worksheet rows and columns that are hidden. */
  hiddenRows: number[];
  hiddenColumns: number[];
}

/** `2026-04`, `2026-Q1`, `2026-H1`, `2026-9M`, `2026`; `null` where the workbook names none. */
export type Period = string | null;

/** How a value was obtained from its cell. */
export type ReadingNote =
  | 'text'
  | 'percent-sign'
  | 'percent-unit'
  | 'percent-format'
  /** Written on another scale than its format or its column says: 78.5 under "0%", 0.785 among 78.5s. */
  | 'percent-scale'
  | 'ratio'
  | 'words'
  /** "1.234" or "1,234" without a witness in its column: read as Vietnamese writes it where the size leaves no doubt. */
  | 'separator'
  /** A cut written with a minus sign ("−10 %"). */
  | 'sign';

export type Reading =
  | { kind: 'value'; value: number; notes: ReadingNote[]; raw: CellValue }
  /** Empty, or words that say there is none yet; `raw` is `null` when the cell is empty. */
  | { kind: 'none'; raw: CellValue }
  | { kind: 'error'; raw: string }
  | { kind: 'unreadable'; raw: CellValue };

/** One cell of the workbook that speaks of an indicator. */
export interface Observation {
  /** Id of an indicator of the plan. */
  indicator: string;
  period: Period;
  reading: Reading;
  sheet: string;
  /** A1 address of the value's cell. */
  cell: string;
  formula: string | null;
  /** From the start of the year ("lũy kế"), not of the period alone; stands after the plain values. */
  cumulative?: true;
}

/** A target that the workbook states. */
export interface StatedTarget {
  /** The year that its column names. */
  year?: number;
  /** Set by the commune for a part of the year ("Quý I / Kế hoạch"), on the way to another target of the row. */
  milestone?: true;
  reading: Reading;
  cell: string;
  formula: string | null;
}

/** A row (or, transposed, a column) that tracks an indicator. */
export interface TrackedIndicator {
  indicator: string;
  /** The words of the workbook. */
  label: string;
  sheet: string;
  labelCell: string;
  /** 0–1; 1 is the plan's own name, an alias or an id. */
  confidence: number;
  /** The target that the workbook states for the year it speaks of, where it has such a column. */
  target?: StatedTarget;
  /** Every target cell of the row, where the workbook states one a year. */
  targets?: StatedTarget[];
  agency?: { text: string; cell: string };
}

/** A row with values that matches no indicator, or two equally well. */
export interface UnmatchedRow {
  label: string;
  sheet: string;
  labelCell: string;
  nearest: string[];
  ambiguous: boolean;
}

export type SheetRole = 'tracking' | 'summary' | 'other' | 'empty';

/** What a column of the table holds. `other`: has a heading that the reader does not use. */
export type ColumnRole =
  | 'order'
  | 'code'
  | 'label'
  | 'unit'
  | 'target'
  | 'result'
  | 'cumulative'
  | 'rate'
  | 'numerator'
  | 'denominator'
  | 'baseline'
  | 'comparison'
  | 'assessment'
  | 'lead'
  | 'co'
  | 'deadline'
  | 'note'
  | 'other';

export interface TrackedColumn {
  /** 0-based worksheet column; in a transposed table the worksheet row. */
  index: number;
  role: ColumnRole;
  /** The heading's words from the upper row to the lower, joined with " / ". */
  header: string;
  /** Of value columns: `null` where it cannot be told. */
  period?: Period;
  /** Of target and baseline columns that name one. */
  year?: number;
}

/**
 * `count`: a number that belongs to a rate (its numerator or denominator), no indicator itself. `part`: a breakdown of
 * the indicator above ("- Phòng Kinh tế"), or one side of it ("Kế hoạch", "Thực hiện").
 */
export type RowKind = 'indicator' | 'unmatched' | 'section' | 'count' | 'part' | 'total' | 'note';

export interface TrackedRow {
  /** 0-based worksheet row; in a transposed table the worksheet column. */
  index: number;
  kind: RowKind;
  label: string;
  indicator?: string;
}

/** One table of a worksheet as it was understood. */
export interface TrackedTable {
  /** A1 area of the header. */
  header: string;
  /** Periods down, indicators across. */
  transposed: boolean;
  columns: TrackedColumn[];
  rows: TrackedRow[];
}

/** The quarters of reports on administrative reform run 15/12–14/3 (Công văn 581/BNV-CCHC), others from 1/1 to 31/3. */
export type Calendar = 'reporting' | 'calendar';

/** What the reader found on one worksheet. */
export interface TrackingSheet {
  sheet: string;
  visible: boolean;
  role: SheetRole;
  /** A1 area of the header, where a table was found. */
  header?: string;
  /** Why the sheet holds no table: one of the messages "reader.*". */
  reason?: MessageId;
  /** Which quarters the sheet counts in, where it states dates. */
  calendar?: Calendar;
  /** Where the table's title and the sheet's name speak of different periods: which of the two was believed. */
  periodBy?: 'title' | 'name';
  tracked: TrackedIndicator[];
  unmatched: UnmatchedRow[];
  observations: Observation[];
  /** In order of time; periods known only from cumulative columns stand here only where there is no other. */
  periods: Period[];
  /** The tables as they were understood, for rules that look at columns and neighbouring rows. */
  tables?: TrackedTable[];
}
