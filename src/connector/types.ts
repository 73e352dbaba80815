/**
 * What the connector gives out, whichever source it counted: a summary of counts without personal data. Plain data.
 * Counting rules: Biểu số II.06a/VPCP/KSTT as implemented by one-stop systems (see `dossiers/rules.ts`).
 */
import type { Problem } from '../messages';
import type { Period } from '../tracking/types';
import type { Measure } from './measures';

/** What a row of the summary counts. */
export type SummaryKind = 'dossiers' | 'payments' | 'digitisation' | 'survey' | 'indicator';

/** How a dossier was handed in. Biểu số II.06a counts the desk and the post together: `direct-or-postal`. */
export type Channel = 'online' | 'direct' | 'postal' | 'direct-or-postal';

/** One row of the summary. What a source does not tell is left out: a list without channel has rows without one. */
export interface SummaryRow {
  kind: SummaryKind;
  period: Period;
  /** First and last day of the period, ISO dates: the same quarter has other days in the reporting calendar. */
  from?: string;
  to?: string;
  /** The unit that handles the dossiers, where the source names several. */
  unit?: string;
  /** "Đất đai", "Hộ tịch", … as the source writes it, in NFC and with single spaces. */
  field?: string;
  channel?: Channel;
  /** Of surveys: who or what was asked about ("Giải quyết TTHC", "Y tế", "Giáo dục"). */
  group?: string;
  /** Of `indicator` rows: id of an indicator of the plan. */
  indicator?: string;
  /** A measure that the source cannot tell is left out; a real zero is 0. */
  counts: Partial<Record<Measure, number>>;
}

/** A dossier that is late or soon due at the end of the period: its code and dates, never a person. */
export interface DueDossier {
  period: Period;
  code: string;
  unit?: string;
  field?: string;
  procedure?: string;
  /** ISO dates. */
  received?: string;
  due: string;
  /** Days after `due` at the end of the period; negative while there is time. */
  daysLate: number;
}

/** What tells the rows of the summary apart; `from` and `to` only explain `period`. */
export type SummaryKey = 'period' | 'from' | 'to' | 'kind' | 'unit' | 'field' | 'channel' | 'group' | 'indicator';

/** The summary as it stands in the workbook. Rows and columns are 0-based worksheet coordinates. */
export interface DataTable {
  sheet: string;
  headerRow: number;
  /** Column of each measure that the table has. */
  columns: ReadonlyMap<Measure, number>;
  keyColumns: ReadonlyMap<SummaryKey, number>;
  rows: readonly (SummaryRow & { row: number })[];
  /** Rows that hold figures but cannot be understood, each with its cell. */
  problems: readonly Problem[];
}

/** The list of dossiers due as it stands in the workbook. Rows are 0-based worksheet coordinates. */
export interface DueTable {
  sheet: string;
  headerRow: number;
  rows: readonly (DueDossier & { row: number })[];
  problems: readonly Problem[];
}
