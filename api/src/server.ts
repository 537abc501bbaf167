import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { isKnownVersion } from './middleware/conditional';
import type { ReadyResponse, ResponseCache } from './modules/content/response-cache';

const DRAIN_MS = 8000;

// A reader who pastes ten thousand Chinese characters into the search box sends 90 kB of address:
// read it and say in words that it is too long, where Node's own 16 KiB would end the connection.
const MAXIMUM_HEADER_BYTES = 128 * 1024;

const send = (request: IncomingMessage, response: ServerResponse, ready: ReadyResponse): void => {
  if (isKnownVersion(request.headers['if-none-match'], ready.etag)) {
    response.writeHead(304, ready.notModifiedHeaders);
    response.end();
    return;
  }
  response.writeHead(200, ready.headers);
  if (request.method === 'HEAD') response.end();
  else response.end(ready.body);
};

/**
 * The HTTP server. Answers that are ready are sent before Koa is asked: a Koa context alone costs a
 * third of what bare node:http needs for such an answer. They are not logged one by one either;
 * `onHit` counts them.
 */
export const createHttpServer = (
  app: (request: IncomingMessage, response: ServerResponse) => unknown,
  cache: Pick<ResponseCache, 'get'>,
  onHit: (request: IncomingMessage, ready: ReadyResponse) => void,
): Server => {
  const server = createServer({ maxHeaderSize: MAXIMUM_HEADER_BYTES }, (request, response) => {
    const readable = request.method === 'GET' || request.method === 'HEAD';
    const ready = readable ? cache.get(request.url ?? '') : undefined;
    if (ready === undefined) {
      app(request, response);
      return;
    }
    onHit(request, ready);
    send(request, response, ready);
  });
  // Slow headers and slow bodies are answered 408 (faults.md 24). An upload of 200 MB needs longer
  // than a request for a page, hence two minutes for the whole request.
  server.headersTimeout = 5000;
  server.requestTimeout = 120_000;
  server.keepAliveTimeout = 65_000;
  server.maxRequestsPerSocket = 0;
  return server;
};

/** Listens. @throws when the port is taken or may not be used */
export const listen = (server: Server, host: string, port: number): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

/** Stops taking connections, lets requests under way finish, and cuts the rest after eight seconds. */
export const drain = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    const cut = setTimeout(() => {
      server.closeAllConnections();
    }, DRAIN_MS);
    server.close(() => {
      clearTimeout(cut);
      resolve();
    });
    server.closeIdleConnections();
  });
