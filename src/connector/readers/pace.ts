import { failure } from './failure';
import { nextTurn, type CancelSignal } from './platform';

export interface PaceOptions {
  /** Ends the read with the problem `source.cancelled`. */
  signal?: CancelSignal;
  /** Bytes of the file read so far, and of the whole. */
  onProgress?: (done: number, total: number) => void;
}

/** Longest time that a read keeps its thread to itself, in milliseconds. */
const turn = 40;

/**
 * Called between pieces of work: reports progress, lets others have a turn, sees that the user has cancelled; making it
 * throws a ReadFailure where that has happened already.
 */
export class Pace {
  private last = Date.now();

  constructor(
    private readonly file: string,
    private readonly options: PaceOptions,
  ) {
    this.check();
  }

  /** @throws ReadFailure once the read is cancelled. */
  async step(done: number, total: number): Promise<void> {
    this.check();
    if (Date.now() - this.last < turn) return;
    this.options.onProgress?.(done, total);
    await nextTurn();
    this.last = Date.now();
    this.check();
  }

  /** The whole file has been read. */
  finish(total: number): void {
    this.options.onProgress?.(total, total);
  }

  private check(): void {
    if (this.options.signal?.aborted) throw failure('source.cancelled', { file: this.file });
  }
}
