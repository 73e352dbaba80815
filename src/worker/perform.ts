import type { Result } from '../messages';
import { ownNetwork, type Network } from './network';
import type { AnswerTo, ConnectorRequest, WorkOptions } from './protocol';
import { readInputs } from './read';
import { readUnits } from './units';

/** Does what a request asks for, in whichever thread it is called and over the network of that thread. */
export function perform<Request extends ConnectorRequest>(
  request: Request,
  options: WorkOptions,
  network: Network = ownNetwork(),
): Promise<Result<AnswerTo<Request>>> {
  const answer = request.kind === 'read' ? readInputs(request, options, network) : readUnits(request, options, network);
  return answer as Promise<Result<AnswerTo<Request>>>;
}
