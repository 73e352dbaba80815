import { holdsTable } from '../check/table';
import type { Fix } from '../check/fixes';
import type { CheckResult, Severity, Status } from '../check/types';
import type { InsertedReports } from '../excel/report-operations';
import type { Memory, WorkbookChange, WorkbookCheck } from '../excel/operations';
import type { Problem } from '../messages';
import type { ReportSheet } from '../reports';
import {
  initialData,
  isDone,
  reduceData,
  withOutcome,
  type DataChange,
  type DataOutcome,
  type DataState,
} from './data-state';
import {
  initialFunctions,
  reduceFunctions,
  withAnswer,
  afterChange,
  type FunctionsAnswer,
  type FunctionsChange,
  type FunctionsState,
} from './functions-state';
import { forgetsReports, isBeside, type Job } from './jobs';
import type { ProgressOf } from './operations';
import {
  initialReport,
  reduceReport,
  stillLeft,
  withInserted,
  withPeriodOf,
  withPicture,
  type ReportChange,
  type ReportState,
  type ReportWishes,
} from './report-state';
import { newTask, type Outcome, type Preview, type Task } from './task';

export type { ChangeKind, Job } from './jobs';
export type { Outcome, Preview, Task } from './task';

type ReportsJob = Extract<Job, { kind: 'reports' }>;

/** The parts of the pane, in the order of its navigation. */
export const paneViews = ['check', 'report', 'data', 'functions'] as const;
export type PaneView = (typeof paneViews)[number];

export type Tab = 'indicators' | 'findings';

export interface PaneState {
  view: PaneView;
  task: Task | null;
  /** The last check; kept while another one runs or fails. */
  result: CheckResult | null;
  /** What the add-in can mend of what the last check found. */
  fixes: readonly Fix[];
  memory: Memory;
  preview: Preview | null;
  /** The period that the officer chose; `null` leaves the choice to the check, which takes the latest with values. */
  period: string | null;
  /** When the last check ended, in the officer's own notation, such as "14:05". */
  checkedAt: string;
  report: ReportState;
  data: DataState;
  functions: FunctionsState;
  /** What the last fix, undo or marking did. */
  outcome: Outcome | null;
  failure: { problem: Problem; job: Job } | null;
  cancelled: boolean;
  tab: Tab;
  status: Status | null;
  severity: Severity | null;
  /** How many findings are on screen at most. */
  limit: number;
  /** How many questions are on screen at most. */
  questionLimit: number;
}

export type PaneEvent =
  | { type: 'started'; id: number; job: Job }
  | { type: 'slow'; id: number }
  | { type: 'progress'; id: number; done: number; total: number; of?: ProgressOf }
  | { type: 'stopping'; id: number }
  /** The workbook did not answer a request to stop in time: the pane stops waiting. */
  | { type: 'released'; id: number }
  | { type: 'checked'; id: number; check: WorkbookCheck; at: string }
  /** Cells were changed; `check` is the check that followed, where one did. */
  | { type: 'changed'; id: number; change: WorkbookChange; check: WorkbookCheck | null; at: string }
  | { type: 'sheet-inserted'; id: number; done: number }
  | { type: 'inserted'; id: number; job: ReportsJob; inserted: InsertedReports }
  | { type: 'pictured'; id: number; form: string; wishes: ReportWishes; sheet: ReportSheet }
  | { type: 'data-done'; id: number; outcome: DataOutcome }
  | { type: 'functions-answered'; id: number; answer: FunctionsAnswer }
  | { type: 'arrived'; id: number }
  | { type: 'failed'; id: number; problem: Problem }
  | { type: 'dismissed' }
  | { type: 'view'; view: PaneView }
  | { type: 'tab'; tab: Tab }
  | { type: 'status'; status: Status | null }
  | { type: 'severity'; severity: Severity | null }
  | { type: 'more' }
  | { type: 'more-questions' }
  | { type: 'preview'; preview: Preview | null }
  | { type: 'recalled'; memory: Memory }
  | { type: 'report'; change: ReportChange }
  | { type: 'data'; change: DataChange }
  | { type: 'functions'; change: FunctionsChange };

/** Enough to fill several screens, few enough to draw at once on a slow computer. */
export const findingsPerPage = 30;
/** Few, so that the questions do not push the result out of sight. */
export const questionsPerPage = 3;

export const initialState = (form: string): PaneState => ({
  view: 'check',
  task: null,
  result: null,
  fixes: [],
  memory: { choices: [], marks: 0, undoable: 0 },
  preview: null,
  period: null,
  checkedAt: '',
  report: initialReport(form),
  data: initialData,
  functions: initialFunctions(),
  outcome: null,
  failure: null,
  cancelled: false,
  tab: 'indicators',
  status: null,
  severity: null,
  limit: findingsPerPage,
  questionLimit: questionsPerPage,
});

function start(state: PaneState, id: number, job: Job): PaneState {
  if (state.task) return state;
  return {
    ...state,
    task: newTask(id, job),
    failure: null,
    cancelled: false,
    ...(isBeside(job) ? {} : { outcome: null, preview: null }),
    ...(forgetsReports(job) && { report: { ...state.report, inserted: null } }),
  };
}

/** What changes when a task ends: nothing else runs, and a stop that was asked for has been kept. */
const ended = (state: PaneState, task: Task): PaneState => ({ ...state, task: null, cancelled: task.stopping });

/** The state with what a check found. Filters go where they would hide all of it. */
function withCheck(state: PaneState, job: Job, { result, fixes, memory }: WorkbookCheck, at: string): PaneState {
  const { severity } = state;
  // After a fix or a choice the officer goes on where they were.
  const goesOn =
    job.kind !== 'check' && (severity === null || result.findings.some((one) => one.severity === severity));
  return {
    ...state,
    result,
    fixes,
    memory,
    period: ('period' in job ? job.period : undefined) ?? null,
    report: job.kind === 'check' && job.period !== undefined ? withPeriodOf(state.report, job.period) : state.report,
    checkedAt: at,
    // Without a table every indicator reads "no data"; what the officer needs is the finding that says why.
    tab: result.sheets.some(holdsTable) ? state.tab : 'findings',
    ...(goesOn ? {} : { status: null, severity: null, limit: findingsPerPage, questionLimit: questionsPerPage }),
  };
}

function checked(state: PaneState, task: Task, { check, at }: Extract<PaneEvent, { type: 'checked' }>): PaneState {
  return task.stopping ? ended(state, task) : withCheck(ended(state, task), task.job, check, at);
}

function changed(state: PaneState, task: Task, event: Extract<PaneEvent, { type: 'changed' }>): PaneState {
  const { change, check, at } = event;
  const { kind } = task.job;
  const isChange = kind === 'fix' || kind === 'undo' || kind === 'mark' || kind === 'unmark';
  const { done, refused, memory } = change;
  // What was changed is changed, even when a stop was asked for.
  const after = {
    ...ended(state, { ...task, stopping: false }),
    memory,
    functions: afterChange(state.functions),
    ...(isChange && { outcome: { kind, done, refused } }),
  };
  return check ? withCheck(after, task.job, check, at) : after;
}

function failed(state: PaneState, task: Task, problem: Problem): PaneState {
  // What is left of a set says itself why.
  if (task.job.kind === 'reports' && task.job.continues) {
    const after = ended(state, { ...task, stopping: false });
    return { ...after, report: stillLeft(state.report, problem) };
  }
  // A task that was told to stop may answer with whatever the interruption caused: that is no failure.
  return task.stopping ? ended(state, task) : { ...ended(state, task), failure: { problem, job: task.job } };
}

/** The sheets are there, even when the stop came too late: say what is true. */
const inserted = (state: PaneState, { job, inserted: set }: Extract<PaneEvent, { type: 'inserted' }>): PaneState => ({
  ...state,
  cancelled: false,
  report: withInserted(state.report, set, job.wishes, job.continues === true),
});

/** What was written is written, even when the stop came too late. */
function dataDone(state: PaneState, task: Task | null, outcome: DataOutcome): PaneState {
  const done = isDone(outcome);
  const after = task ? ended(state, done ? { ...task, stopping: false } : task) : { ...state, cancelled: false };
  return task?.stopping && !done ? after : { ...after, data: withOutcome(state.data, outcome) };
}

function pictured(state: PaneState, task: Task, event: Extract<PaneEvent, { type: 'pictured' }>): PaneState {
  const after = ended(state, task);
  return task.stopping ? after : { ...after, report: withPicture(state.report, event.form, event.wishes, event.sheet) };
}

function onTask(state: PaneState, task: Task, event: PaneEvent): PaneState {
  const change = (part: Partial<Task>): PaneState => ({ ...state, task: { ...task, ...part } });
  switch (event.type) {
    case 'slow':
      return change({ slow: true });
    case 'progress':
      return change({ done: event.done, total: event.total, of: event.of });
    case 'stopping':
      return change({ stopping: true });
    case 'released':
      return ended(state, { ...task, stopping: true });
    case 'checked':
      return checked(state, task, event);
    case 'changed':
      return changed(state, task, event);
    case 'sheet-inserted':
      return change({ inserted: event.done });
    case 'inserted':
      return inserted(ended(state, task), event);
    case 'pictured':
      return pictured(state, task, event);
    case 'data-done':
      return dataDone(state, task, event.outcome);
    case 'functions-answered':
      return { ...ended(state, task), functions: withAnswer(state.functions, event.answer) };
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
      return { ...state, failure: null, outcome: null, cancelled: false };
    case 'view':
      return { ...state, view: event.view };
    case 'tab':
      return { ...state, tab: event.tab };
    case 'status':
      return { ...state, status: event.status, tab: 'indicators' };
    case 'severity':
      return { ...state, severity: event.severity, limit: findingsPerPage };
    case 'more':
      return { ...state, limit: state.limit + findingsPerPage };
    case 'more-questions':
      return { ...state, questionLimit: state.questionLimit + findingsPerPage };
    case 'preview':
      return { ...state, preview: event.preview, outcome: null };
    case 'recalled':
      return { ...state, memory: event.memory };
    case 'report':
      return { ...state, report: reduceReport(state.report, event.change) };
    case 'data':
      // What failed would be tried again with the inputs, and with the secrets, that the officer has dropped.
      return {
        ...state,
        data: reduceData(state.data, event.change),
        ...(event.change.type === 'clear' && { failure: null }),
      };
    case 'functions':
      return { ...state, functions: reduceFunctions(state.functions, event.change) };
    default:
      return state;
  }
}

/** The next state of the pane. Answers of a task that the pane no longer waits for are dropped, but for a report. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  if (event.type === 'started') return start(state, event.id, event.job);
  if (!('id' in event)) return onChoice(state, event);
  if (state.task?.id === event.id) return onTask(state, state.task, event);
  // A late word of what stands in the workbook is still true.
  if (event.type === 'data-done' && isDone(event.outcome)) return dataDone(state, null, event.outcome);
  return event.type === 'inserted' ? inserted(state, event) : state;
}
