import type { CellChange } from '../check/fixes';
import type { Refusal } from '../excel/apply-changes';
import type { ChangeKind, Job } from './jobs';
import type { ProgressOf } from './operations';

/** The job under way. The pane runs one at a time, because Excel answers one batch at a time. */
export interface Task {
  id: number;
  job: Job;
  /** It has taken so long that the officer should see it. */
  slow: boolean;
  /** The officer asked to stop and the workbook has not answered yet. */
  stopping: boolean;
  /** Cells or bytes read; of one source where `of` names it. */
  done: number;
  total: number;
  of?: ProgressOf | undefined;
  /** Report sheets inserted. */
  inserted: number;
}

export const newTask = (id: number, job: Job): Task => ({
  id,
  job,
  slow: false,
  stopping: false,
  done: 0,
  total: 0,
  inserted: 0,
});

/** Changes shown before they are made. */
export interface Preview {
  /** Names the button that asked for it. */
  key: string;
  changes: readonly CellChange[];
}

/** What a job did to the workbook's cells. */
export interface Outcome {
  kind: ChangeKind;
  done: number;
  refused: readonly Refusal[];
}
