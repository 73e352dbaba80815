import { fail, type Result } from '../messages';
import type { AnswerTo, ConnectorRequest, FromWorker, ToWorker, WorkOptions } from './protocol';

/** The part of `Worker` that is used. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

/** Does the work in the page itself. */
type Perform = <Request extends ConnectorRequest>(
  request: Request,
  options: WorkOptions,
) => Promise<Result<AnswerTo<Request>>>;

export interface ConnectorParts {
  /** Throws where the host has no workers or forbids them. */
  startWorker(): WorkerLike;
  /** Loaded only where no worker runs. */
  loadInPage(): Promise<Perform>;
  /** Runs `task` after a while; the answer calls it off. */
  schedule(milliseconds: number, task: () => void): () => void;
}

export type Connector = Perform;

/** A script of half a megabyte comes within this even over a slow line; then the page does the work itself. */
export const patience = 15_000;

/**
 * Waits for the worker's first word: a policy that forbids it, or a file that is not there, is told by an event only,
 * and by some hosts not at all. `null` where none runs.
 */
function start({ startWorker, schedule }: ConnectorParts): Promise<WorkerLike | null> {
  return new Promise((resolve) => {
    try {
      const worker = startWorker();
      const giveUp = () => {
        callOff();
        worker.terminate();
        resolve(null);
      };
      const callOff = schedule(patience, giveUp);
      worker.onerror = giveUp;
      worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
        if (data.type !== 'ready') return;
        callOff();
        resolve(worker);
      };
    } catch {
      resolve(null);
    }
  });
}

/** One request to a worker that does nothing else. */
function ask(worker: WorkerLike, request: ConnectorRequest, id: number, { signal, onProgress }: WorkOptions) {
  return new Promise<{ answer: Result<unknown>; alive: boolean }>((resolve) => {
    const end = (answer: Result<unknown>, alive: boolean) => {
      signal?.removeEventListener('abort', stop);
      if (!alive) worker.terminate();
      resolve({ answer, alive });
    };
    // Ending the worker stops it wherever it is and gives its memory back at once.
    const stop = () => end(fail('error.cancelled'), false);
    worker.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      if (data.type === 'ready' || data.id !== id) return;
      if (data.type === 'progress') onProgress?.(data.done, data.total, data.of);
      else if (data.type === 'answer') end(data.answer, true);
      else end(fail('error.unexpected', { detail: data.detail }), false);
    };
    worker.onerror = ({ message }) => end(fail('error.unexpected', { detail: message }), false);
    signal?.addEventListener('abort', stop);
    const message: ToWorker = { id, request };
    worker.postMessage(message);
  });
}

/**
 * The connector in a worker of its own, started with the first request and again after a cancel; in the page where the
 * host has no workers. One request at a time. Problems: `error.cancelled`, `error.unexpected` {detail}.
 */
export function createConnector(parts: ConnectorParts): Connector {
  let running: WorkerLike | null = null;
  let canRun = true;
  let last = 0;
  return async <Request extends ConnectorRequest>(request: Request, options: WorkOptions) => {
    if (!running && canRun) {
      running = await start(parts);
      canRun = running !== null;
    }
    if (options.signal?.aborted) return fail('error.cancelled');
    if (!running) return (await parts.loadInPage())(request, options);
    const { answer, alive } = await ask(running, request, ++last, options);
    if (!alive) running = null;
    return answer as Result<AnswerTo<Request>>;
  };
}
