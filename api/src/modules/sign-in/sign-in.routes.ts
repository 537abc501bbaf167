import type Router from '@koa/router';
import { ACCOUNT_PATHS, deletionRequest, sessionEnd, signInRequest } from '@minzong/api-contract';
import type { Context } from 'koa';
import type { SessionRow } from '../../database/schema';
import { AppError } from '../../errors';
import { readJson } from '../../middleware/json-body';
import type { SignInService } from './sign-in.service';

const LIMIT_BYTES = 4096;
const BEARER = /^Bearer ([\w-]{43})$/;

export interface SignInRouteParts {
  /** undefined: nobody can sign in here */
  service: SignInService | undefined;
  /** the address of whoever sent the request; for counting, never to be written down */
  senderOf: (context: Context) => string;
}

/** Who asks, by the token of the request. @throws {AppError} unauthorised, too-many, unavailable */
export const createAuthentication =
  ({ service, senderOf }: SignInRouteParts) =>
  async (context: Context): Promise<SessionRow> => {
    context.set('cache-control', 'no-store');
    if (service === undefined) throw new AppError('unavailable', 'sign-in-unavailable');
    const [, token] = BEARER.exec(context.get('authorization')) ?? [];
    return await service.authenticate(token, senderOf(context));
  };

/** Signing in, seeing and ending sessions, seeing and deleting what is held. */
export const signInRoutes = (router: Router, parts: SignInRouteParts): void => {
  const authenticate = createAuthentication(parts);
  const open = (): SignInService => {
    if (parts.service === undefined) throw new AppError('unavailable', 'sign-in-unavailable');
    return parts.service;
  };

  router.post(ACCOUNT_PATHS.signIn, async (context) => {
    context.set('cache-control', 'no-store');
    const request = await readJson(context, signInRequest, LIMIT_BYTES);
    context.body = await open().signIn(request, parts.senderOf(context));
    context.status = 201;
  });

  router.get(ACCOUNT_PATHS.sessions, async (context) => {
    context.body = await open().sessions(await authenticate(context));
  });

  router.post(ACCOUNT_PATHS.endSession, async (context) => {
    const session = await authenticate(context);
    await open().end(session, await readJson(context, sessionEnd, LIMIT_BYTES));
    context.status = 204;
  });

  router.get(ACCOUNT_PATHS.data, async (context) => {
    context.body = await open().held(await authenticate(context));
  });

  router.post(ACCOUNT_PATHS.deletion, async (context) => {
    const session = await authenticate(context);
    await readJson(context, deletionRequest, LIMIT_BYTES);
    context.body = await open().remove(session);
  });
};
