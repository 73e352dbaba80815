import assert from 'node:assert/strict';
import { fail, ok } from '../../src/messages';
import { createConnector, type WorkerLike } from '../../src/worker/client';
import type { FromWorker, Reading, ReadRequest, ToWorker } from '../../src/worker/protocol';
import { reading } from '../taskpane/fixtures';

const request: ReadRequest = { kind: 'read', inputs: [], layouts: {} };
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

/** A worker that the test speaks for. */
class FakeWorker {
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly asked: ToWorker[] = [];
  ended = false;

  postMessage(message: ToWorker): void {
    this.asked.push(message);
  }

  terminate(): void {
    this.ended = true;
  }

  say(data: FromWorker): void {
    this.onmessage?.call(this as unknown as Worker, { data } as MessageEvent);
  }

  break(message = ''): void {
    this.onerror?.call(this as unknown as Worker, { message } as ErrorEvent);
  }
}

function bench({ workers = true } = {}) {
  const started: FakeWorker[] = [];
  const inPage: unknown[] = [];
  let patience: (() => void) | undefined;
  const connector = createConnector({
    startWorker: () => {
      if (!workers) throw new Error('no workers');
      const worker = new FakeWorker();
      started.push(worker);
      return worker;
    },
    loadInPage: async () => async (asked) => {
      inPage.push(asked);
      return ok(reading()) as never;
    },
    schedule: (_, task) => {
      patience = task;
      return () => (patience = undefined);
    },
  });
  return { connector, started, inPage, loseWaiting: () => patience?.() };
}

describe('connector in a worker', () => {
  it('sends the request when the worker is there, follows it, and brings its answer', async () => {
    const { connector, started } = bench();
    const steps: unknown[][] = [];
    const answer = connector(request, { onProgress: (...step) => steps.push(step) });
    const [worker] = started;
    assert.equal(worker?.asked.length, 0);
    worker?.say({ type: 'ready' });
    await settled();
    const id = 1;
    worker?.say({ type: 'progress', id, done: 5, total: 9 });
    worker?.say({ type: 'progress', id, done: 7, total: 0, of: { name: 'Kho', unit: 'rows' } });
    worker?.say({ type: 'answer', id, answer: ok(reading()) });
    assert.deepEqual(await answer, ok(reading()));
    assert.deepEqual(steps, [
      [5, 9, undefined],
      [7, 0, { name: 'Kho', unit: 'rows' }],
    ]);
  });

  it('keeps the worker for the next request, and passes late words of an earlier one over', async () => {
    const { connector, started } = bench();
    const first = connector(request, {});
    started[0]?.say({ type: 'ready' });
    await settled();
    started[0]?.say({ type: 'answer', id: 1, answer: fail('source.empty', { file: 'a' }) });
    await first;
    const second = connector(request, {});
    await settled();
    started[0]?.say({ type: 'answer', id: 1, answer: fail('source.empty', { file: 'a' }) });
    started[0]?.say({ type: 'answer', id: 2, answer: ok(reading({ due: [] })) });
    assert.equal((await second).ok, true);
    assert.equal(started.length, 1);
  });

  it('ends the worker with a cancel, and starts another for the next request', async () => {
    const { connector, started } = bench();
    const abort = new AbortController();
    const answer = connector(request, { signal: abort.signal });
    started[0]?.say({ type: 'ready' });
    await settled();
    abort.abort();
    assert.deepEqual(await answer, fail('error.cancelled'));
    assert.ok(started[0]?.ended);
    void connector(request, {});
    assert.equal(started.length, 2);
  });

  it('asks nothing once the officer has cancelled while the worker was starting', async () => {
    const { connector, started } = bench();
    const abort = new AbortController();
    const answer = connector(request, { signal: abort.signal });
    abort.abort();
    started[0]?.say({ type: 'ready' });
    assert.deepEqual(await answer, fail('error.cancelled'));
    assert.deepEqual(started[0]?.asked, []);
  });

  it('tells a mistake of the worker in words and does not use it again', async () => {
    const { connector, started } = bench();
    const answer = connector(request, {});
    started[0]?.say({ type: 'ready' });
    await settled();
    started[0]?.break('out of memory');
    assert.deepEqual(await answer, fail('error.unexpected', { detail: 'out of memory' }));
    assert.ok(started[0]?.ended);
  });
});

describe('connector without a worker', () => {
  const worksInPage = async (lose: (parts: ReturnType<typeof bench>) => void, options = {}) => {
    const parts = bench(options);
    const answer = parts.connector(request, {});
    lose(parts);
    const { ok: isOk, value } = (await answer) as { ok: true; value: Reading };
    assert.ok(isOk && value);
    const again = await parts.connector(request, {});
    assert.ok(again.ok);
    assert.equal(parts.inPage.length, 2);
    assert.ok(parts.started.length <= 1, 'it is not tried again');
  };

  it('works in the page where the host has none', () => worksInPage(() => undefined, { workers: false }));

  it('works in the page where a policy forbids it, which only an event tells', () =>
    worksInPage(({ started }) => started[0]?.break()));

  it('works in the page where the host says nothing at all', () => worksInPage(({ loseWaiting }) => loseWaiting()));
});
