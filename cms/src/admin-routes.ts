import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { answerConflicts } from './editorial/conflict';

/** What a handler of the desk sees of a request. */
export interface DeskContext {
  params: Record<string, string>;
  query: Record<string, unknown>;
  request: { body?: unknown; files?: Record<string, unknown> };
  state: { user?: { id: number; roles?: { code: string }[] }; userAbility?: unknown };
  status: number;
  body: unknown;
  set(name: string, value: string): void;
  notFound(message: string): void;
  badRequest(message: string, details?: object): void;
  forbidden(message: string): void;
}

export interface DeskRoute {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  path: string;
  handler: (context: DeskContext) => Promise<void> | void;
}

/**
 * Answers a refusal in its own words: Strapi turns every ForbiddenError of a handler into a bare
 * “Forbidden”, and knows no 409.
 */
const answering =
  (handler: DeskRoute['handler']) =>
  async (context: DeskContext): Promise<void> => {
    try {
      await answerConflicts(context, async () => handler(context));
    } catch (error) {
      if (!(error instanceof errors.ForbiddenError)) throw error;
      const { name, message, details } = error as Error & { details: unknown };
      context.status = 403;
      context.body = { data: null, error: { status: 403, name, message, details } };
    }
  };

/** Routes below `prefix` for people who are signed in to the admin; what each may do is its own rule. */
export const addDeskRoutes = (
  strapi: Core.Strapi,
  prefix: string,
  routes: readonly DeskRoute[],
): void => {
  strapi.server.routes({
    type: 'admin',
    prefix,
    routes: routes.map((route) => ({
      ...route,
      handler: answering(route.handler),
      config: { policies: ['admin::isAuthenticatedAdmin'] },
      info: { pluginName: 'admin', type: 'admin' },
    })),
  } as never);
};
