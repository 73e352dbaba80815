import type { Result } from '../messages';
import type { AnswerTo, ConnectorRequest, WorkOptions } from './protocol';
import { readInputs } from './read';
import { readUnits } from './units';

/** Does what a request asks for, in whichever thread it is called. */
export function perform<Request extends ConnectorRequest>(
  request: Request,
  options: WorkOptions,
): Promise<Result<AnswerTo<Request>>> {
  const answer = request.kind === 'read' ? readInputs(request, options) : readUnits(request, options);
  return answer as Promise<Result<AnswerTo<Request>>>;
}
