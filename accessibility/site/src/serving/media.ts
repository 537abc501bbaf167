import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import type { ReadableStream as WebStream } from 'node:stream/web';
import { pipeline } from 'node:stream/promises';

const MEDIA = /^\/media\/[0-9a-f]{64}\.[a-z0-9]{2,5}$/;
const ASKED = ['range', 'if-range', 'if-none-match', 'if-modified-since'] as const;
const TOLD = [
  'content-type',
  'content-length',
  'content-range',
  'accept-ranges',
  'etag',
  'last-modified',
] as const;
const PASSED_ON = new Set([200, 206, 304, 404, 410, 416]);
const SHOWN_IN_PLACE = /^(?:image\/(?!svg)|video\/|audio\/|application\/pdf)/;

export const isMediaPath = (path: string): boolean => MEDIA.test(path);

interface MediaRequest {
  path: string;
  method: 'GET' | 'HEAD';
  headers: IncomingHttpHeaders;
  /** false: a file that is not public and that nobody may keep */
  keep?: boolean;
}

const answerHeaders = (answer: Response, headers: Record<string, string>, keep: boolean) => {
  const told = TOLD.flatMap((name) => {
    const value = answer.headers.get(name);
    return value === null ? [] : [[name, value] as const];
  });
  const type = answer.headers.get('content-type') ?? 'application/octet-stream';
  const isGood = answer.status < 400;
  return {
    ...headers,
    ...Object.fromEntries(told),
    // Whatever is not a picture, film, sound or PDF is a download: it must never run on our origin.
    ...(SHOWN_IN_PLACE.test(type) || !isGood ? {} : { 'content-disposition': 'attachment' }),
    'cache-control': isGood && keep ? 'public, max-age=31536000, immutable' : 'no-store',
  };
};

const bytesOf = async (answer: Response, response: ServerResponse): Promise<void> => {
  if (answer.body === null) {
    response.end();
    return;
  }
  try {
    await pipeline(Readable.fromWeb(answer.body as WebStream), response);
  } catch {
    // The reader went away, or the api broke off: the connection is closed, nothing else can be said.
    response.destroy();
  }
};

export type MediaProxy = ReturnType<typeof createMediaProxy>;

/**
 * Passes media on from the api, in pieces as they come, with ranges. A file is named by its
 * content, so every copy may be kept for ever.
 */
export const createMediaProxy =
  (apiUrl: string, headers: Record<string, string>, timeoutSeconds: number) =>
  async (request: MediaRequest, response: ServerResponse): Promise<void> => {
    const gone = new AbortController();
    const timer = setTimeout(() => {
      gone.abort();
    }, timeoutSeconds * 1000);
    response.on('close', () => {
      gone.abort();
    });
    const asked = ASKED.flatMap((name) => {
      const value = request.headers[name];
      return typeof value === 'string' ? [[name, value] as const] : [];
    });
    let answer: Response;
    try {
      answer = await fetch(apiUrl + request.path, {
        method: request.method,
        headers: { ...Object.fromEntries(asked), 'accept-encoding': 'identity' },
        redirect: 'error',
        signal: gone.signal,
      });
    } catch {
      response.writeHead(503, { ...headers, 'cache-control': 'no-store', 'retry-after': '30' });
      response.end();
      return;
    } finally {
      clearTimeout(timer);
    }
    const status = PASSED_ON.has(answer.status) ? answer.status : 503;
    response.writeHead(status, answerHeaders(answer, headers, request.keep ?? true));
    if (request.method === 'HEAD' || status === 503) response.end();
    else await bytesOf(answer, response);
  };
