import type { Problem, Result } from '../messages';
import type { Operations } from './operations';
import type { Job, PaneEvent, PaneState } from './state';

/** Runs `task` after `milliseconds`; the answer calls it off. */
export type Schedule = (milliseconds: number, task: () => void) => () => void;

/** Below half a second a sign of work would only flash. */
export const slowAfter = 500;
/** Excel may be in the middle of a batch that nothing can interrupt; the officer must not be held by it. */
export const releaseAfter = 3000;

export interface ControllerParts {
  operations: Operations;
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

/** The event that ends `job`. */
async function perform(parts: ControllerParts, id: number, job: Job, signal: AbortSignal): Promise<PaneEvent> {
  const settle = <T>(answer: Result<T>, event: (value: T) => PaneEvent): PaneEvent =>
    answer.ok ? event(answer.value) : { type: 'failed', id, problem: answer.problem };
  const period = job.kind !== 'go' && job.period !== undefined ? { period: job.period } : {};
  switch (job.kind) {
    case 'check': {
      const onProgress = (done: number, total: number) => parts.dispatch({ type: 'progress', id, done, total });
      const answer = await parts.operations.check({ ...period, signal, onProgress });
      return settle(answer, (result) => ({ type: 'checked', id, result, at: parts.time() }));
    }
    case 'report': {
      const answer = await parts.operations.insertReport(job.form, { ...period, signal });
      return settle(answer, ({ sheet }) => ({ type: 'inserted', id, sheet }));
    }
    case 'go':
      return settle(await parts.operations.goToCell(job.sheet, job.cell), () => ({ type: 'arrived', id }));
  }
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
    if (!task || task.stopping) return;
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
