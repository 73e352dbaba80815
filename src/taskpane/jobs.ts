import type { CellChange } from '../check/fixes';
import type { Finding } from '../check/types';
import type { Choice } from '../excel/choices';
import type { MessageId } from '../messages';
import { dataJobWords, type DataJob } from './data-jobs';
import { functionJobWords, isFunctionJob, type FunctionJob } from './functions-jobs';
import type { ReportWishes } from './report-state';

/** One thing that an officer asked for; kept with a failure so that "try again" means the same thing again. */
export type Job =
  | { kind: 'check'; period?: string }
  /** `continues`: goes on with what an earlier set left. */
  | { kind: 'reports'; forms: readonly string[]; wishes: ReportWishes; continues?: true }
  | { kind: 'picture'; form: string; wishes: ReportWishes }
  | { kind: 'go'; sheet: string; cell: string }
  | { kind: 'choose'; choice: Choice; period?: string }
  | { kind: 'forget'; choice: Choice | 'all'; period?: string }
  | { kind: 'fix'; changes: readonly CellChange[]; period?: string }
  | { kind: 'undo'; period?: string }
  | { kind: 'mark'; findings: readonly Finding[] }
  | { kind: 'unmark' }
  | DataJob
  | FunctionJob;

export type JobKind = Job['kind'];

/** The jobs that change cells of the workbook and say how many. */
export type ChangeKind = Extract<JobKind, 'fix' | 'undo' | 'mark' | 'unmark'>;

export interface JobWords {
  /** What is being done. */
  working: MessageId;
  /** The heading above the words of a failure. */
  failed: MessageId;
  /** Whether it can be stopped half way without leaving the workbook between two states. */
  stoppable: boolean;
}

export const jobWords: Readonly<Record<JobKind, JobWords>> = {
  check: { working: 'pane.checking', failed: 'pane.problem-check', stoppable: true },
  reports: { working: 'report-view.inserting', failed: 'report-view.problem-insert', stoppable: true },
  picture: { working: 'report-view.picturing', failed: 'report-view.problem-picture', stoppable: true },
  go: { working: 'pane.going', failed: 'pane.problem-go', stoppable: false },
  choose: { working: 'fixes.choosing', failed: 'fixes.problem-choose', stoppable: true },
  forget: { working: 'fixes.choosing', failed: 'fixes.problem-choose', stoppable: true },
  fix: { working: 'fixes.fixing', failed: 'fixes.problem-fix', stoppable: false },
  undo: { working: 'fixes.undoing', failed: 'fixes.problem-undo', stoppable: false },
  mark: { working: 'fixes.marking', failed: 'fixes.problem-mark', stoppable: false },
  unmark: { working: 'fixes.unmarking', failed: 'fixes.problem-unmark', stoppable: false },
  ...dataJobWords,
  ...functionJobWords,
};

/** Looking at a cell or a page, or entering a formula, takes away no word of what was done before, nor the preview. */
export const isBeside = (job: Job): boolean => job.kind === 'go' || job.kind === 'picture' || isFunctionJob(job);

/** A set that is continued is one set. */
export const forgetsReports = (job: Job): boolean => (job.kind === 'reports' ? job.continues !== true : !isBeside(job));
