import type { Context } from 'koa';
import { createHash } from 'node:crypto';
import { isKnownVersion } from '../../middleware/conditional';
import { SECURITY_HEADERS } from '../../middleware/request-frame';
import type { ReadyResponse } from './response-cache';

// Readers ask each time and are answered 304 while nothing has changed: what an editor publishes or
// withdraws is seen at once.
const CACHE_CONTROL = 'public, max-age=0, must-revalidate';

/** A JSON text with the headers that go with it. */
export const readyResponse = (text: string, etag: string, subject?: string): ReadyResponse => {
  const body = Buffer.from(text);
  const always = { 'cache-control': CACHE_CONTROL, etag, ...SECURITY_HEADERS };
  const content = {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(body.length),
  };
  return {
    etag,
    body,
    headers: Object.entries({ ...content, ...always }).flat(),
    notModifiedHeaders: Object.entries(always).flat(),
    ...(subject === undefined ? {} : { subject }),
  };
};

export const sendReady = (context: Context, response: ReadyResponse): void => {
  context.status = 200;
  context.set({ etag: response.etag, 'cache-control': CACHE_CONTROL });
  context.type = 'application/json; charset=utf-8';
  context.body = response.body;
  if (isKnownVersion(context.headers['if-none-match'], response.etag)) context.status = 304;
};

/** The ETag of a text that has none of its own. */
export const contentHash = (text: string): string =>
  `"${createHash('sha256').update(text).digest('base64url')}"`;
