import type { MessageId, MessageParams, Problem, Result } from '../../messages';
import { ok } from '../../messages';

/**
 * Carries a problem out of the depth of a scanner; `attempt` turns it back into a value, so that nobody who
 * reads has to catch it.
 */
export class ReadFailure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.id);
  }
}

export const failure = (id: MessageId, params?: MessageParams): ReadFailure =>
  new ReadFailure({ id, ...(params && { params }) });

/** The value of `work`, or the problem that ended it. Whatever else is thrown is a mistake of the caller's own code. */
export async function attempt<T>(work: () => Promise<T>): Promise<Result<T>> {
  try {
    return ok(await work());
  } catch (error) {
    if (error instanceof ReadFailure) return { ok: false, problem: error.problem };
    throw error;
  }
}
