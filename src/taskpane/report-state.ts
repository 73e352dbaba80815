import type { InsertedReports, InsertedSheet } from '../excel/report-operations';
import type { Problem } from '../messages';
import type { ReportSheet } from '../reports';

/** How the officer wants the reports. */
export interface ReportWishes {
  /** Without one, the latest with figures. */
  period?: string;
  /** Values in place of formulas ("Chốt số liệu"). */
  settle?: true;
  /** Id of the agency whose tasks are wanted; else all. */
  agency?: string;
}

/** The pages of a form before it is inserted. */
export interface Picture {
  form: string;
  wishes: ReportWishes;
  sheet: ReportSheet;
  /** From 0. */
  page: number;
  /** At its real size instead of the pane's width. */
  enlarged: boolean;
}

/** What became of a set of reports, its continuations included. */
export interface Inserted {
  sheets: readonly InsertedSheet[];
  /** Why the rest was not inserted. */
  problem: Problem | null;
  /** The forms of the rest. */
  left: readonly string[];
  wishes: ReportWishes;
}

export interface ReportState {
  /** Ids of the forms to be inserted. */
  forms: readonly string[];
  /** `null` leaves the choice to the workbook: the latest period with figures. */
  period: string | null;
  /** The officer names year and period rather than taking one that the workbook has. */
  otherPeriod: boolean;
  settle: boolean;
  agency: string | null;
  picture: Picture | null;
  inserted: Inserted | null;
}

/** A choice of the officer; none of them asks anything of the workbook. */
export type ReportChange =
  | { type: 'forms'; forms: readonly string[] }
  | { type: 'period'; period: string | null; other: boolean }
  | { type: 'settle'; settle: boolean }
  | { type: 'agency'; agency: string | null }
  | { type: 'page'; page: number }
  | { type: 'enlarge'; enlarged: boolean }
  | { type: 'close-picture' }
  | { type: 'close-inserted' };

export const initialReport = (form: string): ReportState => ({
  forms: form === '' ? [] : [form],
  period: null,
  otherPeriod: false,
  settle: false,
  agency: null,
  picture: null,
  inserted: null,
});

const turned = (state: ReportState, change: Partial<Picture>): ReportState =>
  state.picture ? { ...state, picture: { ...state.picture, ...change } } : state;

export function reduceReport(state: ReportState, change: ReportChange): ReportState {
  switch (change.type) {
    case 'forms':
      return { ...state, forms: change.forms };
    case 'period':
      return { ...state, period: change.period, otherPeriod: change.other };
    case 'settle':
      return { ...state, settle: change.settle };
    case 'agency':
      return { ...state, agency: change.agency };
    case 'page':
      return turned(state, { page: change.page });
    case 'enlarge':
      return turned(state, { enlarged: change.enlarged });
    case 'close-picture':
      return { ...state, picture: null };
    case 'close-inserted':
      return { ...state, inserted: null };
  }
}

/** Reports follow the period that the officer chose to check, unless they named another for the reports. */
export const withPeriodOf = (state: ReportState, period: string): ReportState =>
  state.otherPeriod ? state : { ...state, period };

/** A form's pages, from the first. */
export const withPicture = (
  state: ReportState,
  form: string,
  wishes: ReportWishes,
  sheet: ReportSheet,
): ReportState => ({ ...state, picture: { form, wishes, sheet, page: 0, enlarged: false } });

/** The outcome of a set; of its continuation, together with what was inserted before. */
export function withInserted(
  state: ReportState,
  { sheets, problem, left }: InsertedReports,
  wishes: ReportWishes,
  continues: boolean,
): ReportState {
  const before = continues ? (state.inserted?.sheets ?? []) : [];
  return {
    ...state,
    picture: null,
    inserted: { sheets: [...before, ...sheets], problem: problem ?? null, left, wishes },
  };
}

/** A continuation that inserted nothing: what is left stays left, for another reason perhaps. */
export const stillLeft = (state: ReportState, problem: Problem): ReportState =>
  state.inserted ? { ...state, inserted: { ...state.inserted, problem } } : state;
