import type { Problem } from '@minzong/api-contract';
import type { Context, Middleware } from 'koa';
import { databaseFault } from '../database/transactions';
import { AppError, type ErrorKind } from '../errors';
import type { Log } from '../log';
import { PROBLEM_TEXTS, problemLanguage } from './problem-texts';

const STATUSES: Record<ErrorKind, number> = {
  invalid: 400,
  unauthorised: 401,
  'not-found': 404,
  'method-not-allowed': 405,
  conflict: 409,
  gone: 410,
  'too-large': 413,
  unsupported: 415,
  'range-not-satisfiable': 416,
  unprocessable: 422,
  'too-many': 429,
  unexpected: 500,
  unavailable: 503,
  'storage-full': 507,
};

const asAppError = (error: unknown): AppError => {
  const known = databaseFault(error);
  if (known instanceof AppError) return known;
  // Koa and its router throw http-errors for what they themselves refuse.
  const status = typeof known === 'object' && known !== null && 'status' in known && known.status;
  if (status === 400) return new AppError('invalid', 'address-invalid', { cause: error });
  return new AppError('unexpected', 'unexpected', { cause: error });
};

const answer = (context: Context, error: AppError): void => {
  const language = problemLanguage(context.acceptsLanguages('zh-CN', 'zh', 'en'));
  const text = (PROBLEM_TEXTS[error.code] ?? PROBLEM_TEXTS.unexpected)?.[language];
  const { errors, withdrawnAt, reason, successor } = error.details;
  const problem: Problem = {
    type: `urn:minzong:problem:${error.code}`,
    title: text?.title ?? error.code,
    status: STATUSES[error.kind],
    ...(text === undefined ? {} : { detail: text.detail }),
    code: error.code,
    requestId: context.state.requestId as string,
    ...(errors === undefined ? {} : { errors }),
    ...(withdrawnAt === undefined ? {} : { withdrawnAt }),
    ...(reason === undefined ? {} : { reason }),
    ...(successor === undefined ? {} : { successor }),
  };
  context.status = problem.status;
  context.body = JSON.stringify(problem);
  context.type = 'application/problem+json; charset=utf-8';
  context.set('content-language', language);
  context.set('vary', 'accept-language');
  context.set('cache-control', 'no-store');
  context.remove('etag');
  if (problem.status === 503) context.set('retry-after', '5');
  if (problem.status === 429) context.set('retry-after', '600');
};

/** Turns every error into a problem (RFC 9457) in the reader's language; logs what nobody foresaw. */
export const problems =
  (log: Log): Middleware =>
  async (context, next) => {
    try {
      await next();
      if (context.body != null) return;
      if (context.status === 404) throw new AppError('not-found', 'address-unknown');
      if (context.status === 405 || context.status === 501)
        throw new AppError('method-not-allowed', 'method-not-allowed');
    } catch (error) {
      const known = asAppError(error);
      answer(context, known);
      if (context.status >= 500)
        log.error({ err: error, requestId: context.state.requestId as string }, known.code);
    }
  };
