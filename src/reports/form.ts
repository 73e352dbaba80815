import type { CheckResult, Status } from '../check/types';
import type { Measure } from '../connector/measures';
import type { Channel, DataTable, DueDossier, SummaryKind } from '../connector/types';
import type { Language, MessageId } from '../messages';
import type { Plan } from '../plan/plan';
import type { Calendar, Grid } from '../tracking/types';
import type { Figures } from './figures';
import type { PreviousEntries } from './previous';
import type { ReportSettings, CompleteSettings } from './settings';
import type { StyleName } from './styles';

/** A column of a form as data. */
export interface FormColumn {
  id: string;
  header: MessageId;
  /** Header where the workbook names no period; for headers that hold `{period}`. */
  headerWithoutPeriod?: MessageId;
  /** Headings above, from the upper to the lower; neighbours that share them are merged. */
  groups?: MessageId[];
  /** What the row of column numbers shows: "A", "1", "3=2-1". */
  number?: string;
  widthMm: number;
  style: StyleName;
  /** Filled by hand: the next sheet of the same form takes over what stands here. */
  kept?: true;
}

/** How sure we are that the form is the official one; all but `stated` are shown to the officer as to be compared. */
export type Standing =
  /** Read in the text that prescribes it, or made by us on the plan's own terms. */
  | 'stated'
  /** As systems in public use print it. */
  | 'in-use'
  /** From the field's memory: rows and wording may differ. */
  | 'recalled'
  /** Ours, where no form is prescribed. */
  | 'inferred';

export interface FormSource {
  /** Text that prescribes the form or the duty to report, with number and date. */
  basis: MessageId;
  standing: Standing;
}

export type PeriodKind = 'month' | 'quarter' | 'half' | 'nine' | 'year';

export interface FormDefinition<Table extends TableDefinition = TableDefinition> {
  /** Public id; never changes. */
  id: string;
  /** What officers call it, in lists. */
  name: MessageId;
  title: MessageId;
  /** Name of the worksheet, `{period}` in it. */
  tab: { withPeriod: MessageId; withoutPeriod: MessageId };
  source: FormSource;
  /** What the officer should know before using it. */
  notes?: MessageId[];
  /** Body that receives it, where that is not the receiver of the plan's reports. */
  receiver?: MessageId;
  /** Form code printed on it; the commune may set another. */
  code?: MessageId;
  /** Periods that it is made for, for the officer's choice. */
  periods: PeriodKind[];
  /** The calendar that its quarters follow; `workbook`: that of the tracking workbook. */
  calendar: Calendar | 'workbook';
  orientation: 'portrait' | 'landscape';
  /** `report`: a document of its own; `annex`: goes with a report; `statistic`: head in three blocks as statistical forms have; `register`: with letterhead and title only; `none`: a working sheet. */
  head: 'report' | 'annex' | 'statistic' | 'register' | 'none';
  unitLine?: MessageId;
  columns: FormColumn[];
  /** On screen only, beside the table: checks. */
  screenColumns?: FormColumn[];
  /** Last columns of the left half of the head and of "Nơi nhận". */
  leftHalf: string;
  /** Last column of the middle block of a `statistic` head. */
  middleBlock?: string;
  /** `none`: a sheet that belongs to the commune from then on. */
  foot: 'report' | 'maker' | 'notes' | 'none';
  table: Table;
}

/** Which table stands in the form. Each kind has its builder in `tables/`. */
export type TableDefinition =
  | TargetsTable
  | StatisticsTable
  | FieldsTable
  | TasksTable
  | DueTable
  | ScoresTable
  | OutlineTable
  | FindingsTable
  | SettingsTable
  | TrackingTable;

export interface TargetsTable {
  kind: 'targets';
  /** Report wording of the plan's headings, by section; others keep the plan's words. */
  sections: Partial<Record<string, MessageId>>;
  /** One line for each status counted, in order; all of them make the total. */
  summary: { status: Status; message: MessageId }[];
  total: MessageId;
}

/** Where a figure may come from; the first that has one is taken. */
export type FigureSource =
  | { from: 'data'; measures: Measure[]; channel?: Channel }
  | { from: 'indicator'; indicator: string }
  | { from: 'part'; indicator: string; part: 'numerator' | 'denominator' }
  | { from: 'tasks'; count: 'all' | 'done' };

export interface StatisticRow {
  /** As printed: "3.1.2". */
  key: string;
  label: MessageId;
  unit?: MessageId;
  /** A rate of two rows below it. */
  rate?: { part: string; whole: string };
  sources?: FigureSource[];
}

export interface StatisticsTable {
  kind: 'statistics';
  rows: StatisticRow[];
  /** Parts that may not exceed their whole, and sums; shown as checks. */
  identities: { whole: string; parts: string[]; relation: 'at-most' | 'sum' }[];
}

/** A number column of a table with a row for each field. */
export type FieldValue =
  | { value: 'measure'; kind: SummaryKind; measures: Measure[]; channel?: Channel | 'not-online' }
  /** `whole`: as the source tells it, for a source that does not tell the parts. */
  | { value: 'sum'; of: string[]; whole?: { kind: SummaryKind; measures: Measure[] } }
  | { value: 'share'; parts: string[]; whole: string };

/** Columns that belong together, by their printed numbers: "(3) = (4) + (5) + (6)". */
export interface Identity {
  text: string;
  left: string[];
  right: string[];
  /** `equal` unless told. */
  relation?: 'equal' | 'at-least';
  /** Systems differ on rejected and waiting dossiers: such a breach is a warning. */
  severity: 'error' | 'warning';
}

export interface FieldsTable {
  kind: 'fields';
  rowsBy: 'field' | 'survey';
  /** Kinds of data whose fields make the lines. */
  data: SummaryKind[];
  values: Record<string, FieldValue>;
  /** Rows left blank to fill by hand where there are no data. */
  blankRows: number;
  identities: Identity[];
  total: MessageId;
}

export interface TasksTable {
  kind: 'tasks';
  statuses: MessageId[];
}

export interface DueTable {
  kind: 'due';
  late: MessageId;
  soon: MessageId;
  blankRows: number;
}

export interface ScoreRow {
  key: string;
  label: MessageId;
  maximum?: number;
  /** Heads a group; its maximum is that of the group. */
  heading?: true;
  /** Points of the group are taken off the total. */
  deducted?: true;
}

export interface ScoresTable {
  kind: 'scores';
  rows: ScoreRow[];
  /** Lines under each heading for criteria that the commune enters. */
  blankRows: number;
  total: MessageId;
}

/** A figure of the workbook, or the share that one figure of the sentence has in another. */
export type OutlineFigure =
  | { sources: FigureSource[]; as: 'percent' | 'count'; label: MessageId }
  | { share: { part: string; whole: string }; label: MessageId };

/** A sentence with the figures it needs; where one is missing, `otherwise` stands. */
export interface OutlineSentence {
  text: MessageId;
  figures: Record<string, OutlineFigure>;
  otherwise: MessageId;
}

export interface OutlineTable {
  kind: 'outline';
  parts: (
    | { heading: MessageId; level: 1 | 2 }
    | { sentence: OutlineSentence }
    | { indicators: string[] }
    | { blank: MessageId }
  )[];
}

export interface FindingsTable {
  kind: 'findings';
}

export interface SettingsTable {
  kind: 'settings';
}

export interface TrackingTable {
  kind: 'tracking';
}

export interface ReportInput {
  plan: Plan;
  /** The check of the period that the report is for. */
  result: CheckResult;
  /** The workbook as it was read. */
  grids: readonly Grid[];
  /** File name of the workbook, for the provenance. */
  workbookName: string;
  madeAt: Date;
  settings?: ReportSettings;
  /** "Chốt số liệu": values in place of formulas. */
  settle?: boolean;
  /** Id of an agency: only its tasks. */
  agency?: string;
}

/** Everything that a builder may draw on. */
export interface ReportContext<Table extends TableDefinition = TableDefinition> extends ReportInput {
  form: FormDefinition<Table>;
  language: Language;
  settings: CompleteSettings;
  calendar: Calendar;
  /** The workbook or the commune says which calendar it is. */
  calendarStated: boolean;
  figures: Figures;
  data: DataTable | undefined;
  due: readonly DueDossier[];
  /** Worksheet of the dossiers that are due. */
  dueSheet: string | undefined;
  /** Every form, for the settings. */
  forms: readonly FormDefinition[];
  previous: PreviousEntries;
  /** The commune's own wording of a row or column, else the catalogue's. */
  label(key: string, message: MessageId, params?: Record<string, string | number>): string;
}
