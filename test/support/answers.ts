import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

export interface AnsweringServer {
  /** "http://127.0.0.1:49152" */
  address: string;
  /** What was asked so far. */
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  stop(): Promise<void>;
}

type Answer =
  | { status?: number; type?: string; body: string | Uint8Array; headers?: Record<string, string> }
  | ((request: IncomingMessage, response: ServerResponse) => void);

/** A server on loopback that answers by path; whatever else is asked is not found. */
export async function answering(answers: Record<string, Answer>): Promise<AnsweringServer> {
  const asked: AnsweringServer['asked'] = [];
  const server = createServer((request, response) => {
    const path = decodeURIComponent(request.url ?? '');
    asked.push({ path, headers: request.headers });
    const answer = answers[path.split('?')[0] ?? ''] ?? { status: 404, body: 'not found' };
    if (typeof answer === 'function') return answer(request, response);
    const { status = 200, type = 'text/csv; charset=utf-8', body, headers } = answer;
    response.writeHead(status, { 'content-type': type, ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    address: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`,
    asked,
    stop: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
