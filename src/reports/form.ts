import type { CheckResult, IndicatorResult, Status } from '../check/types';
import type { Language, MessageId } from '../messages';
import type { Plan } from '../plan/plan';
import type { Indicator } from '../plan/types';
import type { Observation } from '../tracking/types';
import type { StyleName } from './styles';
import type { ReportSettings } from './types';

/** Where the content of a column comes from: a key of the table of sources in `table-values.ts`. */
export type ValueSource = 'index' | 'name' | 'unit' | 'target' | 'actual' | 'gap' | 'status' | 'lead' | 'source';

export interface FormColumn {
  id: ValueSource;
  header: MessageId;
  /** Header where the workbook names no period; for headers that hold `{period}`. */
  headerWithoutPeriod?: MessageId;
  /** What the row of column numbers shows: "A", "1", "3=2-1". */
  number: string;
  widthMm: number;
  style: StyleName;
}

/** A table of indicators as data, so that a form can be corrected in one place when its text changes. */
export interface ReportForm {
  id: string;
  title: MessageId;
  tab: { withPeriod: MessageId; withoutPeriod: MessageId };
  /** The text that the form rests on. `issued` ("2025-09", "2025-09-15") is known for this plan only. */
  basis: { message: MessageId; number: MessageId; plan: string; issued: string };
  orientation: 'portrait' | 'landscape';
  columns: FormColumn[];
  /** Report wording of the plan's headings, by section; others keep the plan's words. */
  sections: Partial<Record<string, MessageId>>;
  /** Last columns of the left half of the head and of "Nơi nhận". */
  leftHalf: ValueSource;
  /** One line for each status counted, in order; all of them make the total. */
  summary: { status: Status; message: MessageId }[];
  total: MessageId;
}

export interface ReportInput {
  plan: Plan;
  /** The check of the period that the report is for. */
  result: CheckResult;
  /** File name of the workbook, for the provenance. */
  workbookName: string;
  madeAt: Date;
  settings?: ReportSettings;
}

/** An indicator with everything that a row says about it. */
export interface IndicatorRow {
  indicator: Indicator;
  result: IndicatorResult;
  observation: Observation | undefined;
  /** Running number in the table, from 1. */
  index: number;
}

/** The settings with nothing left open. */
export interface ReportContext extends ReportInput {
  form: ReportForm;
  language: Language;
  settings: Required<Omit<ReportSettings, 'documentNumber'>> & Pick<ReportSettings, 'documentNumber'>;
}
