import { perform } from './perform';
import type { FromWorker, ToWorker } from './protocol';

/** The part of a worker's global scope that is used; the pane's own page has another. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = self as unknown as WorkerScope;

async function answer({ id, request }: ToWorker): Promise<void> {
  try {
    const onProgress = (done: number, total: number) => scope.postMessage({ type: 'progress', id, done, total });
    scope.postMessage({ type: 'answer', id, answer: await perform(request, { onProgress }) });
  } catch (error) {
    scope.postMessage({ type: 'failed', id, detail: error instanceof Error ? error.message : String(error) });
  }
}

scope.addEventListener('message', ({ data }) => void answer(data));
scope.postMessage({ type: 'ready' });
