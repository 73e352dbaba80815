import { holdsTable } from '../check/table';
import type { CheckResult, Severity, Status } from '../check/types';
import type { Problem } from '../messages';

/** One thing that an officer asked for; kept with a failure so that "try again" means the same thing again. */
export type Job =
  | { kind: 'check'; period?: string }
  | { kind: 'report'; form: string; period?: string }
  | { kind: 'go'; sheet: string; cell: string };

/** The job under way. The pane runs one at a time, because Excel answers one batch at a time. */
export interface Task {
  id: number;
  job: Job;
  /** It has taken so long that the officer should see it. */
  slow: boolean;
  /** The officer asked to stop and the workbook has not answered yet. */
  stopping: boolean;
  done: number;
  total: number;
}

export type Tab = 'indicators' | 'findings';

export interface PaneState {
  task: Task | null;
  /** The last check; kept while another one runs or fails. */
  result: CheckResult | null;
  /** The period that the officer chose; `null` leaves the choice to the check, which takes the latest with values. */
  period: string | null;
  /** When the last check ended, in the officer's own notation, such as "14:05". */
  checkedAt: string;
  /** The last report inserted. */
  report: { sheet: string } | null;
  failure: { problem: Problem; job: Job } | null;
  cancelled: boolean;
  form: string;
  tab: Tab;
  status: Status | null;
  severity: Severity | null;
  /** How many findings are on screen at most. */
  limit: number;
}

export type PaneEvent =
  | { type: 'started'; id: number; job: Job }
  | { type: 'slow'; id: number }
  | { type: 'progress'; id: number; done: number; total: number }
  | { type: 'stopping'; id: number }
  /** The workbook did not answer a request to stop in time: the pane stops waiting. */
  | { type: 'released'; id: number }
  | { type: 'checked'; id: number; result: CheckResult; at: string }
  | { type: 'inserted'; id: number; sheet: string }
  | { type: 'arrived'; id: number }
  | { type: 'failed'; id: number; problem: Problem }
  | { type: 'dismissed' }
  | { type: 'form'; form: string }
  | { type: 'tab'; tab: Tab }
  | { type: 'status'; status: Status | null }
  | { type: 'severity'; severity: Severity | null }
  | { type: 'more' };

/** Enough to fill several screens, few enough to draw at once on a slow computer. */
export const findingsPerPage = 30;

export const initialState = (form: string): PaneState => ({
  task: null,
  result: null,
  period: null,
  checkedAt: '',
  report: null,
  failure: null,
  cancelled: false,
  form,
  tab: 'indicators',
  status: null,
  severity: null,
  limit: findingsPerPage,
});

function start(state: PaneState, id: number, job: Job): PaneState {
  if (state.task) return state;
  return {
    ...state,
    task: { id, job, slow: false, stopping: false, done: 0, total: 0 },
    failure: null,
    cancelled: false,
    // Looking at a cell must not take away the word that a report was inserted.
    report: job.kind === 'go' ? state.report : null,
  };
}

/** What changes when a task ends: nothing else runs, and a stop that was asked for has been kept. */
const ended = (state: PaneState, task: Task): PaneState => ({ ...state, task: null, cancelled: task.stopping });

function checked(state: PaneState, task: Task, event: Extract<PaneEvent, { type: 'checked' }>): PaneState {
  if (task.stopping) return ended(state, task);
  return {
    ...ended(state, task),
    result: event.result,
    period: (task.job.kind === 'check' ? task.job.period : undefined) ?? null,
    checkedAt: event.at,
    // Without a table every indicator reads "no data"; what the officer needs is the finding that says why.
    tab: event.result.sheets.some(holdsTable) ? state.tab : 'findings',
    status: null,
    severity: null,
    limit: findingsPerPage,
  };
}

function failed(state: PaneState, task: Task, problem: Problem): PaneState {
  // A task that was told to stop may answer with whatever the interruption caused: that is no failure.
  return task.stopping ? ended(state, task) : { ...ended(state, task), failure: { problem, job: task.job } };
}

function onTask(state: PaneState, task: Task, event: PaneEvent): PaneState {
  const change = (part: Partial<Task>): PaneState => ({ ...state, task: { ...task, ...part } });
  switch (event.type) {
    case 'slow':
      return change({ slow: true });
    case 'progress':
      return change({ done: event.done, total: event.total });
    case 'stopping':
      return change({ stopping: true });
    case 'released':
      return ended(state, { ...task, stopping: true });
    case 'checked':
      return checked(state, task, event);
    case 'inserted':
      // The sheet is there, even when the stop came too late: say what is true.
      return { ...ended(state, { ...task, stopping: false }), report: { sheet: event.sheet } };
    case 'arrived':
      return ended(state, task);
    case 'failed':
      return failed(state, task, event.problem);
    default:
      return state;
  }
}

function onChoice(state: PaneState, event: PaneEvent): PaneState {
  switch (event.type) {
    case 'dismissed':
      return { ...state, failure: null, report: null, cancelled: false };
    case 'form':
      return { ...state, form: event.form };
    case 'tab':
      return { ...state, tab: event.tab };
    case 'status':
      return { ...state, status: event.status, tab: 'indicators' };
    case 'severity':
      return { ...state, severity: event.severity, limit: findingsPerPage };
    case 'more':
      return { ...state, limit: state.limit + findingsPerPage };
    default:
      return state;
  }
}

/** The next state of the pane. Answers of a task that the pane no longer waits for are dropped, but for a report. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  if (event.type === 'started') return start(state, event.id, event.job);
  if (!('id' in event)) return onChoice(state, event);
  if (state.task?.id === event.id) return onTask(state, state.task, event);
  return event.type === 'inserted' ? { ...state, report: { sheet: event.sheet }, cancelled: false } : state;
}
