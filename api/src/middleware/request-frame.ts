import type { Middleware } from 'koa';
import { randomUUID } from 'node:crypto';
import type { Log } from '../log';

/** On every answer, errors included. The api sends data, never a page, so nothing may be loaded from it. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cross-origin-resource-policy': 'cross-origin',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': 'max-age=31536000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
};

/**
 * Gives each request its id and each answer the security headers, and writes one line to the log:
 * no query string, address or header, because those can be personal (PIPL; ASVS 14.2.1).
 */
export const requestFrame =
  (log: Log): Middleware =>
  async (context, next) => {
    const requestId = randomUUID();
    const start = performance.now();
    context.state.requestId = requestId;
    context.set(SECURITY_HEADERS);
    context.set('x-request-id', requestId);
    await next();
    log.info({
      requestId,
      method: context.method,
      path: context.path.slice(0, 200),
      status: context.status,
      durationMs: Math.round(performance.now() - start),
    });
  };

const ALLOWED = ['GET', 'HEAD', 'OPTIONS', 'POST', 'PUT'];

/** Refuses every method the api does not know. Koa itself would answer TRACE with 200. */
export const knownMethods = (): Middleware => async (context, next) => {
  if (ALLOWED.includes(context.method)) {
    await next();
    return;
  }
  context.status = 405;
  context.set('allow', ALLOWED.join(', '));
};
