import type { Moved } from '@minzong/api-client';
import { READER_HEADER } from '@minzong/api-contract';
import { createHash } from 'node:crypto';
import { ApiAwayError, type Answer } from './answer';

/** Asks the api one question; `undefined` when the answer held under `etag` still stands. */
export type AskApi = (path: string, etag: string | undefined) => Promise<Answer | undefined>;

const LARGEST_ANSWER_BYTES = 20_000_000;

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new ApiAwayError('its answer is not JSON', { cause });
  }
};

/** A redirect of the api, `/v1/policies/x?locale=en`, as an answer: the client knows this form. */
const moved = (location: string | null): string | undefined => {
  const path = /^\/v1(\/[^?]+)/.exec(location ?? '')?.[1];
  return path === undefined ? undefined : JSON.stringify({ movedTo: path } satisfies Moved);
};

/**
 * The api over HTTP, with conditional requests.
 * @throws ApiAwayError on a refused connection, a time-out, 429, 5xx or an unreadable answer
 */
export const createAskApi =
  (apiUrl: string, timeoutSeconds: number, now: () => number = Date.now): AskApi =>
  async (path, etag) => {
    try {
      const response = await fetch(`${apiUrl}${path}`, {
        headers: {
          accept: 'application/json',
          [READER_HEADER]: 'site',
          ...(etag === undefined ? {} : { 'if-none-match': etag }),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(timeoutSeconds * 1000),
      });
      const text = moved(response.headers.get('location')) ?? (await response.text());
      if (response.status === 304) return undefined;
      if (response.status >= 500 || response.status === 429)
        throw new ApiAwayError(`it answered ${String(response.status)}`);
      if (text.length > LARGEST_ANSWER_BYTES) throw new ApiAwayError('its answer is too large');
      const digest = createHash('sha256').update(text).digest('base64url').slice(0, 22);
      return {
        status: response.status,
        body: parsed(text),
        etag: response.headers.get('etag') ?? `"${digest}"`,
        checkedAt: now(),
        sizeBytes: Buffer.byteLength(text),
      };
    } catch (error) {
      if (error instanceof ApiAwayError) throw error;
      throw new ApiAwayError(error instanceof Error ? error.name : 'unknown', { cause: error });
    }
  };
