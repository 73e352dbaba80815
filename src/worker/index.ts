import { perform } from './perform';
import type { FromWorker, ToWorker, WorkOptions } from './protocol';

/** The part of a worker's global scope that is used; the pane's own page has another. */
interface WorkerScope {
  postMessage(message: FromWorker): void;
  addEventListener(type: 'message', listen: (event: MessageEvent<ToWorker>) => void): void;
}

const scope = self as unknown as WorkerScope;

async function answer({ id, request }: ToWorker): Promise<void> {
  try {
    const onProgress: WorkOptions['onProgress'] = (done, total, of) =>
      scope.postMessage({ type: 'progress', id, done, total, ...(of && { of }) });
    scope.postMessage({ type: 'answer', id, answer: await perform(request, { onProgress }) });
  } catch (error) {
    scope.postMessage({ type: 'failed', id, detail: error instanceof Error ? error.message : String(error) });
  }
}

scope.addEventListener('message', ({ data }) => void answer(data));
scope.postMessage({ type: 'ready' });
