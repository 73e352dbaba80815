import type { WorkbookChange } from '../excel/operations';
import type { Language, Problem, Result } from '../messages';
import { performData } from './data-jobs';
import { isFunctionJob, performFunctionJob } from './functions-jobs';
import { jobWords, type Job } from './jobs';
import type { Operations, Progress } from './operations';
import type { PaneEvent, PaneState } from './state';

/** Runs `task` after `milliseconds`; the answer calls it off. */
export type Schedule = (milliseconds: number, task: () => void) => () => void;

/** Below half a second a sign of work would only flash. */
export const slowAfter = 500;
/** Excel may be in the middle of a batch that nothing can interrupt; the officer must not be held by it. */
export const releaseAfter = 3000;

export interface ControllerParts {
  operations: Operations;
  /** Of the comments that marks leave in the workbook. */
  language: Language;
  state: () => PaneState;
  dispatch: (event: PaneEvent) => void;
  schedule: Schedule;
  /** The time of day as the officer writes it. */
  time: () => string;
}

export interface Controller {
  run(job: Job): Promise<void>;
  cancel(): void;
  /** Runs the job that failed once more. */
  retry(): Promise<void>;
}

/** An operation answers with a `Result`; what it throws all the same must still reach the officer in words. */
const unexpected = (error: unknown): Problem => ({
  id: 'error.unexpected',
  params: { detail: error instanceof Error ? error.message : String(error) },
});

type Settle = <T>(answer: Result<T>, event: (value: T) => PaneEvent) => PaneEvent;

/** The jobs that change cells. */
function change({ operations, language }: ControllerParts, job: Job): Promise<Result<WorkbookChange>> | undefined {
  switch (job.kind) {
    case 'fix':
      return operations.applyFixes(job.changes);
    case 'undo':
      return operations.undoFixes();
    case 'mark':
      return operations.mark(job.findings, language);
    case 'unmark':
      return operations.unmark();
    default:
      return undefined;
  }
}

/** After cells changed, what is on screen is checked anew; marks change nothing that a check reads. */
async function checkAfter(parts: ControllerParts, id: number, job: Job, signal: AbortSignal) {
  const isFix = job.kind === 'fix' || job.kind === 'undo';
  return isFix && parts.state().result ? runCheck(parts, id, job, signal) : undefined;
}

function runCheck(parts: ControllerParts, id: number, job: Job, signal: AbortSignal) {
  const period = 'period' in job && job.period !== undefined ? { period: job.period } : {};
  const onProgress = (done: number, total: number) => parts.dispatch({ type: 'progress', id, done, total });
  return parts.operations.check({ ...period, signal, onProgress });
}

/** The event that ends `job`. */
async function perform(parts: ControllerParts, id: number, job: Job, signal: AbortSignal): Promise<PaneEvent> {
  const onProgress: Progress['onProgress'] = (done, total, of) =>
    parts.dispatch({ type: 'progress', id, done, total, ...(of && { of }) });
  const settle: Settle = (answer, event) =>
    answer.ok ? event(answer.value) : { type: 'failed', id, problem: answer.problem };
  if (job.kind === 'go') {
    return settle(await parts.operations.goToCell(job.sheet, job.cell), () => ({ type: 'arrived', id }));
  }
  if (job.kind === 'reports') {
    const { forms, wishes } = job;
    const onSheet = (done: number) => parts.dispatch({ type: 'sheet-inserted', id, done });
    const answer = await parts.operations.insertReports(forms, { ...wishes, signal, onProgress, onSheet });
    return settle(answer, (inserted) => ({ type: 'inserted', id, job, inserted }));
  }
  if (job.kind === 'picture') {
    const { form, wishes } = job;
    const answer = await parts.operations.previewReports([form], { ...wishes, signal, onProgress });
    return settle(answer, ([sheet]) =>
      sheet ? { type: 'pictured', id, form, wishes, sheet } : { type: 'arrived', id },
    );
  }
  const data = performData(parts.operations.data, parts.language, job, { signal, onProgress });
  if (data) return settle(await data, (outcome) => ({ type: 'data-done', id, outcome }));
  if (isFunctionJob(job)) {
    const answer = await performFunctionJob(parts.operations.functions, job, { signal, onProgress });
    return settle(answer, (value) => ({ type: 'functions-answered', id, answer: value }));
  }
  const changing = change(parts, job);
  if (changing) {
    const changed = await changing;
    const again = changed.ok ? await checkAfter(parts, id, job, signal) : undefined;
    const check = again?.ok ? again.value : null;
    return settle(changed, (value) => ({ type: 'changed', id, change: value, check, at: parts.time() }));
  }
  if (job.kind === 'choose' || job.kind === 'forget') {
    const { choose, forget } = parts.operations;
    const remembered = job.kind === 'choose' ? await choose(job.choice) : await forget(job.choice);
    if (!remembered.ok) return { type: 'failed', id, problem: remembered.problem };
  }
  return settle(await runCheck(parts, id, job, signal), (check) => ({ type: 'checked', id, check, at: parts.time() }));
}

/** Turns what the officer asks for into calls of the workbook, and their answers into events. */
export function createController(parts: ControllerParts): Controller {
  let last = 0;
  let current: AbortController | null = null;

  async function run(job: Job): Promise<void> {
    if (parts.state().task) return;
    const id = ++last;
    const abort = new AbortController();
    current = abort;
    parts.dispatch({ type: 'started', id, job });
    const quick = parts.schedule(slowAfter, () => parts.dispatch({ type: 'slow', id }));
    const event = await perform(parts, id, job, abort.signal).catch((error: unknown): PaneEvent => ({
      type: 'failed',
      id,
      problem: unexpected(error),
    }));
    quick();
    parts.dispatch(event);
  }

  function cancel(): void {
    const { task } = parts.state();
    if (!task || task.stopping || !jobWords[task.job.kind].stoppable) return;
    parts.dispatch({ type: 'stopping', id: task.id });
    parts.schedule(releaseAfter, () => parts.dispatch({ type: 'released', id: task.id }));
    current?.abort();
  }

  async function retry(): Promise<void> {
    const { failure: failed } = parts.state();
    if (failed) await run(failed.job);
  }

  return { run, cancel, retry };
}
