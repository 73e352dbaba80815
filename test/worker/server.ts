import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';

/** A server of one's own on this machine, as a source on the network. */
export interface LocalServer {
  /** "http://127.0.0.1:41234" */
  origin: string;
  /** Headers of what was asked, by path. */
  asked: { path: string; headers: IncomingMessage['headers'] }[];
  close(): void;
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** Browsers ask first whether a page of another origin may send a header of its own (Fetch, CORS-preflight). */
const allowAll = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Headers': 'authorization, x-khoa',
};

export async function localServer(answers: Readonly<Record<string, Answer | string>>): Promise<LocalServer> {
  const asked: LocalServer['asked'] = [];
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    for (const [name, value] of Object.entries(allowAll)) response.setHeader(name, value);
    if (request.method === 'OPTIONS') return void response.writeHead(204).end();
    asked.push({ path, headers: request.headers });
    const answer = answers[path];
    if (typeof answer === 'function') answer(request, response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('no port');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
