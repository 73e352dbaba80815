import { createServer } from 'node:http';
import sirv from 'sirv';
import { CommandProblem } from './problems';

export interface StaticServer {
  /** "http://localhost:3000" */
  address: string;
  close(): void;
}

/** Serves a folder on localhost over plain http; resolves once it listens. Port 0 takes any free one. */
export function serve(folder: string, port: number): Promise<StaticServer> {
  const files = sirv(folder, { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      reject(
        error.code === 'EADDRINUSE'
          ? new CommandProblem({ id: 'cli.port-taken', params: { port: String(port) } })
          : error,
      );
    });
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      const open = typeof address === 'object' && address ? address.port : port;
      resolve({ address: `http://localhost:${open}`, close: () => server.close() });
    });
  });
}
