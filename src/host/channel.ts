import { HostError } from './errors';
import { Interpreter } from './interpreter';
import { actionType, type RequestBody } from './protocol';
import type { HostState } from './state';

/** The object that Excel puts into the page as `_richApiNativeBridge`; the library sets `onMessageFromHost`. */
export interface NativeBridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

export interface Statistics {
  requests: number;
  bytesIn: number;
  bytesOut: number;
  /** Requests of the add-in's own `context.sync()`, without what the library sends for itself. */
  syncs: number;
}

interface Message {
  id: string | number;
  type: number;
  message: { body: string | RequestBody };
}

const bytes = (text: string): number => new TextEncoder().encode(text).length;

/** The JSON channel between Office.js and the host: requests are carried out one after the other. */
export class Channel {
  readonly statistics: Statistics = { requests: 0, bytesIn: 0, bytesOut: 0, syncs: 0 };
  readonly bridge: NativeBridge = {
    sendMessageToHost: (text) => this.receive(text),
    onMessageFromHost: null,
  };
  private readonly interpreter: Interpreter;
  private queue: Promise<void> = Promise.resolve();
  private closed = false;

  constructor(private readonly state: HostState) {
    this.interpreter = new Interpreter(state);
  }

  /** Sends entries (calls of custom functions, events) that no request asked for. */
  push(entries: unknown[]): void {
    if (!this.closed) this.bridge.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
  }

  close(): void {
    this.closed = true;
  }

  private receive(text: string): void {
    const { id, type, message } = JSON.parse(text) as Message;
    if (type !== 1 || this.closed) return;
    this.queue = this.queue.then(async () => {
      const answer = await this.answer(message.body);
      // A turn of its own: Excel never answers within the call that asks.
      await new Promise((resolve) => setTimeout(resolve, 0));
      if (!this.closed) this.bridge.onMessageFromHost?.(JSON.stringify({ id, type: 2, message: answer }));
    });
  }

  private async answer(body: string | RequestBody): Promise<{ statusCode: number; headers: object; body: string }> {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const size = bytes(text);
    const request = JSON.parse(text) as RequestBody;
    this.count(size, request);
    try {
      if (!isReport(request)) this.state.failures.beforeRequest(size);
      const answer = JSON.stringify(await this.interpreter.run(request));
      // Excel calculates within the request that changes cells.
      if (!isReport(request)) await this.state.engine.calculation.settle();
      if (!isReport(request)) this.state.failures.beforeResponse(bytes(answer));
      this.statistics.bytesOut += bytes(answer);
      return { statusCode: 200, headers: {}, body: answer };
    } catch (error) {
      const known =
        error instanceof HostError
          ? error
          : new HostError('GeneralException', 'host.general', { detail: String(error) });
      const failure = { error: { code: known.code, message: known.text(this.state.language) } };
      return { statusCode: 400, headers: {}, body: JSON.stringify(failure) };
    }
  }

  private count(size: number, request: RequestBody): void {
    this.statistics.requests++;
    this.statistics.bytesIn += size;
    if (!isReport(request) && !isRelease(request)) this.statistics.syncs++;
  }
}

/** Reports of the library itself (results of custom functions, "ready"): they are the runtime's, not the add-in's. */
function isReport(request: RequestBody): boolean {
  return Object.values(request.ObjectPaths).some((path) => path.ObjectPathType === 2);
}

/** The end of `Excel.run`: the library lets go of the references that it kept. */
const isRelease = ({ Actions }: RequestBody): boolean =>
  Actions.every(
    ({ ActionType, Name }) =>
      ActionType === actionType.trace || Name === '_RemoveReference' || ActionType === actionType.instantiate,
  );
